package parindex.workbench.tests.driver;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/**
 * Watches that the thread of the window calls no service of this product, and so no database, touches no file, and does not stall. To be
 * made before the window opens, because parts keep the services that they were given:
 *
 * <pre>
 * try (WindowThreadWatch watch = new WindowThreadWatch(context)) {
 *     new WindowRun(context).run(window -&gt; watch.during(window, () -&gt; { … }));
 *     watch.findings() …
 * }
 * </pre>
 *
 * The database is reached by services only, which the tests of the architecture hold. Services that only compute with values in memory
 * are named in {@link #PURE}; how long they compute is watched all the same. What the watches for files and stalls see and do not see is
 * said there: {@link FileWatch}, {@link StallWatch}. What is read to fetch a class, a text or an icon of a bundle is no finding.
 */
public final class WindowThreadWatch implements AutoCloseable {

    /** Longer than this the window must not leave its events alone, in milliseconds. */
    public static final long LONGEST_STALL = 200;

    /** Interfaces of services that are pure functions of what they are given, by their own documentation. */
    private static final Set<String> PURE = Set.of("parindex.scoring.ScoringService");

    private final ServiceWatch services;
    private final List<String> findings = new CopyOnWriteArrayList<>();
    private final Set<String> filesOfPlatform = new ConcurrentSkipListSet<>();
    private volatile Thread windowThread;
    private volatile long longest;
    private volatile String longestWithPlatform = "";

    /** What is done with the window while it is watched. */
    @FunctionalInterface
    public interface Tour {
        void run() throws Exception;
    }

    public WindowThreadWatch(BundleContext context) throws Exception {
        services = new ServiceWatch(context, this::called);
    }

    private void called(java.lang.reflect.Method method) {
        if (Thread.currentThread() == windowThread && !PURE.contains(method.getDeclaringClass().getName())) {
            findings.add("the thread of the window calls " + method.getDeclaringClass().getName() + "." + method.getName() + "\n"
                    + WindowStack.here());
        }
    }

    private void touched(String what, WindowStack stack) {
        if (stack.loadsCode()) {
            return;
        }
        if (stack.product().isPresent()) {
            findings.add("the thread of the window " + what + "\n" + stack);
        } else if (stack.handlesEvents()) {
            filesOfPlatform.add(what);
        }
    }

    /** Does something with the window, on its thread, and watches meanwhile. */
    public void during(WindowDriver window, Tour tour) throws Exception {
        windowThread = window.display().getThread();
        try (StallWatch stalls = new StallWatch(window, LONGEST_STALL, findings::add);
                FileWatch files = new FileWatch(windowThread, this::touched)) {
            tour.run();
            longest = Math.max(longest, stalls.longest());
            longestWithPlatform = stalls.longestWithPlatform();
        } finally {
            windowThread = null;
        }
    }

    /** Each call, each access and each stall, with what the thread was doing. */
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

    /** The same with the time of the platform when it handles events without this product, and where it went. */
    public String longestWithPlatform() {
        return longestWithPlatform;
    }

    /** What the platform did with files by itself while it handled events. */
    public Set<String> filesOfPlatform() {
        return Set.copyOf(filesOfPlatform);
    }

    @Override
    public void close() throws BundleException {
        services.close();
    }
}
