package parindex.workbench.tests.driver;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;

/**
 * Finds out when the thread of the window does not come round to its next event. What counts is not the clock, which on a busy machine
 * runs on while the thread is not let in, but the processor time that the thread has used, or how often in a row it was seen waiting
 * for something in code of this product.
 */
final class StallWatch implements AutoCloseable {

    private static final long SAMPLE_MILLIS = 20;
    private static final int DEEPEST = 30;

    private final Display display;
    private final Thread thread;
    private final long limitMillis;
    private final Consumer<String> onStall;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicLong beats = new AtomicLong();
    private final Thread sampler = new Thread(this::watch, "stall watch");
    private volatile long longest;

    /** @param onStall is told of each stall once, with what the thread was doing; called by a thread of this object */
    StallWatch(Display display, long limitMillis, Consumer<String> onStall) {
        this.display = display;
        this.thread = display.getThread();
        this.limitMillis = limitMillis;
        this.onStall = onStall;
        sampler.setDaemon(true);
        sampler.start();
    }

    /** The most processor time, in milliseconds, between two beats with this product at work. */
    long longest() {
        return longest;
    }

    private void watch() {
        try {
            long sent = 0;
            long since = cpu();
            int waits = 0;
            boolean told = false;
            boolean ours = false;
            while (!end.await(SAMPLE_MILLIS, TimeUnit.MILLISECONDS)) {
                if (beats.get() == sent) {
                    sent++;
                    since = cpu();
                    waits = 0;
                    told = false;
                    ours = false;
                    display.asyncExec(beats::incrementAndGet);
                    continue;
                }
                StackTraceElement[] stack = thread.getStackTrace();
                Thread.State state = thread.getState();
                if (beats.get() == sent || !isOurs(stack)) {
                    continue;
                }
                // The first time it was seen in this product may be the end of something else.
                if (!ours) {
                    ours = true;
                    since = cpu();
                }
                waits = state == Thread.State.RUNNABLE ? 0 : waits + 1;
                long used = (cpu() - since) / 1_000_000;
                longest = Math.max(longest, used);
                if (!told && (used > limitMillis || waits * SAMPLE_MILLIS > limitMillis)) {
                    told = true;
                    onStall.accept("stalled (" + used + " ms of processor time, seen waiting " + waits + " times) in\n" + text(stack));
                }
            }
        } catch (SWTException displayIsGone) {
            return;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private long cpu() {
        return threads.getThreadCpuTime(thread.getId());
    }

    /** Whether the window runs code of this product; the driver of the tests itself is none. */
    private static boolean isOurs(StackTraceElement[] stack) {
        return beforeDriver(stack).stream().anyMatch(frame -> frame.getClassName().startsWith("parindex."));
    }

    private static List<StackTraceElement> beforeDriver(StackTraceElement[] stack) {
        String driver = StallWatch.class.getPackageName();
        return Arrays.stream(stack).takeWhile(frame -> !frame.getClassName().startsWith(driver)
                && !frame.getClassName().startsWith("parindex.workbench.internal.app.WorkbenchCommand")
                && !frame.getClassName().startsWith("parindex.workbench.internal.app.WindowApplication")).toList();
    }

    private static String text(StackTraceElement[] stack) {
        return beforeDriver(stack).stream().limit(DEEPEST).map(frame -> "\tat " + frame).collect(Collectors.joining("\n"));
    }

    @Override
    public void close() throws InterruptedException {
        end.countDown();
        sampler.join();
    }
}
