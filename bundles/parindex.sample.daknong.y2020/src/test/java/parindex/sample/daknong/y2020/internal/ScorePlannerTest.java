package parindex.sample.daknong.y2020.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import parindex.assessment.Unit;
import parindex.criteria.CriteriaSet;
import parindex.sample.daknong.y2020.AttestedData;
import parindex.scoring.ScoringEngine;
import parindex.scoring.spi.ScoringRules;
import parindex.values.number.Rational;

class ScorePlannerTest {

    @Test
    void printPlans() {
        AttestedTables tables = new AttestedTables(new AttestedData());
        Map<String, Map<String, Rational>> scores = tables.componentScores();
        List<Unit> units = tables.units();
        Map<parindex.criteria.Level, ScorePlanner> planners = new TreeMap<>();
        var docs = Sets.installed();
        for (int rep=0;rep<3;rep++){ long c0=java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long t0 = System.nanoTime();
        for (var doc : docs) {
            CriteriaSet set = doc.set();
            ReverseRules rules = new ReverseRules((leaf, inputs) -> ScoringEngine.derive(set, leaf, inputs, ScoringRules.none()).derivedScore());
            planners.put(set.level(), new ScorePlanner(set, rules, Deductions.read()));
        }
        System.out.println("planners " + (System.nanoTime() - t0) / 1000000+" cpu "+(java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()-c0)/1000000);
        for (int i = 0; i < units.size(); i++) {
            Unit u = units.get(i);
            try {
                List<LeafPlan> plans = planners.get(u.level()).plan(u, i, scores.get(u.code()));
                StringBuilder b = new StringBuilder(u.code());
                plans.stream().filter(p -> p.deduction().isPresent()).forEach(p -> b.append(' ').append(p.leaf().id()).append(p.scores().isMeasured() ? "~" : "=")
                        .append(p.leaf().max().minus(p.appraised()).toDecimal(3, java.math.RoundingMode.HALF_UP).stripTrailingZeros().toPlainString()).append('/').append(p.leaf().max()));
                System.out.println(b);
            } catch (parindex.values.problem.BadInputException e) {
                System.out.println("!!" + e.getMessage());
            }
        }
        System.out.println("all " + (System.nanoTime() - t0) / 1000000+" cpu "+(java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()-c0)/1000000);}
    }
}
