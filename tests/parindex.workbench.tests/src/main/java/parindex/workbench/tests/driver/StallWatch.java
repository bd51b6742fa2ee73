package parindex.workbench.tests.driver;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;

/**
 * Finds out when the thread of the window does not come round to its next event.
 * <p>
 * What counts is not the clock, which on a busy machine runs on while the thread is not let in, while rubbish is collected or while other
 * processes work. Between two events it counts
 * <ul>
 * <li>the processor time that the thread itself has used: looked at every 20 ms together with its stack, so that each piece of time
 * belongs to what was seen at its end – this product, or the platform that handles an event without it, or the driver of the tests, which
 * does not count. One look accounts for at most 40 ms, so that a late one cannot make a stall of much work by others;</li>
 * <li>how often in a row the thread was seen waiting – for a lock, for another thread – in code of this product.</li>
 * </ul>
 * Eclipse makes the widgets of a perspective, when it is first shown, and those of the whole window, when its language changes, in one
 * event that cannot be divided. That time is counted apart and may be twice as long: the first time much of it is code that has not been
 * compiled yet, and processor time grows too when others use the other half of a core.
 * <p>
 * So it finds work, locks and sleep on the thread of the window. It does not find a thread that is held up in native code without using the
 * processor, as by a slow disk: {@link FileWatch} finds those by what they open.
 */
final class StallWatch implements AutoCloseable {

    private static final long SAMPLE_MILLIS = 20;
    private static final long MOST_NANOS = 2 * SAMPLE_MILLIS * 1_000_000;

    private final WindowDriver window;
    private final Display display;
    private final Thread thread;
    private final long limitMillis;
    private final Consumer<String> onStall;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicLong beats = new AtomicLong();
    private final Thread sampler = new Thread(this::watch, "stall watch");
    private volatile long longest;
    private volatile Stretch longestWithPlatform = new Stretch(0);

    /** @param onStall is told of each stall once, with what the thread was doing; called by a thread of this object */
    StallWatch(WindowDriver window, long limitMillis, Consumer<String> onStall) {
        this.window = window;
        this.display = window.display();
        this.thread = display.getThread();
        this.limitMillis = limitMillis;
        this.onStall = onStall;
        sampler.setDaemon(true);
        sampler.start();
    }

    /** The most processor time, in milliseconds, between two events with this product at work. */
    long longest() {
        return longest;
    }

    /** The most processor time between two events for this product and the platform together, and where it went. */
    String longestWithPlatform() {
        return longestWithPlatform.toString();
    }

    private void watch() {
        try {
            long sent = 0;
            long turns = window.turns();
            Stretch stretch = new Stretch(cpu());
            while (!end.await(SAMPLE_MILLIS, TimeUnit.MILLISECONDS)) {
                WindowStack stack = WindowStack.of(thread);
                Thread.State state = thread.getState();
                long now = cpu();
                boolean beat = beats.get() == sent;
                // Dialogs have event loops of their own, of which only the beat tells.
                if (beat || turns != window.turns()) {
                    turns = window.turns();
                    stretch = new Stretch(now);
                } else {
                    look(stretch, stack, state, now);
                }
                if (beat) {
                    sent++;
                    display.asyncExec(beats::incrementAndGet);
                }
            }
        } catch (SWTException displayIsGone) {
            return;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void look(Stretch stretch, WindowStack stack, Thread.State state, long now) {
        stretch.add(stack, state, now);
        longest = Math.max(longest, stretch.productMillis());
        if (stretch.allMillis() > longestWithPlatform.allMillis()) {
            longestWithPlatform = stretch;
        }
        boolean stalled = stretch.productMillis() - stretch.buildingMillis() > limitMillis || stretch.productMillis() > 2 * limitMillis
                || stretch.waits * SAMPLE_MILLIS > limitMillis;
        if (stalled && !stretch.told) {
            stretch.told = true;
            onStall.accept("stalled: " + stretch + "\n" + stack);
        }
    }

    private long cpu() {
        return threads.getThreadCpuTime(thread.getId());
    }

    @Override
    public void close() throws InterruptedException {
        end.countDown();
        sampler.join();
    }

    /** From one event to the next. */
    private static final class Stretch {
        private final Map<String, Integer> seen = new TreeMap<>();
        private long last;
        private long product;
        private long building;
        private long platform;
        private int waits;
        private boolean told;

        private Stretch(long start) {
            last = start;
        }

        private synchronized void add(WindowStack stack, Thread.State state, long now) {
            long used = Math.min(now - last, MOST_NANOS);
            last = now;
            boolean ours = stack.product().isPresent();
            if (ours) {
                product += used;
                building += stack.buildsParts() ? used : 0;
            } else if (stack.handlesEvents()) {
                platform += used;
            }
            waits = ours && state != Thread.State.RUNNABLE ? waits + 1 : 0;
            if (ours || stack.handlesEvents()) {
                seen.merge(stack.product().or(() -> stack.frames().stream()
                        .filter(frame -> frame.getClassName().startsWith("org.eclipse.e4")).findFirst())
                        .map(StackTraceElement::toString).orElse("the platform"), 1, Integer::sum);
            }
        }

        private long productMillis() {
            return product / 1_000_000;
        }

        private long buildingMillis() {
            return building / 1_000_000;
        }

        private long allMillis() {
            return (product + platform) / 1_000_000;
        }

        @Override
        public synchronized String toString() {
            return productMillis() + " ms of processor time in the product, of that " + buildingMillis() + " ms making and removing parts, "
                    + platform / 1_000_000 + " ms in the platform, seen waiting " + waits + " times in a row; seen in "
                    + seen.entrySet().stream().map(e -> e.getKey() + " ×" + e.getValue()).collect(Collectors.joining(", "));
        }
    }
}
