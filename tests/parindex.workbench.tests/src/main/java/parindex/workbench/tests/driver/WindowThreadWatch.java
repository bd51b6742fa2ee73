package parindex.workbench.tests.driver;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/**
 * Watches that the thread of the window calls no service of this product, and so no database, and does not stall. To be made before the
 * window opens, because parts keep the services that they were given:
 *
 * <pre>
 * try (WindowThreadWatch watch = new WindowThreadWatch(context)) {
 *     new WindowRun(context).run(window -&gt; watch.during(window, () -&gt; { … }));
 *     watch.findings() …
 * }
 * </pre>
 */
public final class WindowThreadWatch implements AutoCloseable {

    /** Longer than this the window must not leave its events alone, in milliseconds. */
    public static final long LONGEST_STALL = 200;

    private static final int DEEPEST = 40;

    private final ServiceWatch services;
    private final List<String> findings = new CopyOnWriteArrayList<>();
    private volatile Thread windowThread;
    private volatile long longest;

    /** What is done with the window while it is watched. */
    @FunctionalInterface
    public interface Tour {
        void run() throws Exception;
    }

    public WindowThreadWatch(BundleContext context) throws Exception {
        services = new ServiceWatch(context, this::called);
    }

    private void called(java.lang.reflect.Method method) {
        if (Thread.currentThread() == windowThread) {
            String stack = Arrays.stream(Thread.currentThread().getStackTrace()).filter(f -> f.getClassName().startsWith("parindex.")
                    && !f.getClassName().startsWith(ServiceWatch.class.getPackageName())).limit(DEEPEST).map(f -> "\tat " + f)
                    .collect(Collectors.joining("\n"));
            findings.add("the thread of the window calls " + method.getDeclaringClass().getName() + "." + method.getName() + "\n" + stack);
        }
    }

    /** Does something with the window, on its thread, and watches meanwhile. */
    public void during(WindowDriver window, Tour tour) throws Exception {
        Display display = window.display();
        windowThread = display.getThread();
        try (StallWatch stalls = new StallWatch(display, LONGEST_STALL, findings::add)) {
            tour.run();
            longest = Math.max(longest, stalls.longest());
        } finally {
            windowThread = null;
        }
    }

    /** Each call and each stall, with what the thread was doing. */
    public List<String> findings() {
        return List.copyOf(findings);
    }

    /** Names of the interfaces of services that are watched. */
    public Set<String> watched() {
        return services.watched();
    }

    /** The most processor time, in milliseconds, for which the window was seen to be busy in code of this product. */
    public long longestBusy() {
        return longest;
    }

    @Override
    public void close() throws BundleException {
        services.close();
    }
}
