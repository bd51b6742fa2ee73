package parindex.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.Arrays;

/** The times of one contestant, round by round, in milliseconds: of the processor, for this thread alone, and by the clock. For one thread. */
public final class Timing {

    private final long[] processor;
    private final long[] elapsed;

    /** @param rounds how many count */
    public Timing(int rounds) {
        processor = new long[rounds];
        elapsed = new long[rounds];
    }

    /** What is measured. */
    @FunctionalInterface
    public interface Work {
        void run() throws IOException;
    }

    /** @param round from 0; a negative one only warms up */
    public void measure(int round, Work work) throws IOException {
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long start = System.nanoTime();
        work.run();
        if (round >= 0) {
            elapsed[round] = (System.nanoTime() - start) / 1_000_000;
            processor[round] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1_000_000;
        }
    }

    /** The median of all rounds: by the clock, or of the processor. */
    public long median(boolean byTheClock) {
        long[] sorted = (byTheClock ? elapsed : processor).clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** How many times the median of another this one is. */
    public double over(Timing other, boolean byTheClock) {
        return (double) median(byTheClock) / other.median(byTheClock);
    }

    /** The most bytes of the heap that were in use so far. */
    public static long mostHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }
}
