package parindex.platform.equinox.internal;

import java.io.IOException;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.Callable;
import org.eclipse.equinox.log.ExtendedLogReaderService;
import org.eclipse.equinox.log.ExtendedLogService;
import org.eclipse.osgi.framework.log.FrameworkLog;
import org.eclipse.osgi.service.debug.DebugOptions;
import org.eclipse.osgi.service.environment.EnvironmentInfo;
import org.eclipse.osgi.service.localization.BundleLocalization;
import org.eclipse.osgi.service.localization.LocaleProvider;
import org.eclipse.osgi.service.runnable.ApplicationLauncher;
import org.eclipse.osgi.service.urlconversion.URLConverter;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.log.LogService;
import org.osgi.service.log.LoggerFactory;

/**
 * Registers the services that Equinox registers as a framework and that the bundles of the Eclipse platform expect to be there before they
 * start. The start level of this bundle is therefore below theirs. The framework takes the services back when the bundle stops.
 */
public final class StandIns implements BundleActivator {

    /** Marks the {@link Callable} that runs the waiting application on the thread that calls it. */
    static final String RUNS_APPLICATION = "eclipse.application.runner";

    private final MainThreadLauncher launcher = new MainThreadLauncher();

    @Override
    public void start(BundleContext context) throws IOException {
        Environment environment = new Environment(context::getProperty);
        environment.publish(System.getProperties());
        register(context, EnvironmentInfo.class, environment, Map.of());
        for (AreaLocation location : Areas.of(context::getProperty)) {
            register(context, org.eclipse.osgi.service.datalocation.Location.class, location, location.serviceProperties());
        }
        LogJournal journal = new LogJournal();
        register(context, FrameworkLog.class, new FrameworkLogToSlf4j(), Map.of());
        register(context, ExtendedLogReaderService.class, journal, Map.of());
        String[] logServices = {ExtendedLogService.class.getName(), LogService.class.getName(), LoggerFactory.class.getName()};
        context.registerService(logServices, new BundleLogService.Factory(journal), first());
        register(context, DebugOptions.class, new NoDebugging(), Map.of());
        register(context, URLConverter.class, new BundleUrls(context), Map.of("protocol", new String[] {"bundle"}));
        register(context, BundleLocalization.class, new BundleTexts(environment), Map.of());
        register(context, LocaleProvider.class, (LocaleProvider) environment::locale, Map.of());
        XmlParsers.register(context, first());
        register(context, ApplicationLauncher.class, launcher, Map.of());
        register(context, Callable.class, launcher, Map.of(RUNS_APPLICATION, true));
    }

    @Override
    public void stop(BundleContext context) {
        launcher.shutdown();
    }

    private static <T> void register(BundleContext context, Class<? super T> type, T service, Map<String, ?> properties) {
        Dictionary<String, Object> all = first();
        properties.forEach(all::put);
        context.registerService(type.getName(), service, all);
    }

    /** Whoever asks for one of these gets the framework's, as on Equinox. */
    private static Dictionary<String, Object> first() {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(Constants.SERVICE_RANKING, Integer.MAX_VALUE);
        return properties;
    }
}
