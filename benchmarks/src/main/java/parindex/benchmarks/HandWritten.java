package parindex.benchmarks;

import parindex.scoring.ScoreSheet;

/**
 * What somebody would write who needs nothing but the sums of one fixed tree: arrays of millionths, leaf → criterion →
 * component → total, for scores and applicable maxima. No rank, no class, no exact fractions, nothing missing.
 */
final class HandWritten {

    private final int units;
    private final long[] scores;
    private final long[] maxima;

    HandWritten(ScoreSheet sheet) {
        units = sheet.units().size();
        scores = new long[units * Workload.LEAVES];
        maxima = new long[units * Workload.LEAVES];
        for (int unit = 0; unit < units; unit++) {
            for (int leaf = 0; leaf < Workload.LEAVES; leaf++) {
                boolean applies = !sheet.isNotApplicable(unit, leaf);
                scores[unit * Workload.LEAVES + leaf] = applies ? sheet.givenScaled(unit, leaf) : 0;
                maxima[unit * Workload.LEAVES + leaf] = applies ? Workload.maxOf(leaf) : 0;
            }
        }
    }

    /** The sums of all units, each as total, components, criteria. */
    static final class Sums {
        final long[] totals;
        final long[] components;
        final long[] criteria;

        Sums(int units) {
            totals = new long[units];
            components = new long[units * Workload.CRITERIA_PER_COMPONENT.length];
            criteria = new long[units * Workload.criteria()];
        }
    }

    /** Scores and maxima, in arrays of their own as results that are handed out must be. */
    Sums[] sums() {
        return new Sums[] {add(scores, new Sums(units)), add(maxima, new Sums(units))};
    }

    private Sums add(long[] leaves, Sums sums) {
        int leaf = 0;
        int criterionCell = 0;
        int componentCell = 0;
        for (int unit = 0; unit < units; unit++) {
            long total = 0;
            int criterion = 0;
            for (int criteria : Workload.CRITERIA_PER_COMPONENT) {
                long component = 0;
                for (int i = 0; i < criteria; i++) {
                    long sum = 0;
                    for (int end = leaf + Workload.leavesOf(criterion++); leaf < end; leaf++) {
                        sum += leaves[leaf];
                    }
                    sums.criteria[criterionCell++] = sum;
                    component += sum;
                }
                sums.components[componentCell++] = component;
                total += component;
            }
            sums.totals[unit] = total;
        }
        return sums;
    }
}
