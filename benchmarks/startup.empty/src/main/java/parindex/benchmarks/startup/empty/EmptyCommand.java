package parindex.benchmarks.startup.empty;

import java.util.Map;
import java.util.concurrent.Callable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.application.ApplicationDescriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.ServiceTracker;

/** What the launcher calls on the main thread: opens the empty window. */
@Component(service = Callable.class, property = "main.thread=true")
public final class EmptyCommand implements Callable<Integer> {

    private static final String APPLICATION = "(&(objectClass=org.osgi.service.application.ApplicationDescriptor)"
            + "(service.pid=org.eclipse.e4.ui.workbench.swt.E4Application))";
    private static final long LONGEST_WAIT = 30_000;

    private final BundleContext context;
    private final Callable<?> runner;

    /** @param runner runs the application that {@code org.eclipse.equinox.app} has made ready */
    @Activate
    public EmptyCommand(BundleContext context, @Reference(target = "(eclipse.application.runner=true)") Callable<?> runner) {
        this.context = context;
        this.runner = runner;
    }

    @Override
    public Integer call() throws Exception {
        System.getProperties().putIfAbsent("swt.library.path", context.getProperty("osgi.configuration.area"));
        System.getProperties().putIfAbsent("org.eclipse.swt.internal.SessionManagerDBus.disable", "true");
        ServiceTracker<ApplicationDescriptor, ApplicationDescriptor> applications =
                new ServiceTracker<>(context, FrameworkUtil.createFilter(APPLICATION), null);
        applications.open();
        try {
            applications.waitForService(LONGEST_WAIT).launch(Map.of());
            runner.call();
            return 0;
        } finally {
            applications.close();
        }
    }
}
