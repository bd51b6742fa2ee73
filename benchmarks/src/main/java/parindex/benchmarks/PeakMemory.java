package parindex.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Locale;
import parindex.scoring.Results;
import parindex.scoring.ScoreSheet;
import parindex.scoring.ScoringEngine;
import parindex.scoring.spi.ScoringRules;

/** Makes and evaluates a sheet of 3,321 units and prints the most heap that was ever in use. Run it with a small {@code -Xmx}. */
public final class PeakMemory {

    private PeakMemory() {
    }

    public static void main(String[] arguments) {
        Workload.Entries entries = Workload.Entries.valueOf(arguments[0]);
        ScoreSheet sheet = Workload.sheet(3321, entries);
        Results results = ScoringEngine.evaluate(sheet, ScoringRules.none());
        int rows = results.rankings().get(0).rows().size();
        for (var component : results.set().components()) {
            rows += results.rankings(component.id()).get(0).rows().size();
        }
        long peak = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            peak += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
        }
        System.out.println(String.format(Locale.ROOT, "%s: %d ranking rows, most heap in use %d MB of at most %d MB", entries,
                rows,
                peak >> 20, Runtime.getRuntime().maxMemory() >> 20));
    }
}
