package parindex.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.launch.Framework;

/** Starts resolved bundles level by level and finds out which did not start, and why. */
final class FrameworkStart {
    private final Framework framework;
    private final List<Bundle> bundles;
    private final Duration limit;
    private final LaunchLog log;
    private final Map<Bundle, Throwable> errors = new ConcurrentHashMap<>();

    FrameworkStart(Framework framework, List<Bundle> bundles, Duration limit, LaunchLog log) {
        this.framework = framework;
        this.bundles = bundles;
        this.limit = limit;
        this.log = log;
    }

    void run() throws LaunchFailure {
        CountDownLatch started = new CountDownLatch(1);
        // The framework delivers its events in order: once STARTED has come, every error of a bundle has come before.
        FrameworkListener listener = event -> {
            if (event.getType() == FrameworkEvent.ERROR) {
                Optional<Throwable> error = Optional.ofNullable(event.getThrowable());
                error.ifPresent(throwable -> errors.putIfAbsent(event.getBundle(), throwable));
                log.write("Error in " + event.getBundle(), error);
            } else if (event.getType() == FrameworkEvent.STARTED) {
                started.countDown();
            }
        };
        framework.getBundleContext().addFrameworkListener(listener);
        try {
            markForStart();
            // A thread of its own, because start() returns only when every activator has.
            Thread starter = new Thread(this::startFramework, "parindex-start");
            starter.setDaemon(true);
            starter.start();
            boolean inTime = Waiting.forOpening(started, limit);
            List<LaunchFailure.Line> problems = problems(inTime);
            if (!problems.isEmpty()) {
                throw new LaunchFailure(ExitCode.START_FAILED, problems, errors.values().stream().findFirst().orElse(null));
            }
        } finally {
            framework.getBundleContext().removeFrameworkListener(listener);
        }
    }

    private void markForStart() throws LaunchFailure {
        for (Bundle bundle : bundles) {
            if (!isFragment(bundle)) {
                try {
                    bundle.start(Bundle.START_ACTIVATION_POLICY);
                } catch (BundleException e) {
                    throw LaunchFailure.because(e, ExitCode.START_FAILED, "bundle.not.started", name(bundle), reason(e));
                }
            }
        }
    }

    private void startFramework() {
        try {
            framework.start();
        } catch (BundleException e) {
            errors.put(framework, e);
        }
    }

    private List<LaunchFailure.Line> problems(boolean inTime) {
        List<LaunchFailure.Line> problems = new ArrayList<>();
        for (Bundle bundle : bundles) {
            // A hook that fails is reported as an error of the framework itself.
            Throwable error = errors.getOrDefault(bundle, errors.get(framework));
            boolean running = bundle.getState() == Bundle.ACTIVE || isFragment(bundle) || isLazy(bundle);
            if (!running && error != null) {
                problems.add(LaunchFailure.Line.of("bundle.not.started", name(bundle), reason(error)));
            } else if (!running && bundle.getState() == Bundle.STARTING) {
                problems.add(LaunchFailure.Line.of("bundle.hangs", name(bundle), Long.toString(limit.toSeconds())));
            } else if (!running && inTime) {
                problems.add(LaunchFailure.Line.of("bundle.not.started", name(bundle), "?"));
            }
        }
        if (problems.isEmpty() && !inTime) {
            problems.add(LaunchFailure.Line.of("framework.start.timeout", Long.toString(limit.toSeconds())));
        }
        return problems;
    }

    private static boolean isFragment(Bundle bundle) {
        return bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null;
    }

    private static boolean isLazy(Bundle bundle) {
        String policy = bundle.getHeaders("").get(Constants.BUNDLE_ACTIVATIONPOLICY);
        return bundle.getState() == Bundle.STARTING && policy != null && policy.startsWith(Constants.ACTIVATION_LAZY);
    }

    private static String name(Bundle bundle) {
        return bundle.getSymbolicName() + " " + bundle.getVersion();
    }

    /** The innermost cause says what went wrong; the exceptions around it only say that starting failed. */
    private static String reason(Throwable problem) {
        Throwable cause = problem;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.toString();
    }
}
