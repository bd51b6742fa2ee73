package parindex.launcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.FrameworkWiring;

/** The life of the framework: made, filled, resolved, started, used for one command, stopped. */
final class FrameworkRun implements AutoCloseable {
    private final Install install;
    private final DataDirectory data;
    private final LaunchLog log;
    private final Timeouts timeouts;
    private final Object stopping = new Object();
    private volatile Framework framework;
    private volatile String fingerprint = "";
    private volatile Optional<String> suspect = Optional.empty();
    private volatile Optional<CommandCall> current = Optional.empty();
    private boolean stopped;

    FrameworkRun(Install install, DataDirectory data, LaunchLog log, Timeouts timeouts) {
        this.install = install;
        this.data = data;
        this.log = log;
        this.timeouts = timeouts;
    }

    /** Logback reads where its configuration is, and the configuration where the logs go, from system properties. */
    void publishLogLocation(Properties system) {
        system.setProperty("parindex.logs", data.logs().toString());
        system.setProperty("logback.configurationFile", install.logConfiguration().toString());
    }

    /** This start is one without installed modules: the last one failed, perhaps because of the one named. */
    void safeMode(String module) {
        suspect = Optional.of(module);
    }

    /**
     * Starts these bundles and no others of the install.
     *
     * @param options the language is told to the bundles as {@code parindex.lang}, whether somebody asked for the data directory as
     *     {@code parindex.data.given}
     * @throws LaunchFailure naming each bundle that cannot be installed, resolved or started, and why
     */
    void start(LaunchPlan plan, Options options) throws LaunchFailure {
        fingerprint = InstallFingerprint.of(install);
        boolean cacheIsGood = data.takeCache(fingerprint);
        Framework created = new FrameworkFactory().newFramework(configuration(plan, options, cacheIsGood));
        framework = created;
        try {
            created.init();
        } catch (BundleException e) {
            throw LaunchFailure.because(e, ExitCode.START_FAILED, "framework.failed", e.getMessage());
        }
        List<Bundle> installed = new Provisioning(install, created.getBundleContext()).provide(plan.bundles());
        created.adapt(FrameworkWiring.class).resolveBundles(installed);
        List<LaunchFailure.Line> unresolved = ResolveReport.of(created, installed);
        if (!unresolved.isEmpty()) {
            throw new LaunchFailure(ExitCode.START_FAILED, unresolved, null);
        }
        new FrameworkStart(created, installed, timeouts.start(), log).run();
    }

    /** @return exit code of the command */
    int call(List<String> arguments) throws LaunchFailure {
        CommandCall call = new CommandCall(framework.getBundleContext(), timeouts.command());
        current = Optional.of(call);
        return call.call(arguments);
    }

    private Map<String, Object> configuration(LaunchPlan plan, Options options, boolean cacheIsGood) throws LaunchFailure {
        Map<String, String> own = new HashMap<>();
        own.put("parindex.data", data.path().toString());
        own.put("parindex.data.given", Boolean.toString(options.data().isPresent()));
        own.put("parindex.content", ContentPointer.resolve(data.path()).toString());
        own.put("parindex.home", install.home().toString());
        own.put("parindex.version", install.version());
        own.put("parindex.platform", Platform.of(System.getProperties()));
        own.put("parindex.features", String.join(",", plan.features()));
        suspect.ifPresent(module -> own.put("parindex.safe-mode", module));
        own.put("parindex.lang", options.language());
        own.put("parindex.lang.given", Boolean.toString(options.languageGiven()));
        Map<String, Object> configuration = new HashMap<>(own);
        plan.frameworkProperties().forEach((key, value) -> configuration.put(key, filledIn(value, own)));
        configuration.put(Constants.FRAMEWORK_STORAGE, data.frameworkCache().toString());
        if (!cacheIsGood) {
            configuration.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        }
        configuration.put(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, Integer.toString(plan.lastStartLevel()));
        configuration.put("felix.log.logger", log);
        return configuration;
    }

    /** A feature cannot know where the data are: it writes <code>${parindex.data}</code>. */
    private static String filledIn(String value, Map<String, String> own) {
        String filled = value;
        for (Map.Entry<String, String> property : own.entrySet()) {
            filled = filled.replace("${" + property.getKey() + "}", property.getValue());
        }
        return filled;
    }

    /** Stops the framework, with a limit; both the normal end and the interruption come here, the second waits for the first. */
    @Override
    public void close() {
        synchronized (stopping) {
            if (stopped || framework == null) {
                return;
            }
            stopped = true;
            // A thread of its own: stop() may block for ever behind an activator that hangs.
            List<Throwable> problems = new ArrayList<>();
            Thread stopper = new Thread(() -> stop(problems), "parindex-stop");
            stopper.setDaemon(true);
            stopper.start();
            if (!Waiting.forEnd(stopper, timeouts.stop())) {
                log.write("The framework did not stop in " + timeouts.stop().toSeconds() + " s.", Optional.empty());
            } else if (!problems.isEmpty()) {
                log.write("The framework did not stop in order.", Optional.of(problems.get(0)));
            }
        }
    }

    private void stop(List<Throwable> problems) {
        try {
            current.ifPresent(CommandCall::withdraw);
            framework.stop();
            framework.waitForStop(timeouts.stop().toMillis());
            if (framework.getState() == Bundle.RESOLVED) {
                data.cacheIsGood(fingerprint);
            }
        } catch (BundleException | InterruptedException | IOException e) {
            problems.add(e);
        }
    }
}
