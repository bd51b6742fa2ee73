package parindex.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.function.Supplier;
import parindex.scoring.ScoreSheet;
import parindex.scoring.ScoringEngine;
import parindex.scoring.spi.ScoringRules;

/**
 * The same comparison as {@link EvaluationBenchmark} for a machine that is busy with other things: processor time of the one
 * thread instead of wall-clock time, the contestants in turns within one process, the fastest of many rounds of each.
 * Garbage collection runs in threads of its own and is not in it; JMH's figures have it.
 */
public final class CpuRatios {

    private static final int[] UNITS = {3321, 100, 1000, 3321, 10_000};
    private static final int UNITS_PER_ROUND = 20_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    // Results go here so that the compiler cannot leave out the work.
    private static volatile Object sink;

    private CpuRatios() {
    }

    public static void main(String[] arguments) {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 150;
        for (int i = 0; i < UNITS.length; i++) {
            // The first pass only warms up.
            compare(UNITS[i], rounds, i > 0);
        }
    }

    private static void compare(int units, int rounds, boolean print) {
        ScoreSheet decided = Workload.sheet(units, Workload.Entries.DECIDED);
        ScoreSheet notApplicable = Workload.sheet(units, Workload.Entries.DECIDED_WITH_NOT_APPLICABLE);
        HandWritten handWritten = new HandWritten(decided);
        String[] names = {"hand-written", "decided", "with N/A"};
        Supplier<?>[] contestants = {handWritten::sums, () -> ScoringEngine.evaluate(decided, ScoringRules.none()),
                () -> ScoringEngine.evaluate(notApplicable, ScoringRules.none())};
        long[] fastest = {Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE};
        int times = Math.max(1, UNITS_PER_ROUND / units);
        for (int round = 0; round < rounds; round++) {
            for (int c = 0; c < contestants.length; c++) {
                long begin = THREADS.getCurrentThreadCpuTime();
                for (int time = 0; time < times; time++) {
                    sink = contestants[c].get();
                }
                fastest[c] = Math.min(fastest[c], (THREADS.getCurrentThreadCpuTime() - begin) / times);
            }
        }
        for (int c = 0; print && c < contestants.length; c++) {
            // Two digits of a printed ratio: whole hundredths are exact enough here.
            long hundredths = fastest[c] * 100 / fastest[0];
            System.out.println(String.format(Locale.ROOT, "%6d units  %-12s  %8d us  %6d ns per unit  %d.%02d times hand-written",
                    units, names[c], fastest[c] / 1000, fastest[c] / units, hundredths / 100, hundredths % 100));
        }
    }
}
