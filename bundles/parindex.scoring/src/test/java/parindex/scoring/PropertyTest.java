package parindex.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static parindex.scoring.TestSets.inputs;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parindex.criteria.Aggregation;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.criteria.NotApplicable;
import parindex.criteria.RankingPolicy;
import parindex.criteria.rule.ScoringRule;
import parindex.scoring.spi.ScoringRules;
import parindex.values.number.Rational;

/** Random sets and sheets against a naive computation with fractions of big integers. */
class PropertyTest {

    private static final int CASES = 150;

    static IntStream seeds() {
        return IntStream.range(0, CASES);
    }

    /** A fraction that is never even reduced: nothing in it is shared with the code under test. */
    private record Fraction(BigInteger n, BigInteger d) {
        static final Fraction ZERO = of(0, 1);

        static Fraction of(long n, long d) {
            return new Fraction(BigInteger.valueOf(n), BigInteger.valueOf(d));
        }

        static Fraction of(Rational number) {
            String[] parts = number.toString().split("/");
            if (parts.length == 2) {
                return new Fraction(new BigInteger(parts[0]), new BigInteger(parts[1]));
            }
            java.math.BigDecimal decimal = new java.math.BigDecimal(parts[0]);
            return new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
        }

        Fraction plus(Fraction o) {
            return new Fraction(n.multiply(o.d).add(o.n.multiply(d)), d.multiply(o.d));
        }

        Fraction times(Fraction o) {
            return new Fraction(n.multiply(o.n), d.multiply(o.d));
        }

        Fraction over(Fraction o) {
            return new Fraction(n.multiply(o.d), d.multiply(o.n));
        }

        boolean above(Fraction o) {
            return n.multiply(o.d).compareTo(o.n.multiply(d)) > 0;
        }

        boolean isZero() {
            return n.signum() == 0;
        }

        Rational rational() {
            return Rational.of(n, d);
        }
    }

    private record Sum(Fraction score, Fraction max) {
        Sum plus(Sum o) {
            return new Sum(score.plus(o.score), max.plus(o.max));
        }
    }

    private static Sum oracle(Node node, int unit, ScoreSheet sheet) {
        if (node.isLeaf()) {
            return leaf(node, sheet.entry(unit, sheet.leafPosition(node.id()).orElseThrow()));
        }
        return close(node.children(), node.aggregation(), node.max(), unit, sheet);
    }

    private static Sum close(List<Node> children, Aggregation aggregation, Rational declared, int unit, ScoreSheet sheet) {
        Sum sum = children.stream().map(c -> oracle(c, unit, sheet)).reduce(new Sum(Fraction.ZERO, Fraction.ZERO), Sum::plus);
        return aggregation == Aggregation.SUM || sum.max().isZero() ? sum
                : new Sum(sum.score().times(Fraction.of(declared)).over(sum.max()), Fraction.of(declared));
    }

    private static Sum total(CriteriaSet set, int unit, ScoreSheet sheet) {
        Sum sum = close(set.components(), set.aggregation(), set.max(), unit, sheet);
        return !set.totalMayExceed() && sum.score().above(sum.max()) ? new Sum(sum.max(), sum.max()) : sum;
    }

    private static Sum leaf(Node node, LeafEntry entry) {
        Fraction max = Fraction.of(node.max());
        if (entry.notApplicable()) {
            return node.leaf().orElseThrow().notApplicable() == NotApplicable.FULL_MARKS ? new Sum(max, max)
                    : new Sum(Fraction.ZERO, Fraction.ZERO);
        }
        if (entry.given().isPresent()) {
            return new Sum(Fraction.of(entry.given().get()), max);
        }
        if (entry.inputs().isEmpty()) {
            return new Sum(Fraction.ZERO, max);
        }
        Inputs inputs = entry.inputs().get();
        if (node.leaf().orElseThrow().rule() instanceof ScoringRule.BonusPenalty) {
            long points = Math.min(5, Long.parseLong(inputs.number("award").orElseThrow().toString()))
                    - Math.min(3, Long.parseLong(inputs.number("fine").orElseThrow().toString()));
            return new Sum(Fraction.of(points, 1), max);
        }
        Fraction numerator = Fraction.of(inputs.number("num").orElseThrow());
        Fraction denominator = Fraction.of(inputs.number("den").orElseThrow());
        return denominator.isZero() ? new Sum(Fraction.ZERO, Fraction.ZERO)
                : new Sum(numerator.over(denominator).times(max), max);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everySumAgreesWithTheOracle(int seed) {
        RandomSheets random = new RandomSheets(seed);
        ScoreSheet sheet = random.sheet(random.set());
        Results results = ScoringEngine.evaluate(sheet, ScoringRules.none());
        assertEquals(List.of(), results.problems());
        for (int unit = 0; unit < sheet.units().size(); unit++) {
            UnitResult result = results.units().get(unit);
            Sum total = total(sheet.set(), unit, sheet);
            assertEquals(total.score().rational(), result.score());
            assertEquals(total.max().rational(), result.applicableMax());
            int position = unit;
            sheet.set().nodes().forEach(node -> {
                Sum sum = oracle(node, position, sheet);
                NodeResult found = result.node(node.id());
                assertEquals(sum.score().rational(), found.score(), () -> "seed " + seed + " node " + node.id());
                assertEquals(sum.max().rational(), found.applicableMax(), () -> "seed " + seed + " node " + node.id());
            });
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void totalNeverExceedsTheApplicableMaximumUnlessTheSetSaysSo(int seed) {
        RandomSheets random = new RandomSheets(seed + 1000);
        CriteriaSet set = random.set();
        for (UnitResult unit : ScoringEngine.evaluate(random.sheet(set), ScoringRules.none()).units()) {
            assertTrue(set.totalMayExceed() || unit.score().compareTo(unit.applicableMax()) <= 0);
            assertTrue(unit.applicableMax().compareTo(set.max()) <= 0);
            boolean bonus = set.leaves().stream().anyMatch(l -> l.leaf().orElseThrow()
                    .rule() instanceof ScoringRule.BonusPenalty);
            for (LeafResult leaf : unit.leaves()) {
                boolean mayLeaveRange = leaf.node().leaf().orElseThrow().rule() instanceof ScoringRule.BonusPenalty;
                assertTrue(mayLeaveRange || leaf.score().signum() >= 0 && leaf.score().compareTo(leaf.applicableMax()) <= 0);
            }
            assertTrue(bonus || unit.index().isEmpty() || unit.index().get().signum() >= 0 && unit.index().get()
                    .compareTo(Rational.HUNDRED) <= 0);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ranksDoNotDependOnTheOrderOfUnits(int seed) {
        RandomSheets random = new RandomSheets(seed + 2000);
        ScoreSheet sheet = random.sheet(random.set());
        List<Integer> order = new ArrayList<>(IntStream.range(0, sheet.units().size()).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        ScoreSheet.Builder builder = ScoreSheet.builder(sheet.set());
        for (int unit : order) {
            builder.unit(sheet.units().get(unit));
            for (int leaf = 0; leaf < sheet.leaves().size(); leaf++) {
                builder.entry(sheet.units().get(unit).code(), sheet.leaves().get(leaf).id(), sheet.entry(unit, leaf));
            }
        }
        Results results = ScoringEngine.evaluate(sheet, ScoringRules.none());
        Results shuffled = ScoringEngine.evaluate(builder.build(), ScoringRules.none());
        assertEquals(results.rankings(), shuffled.rankings());
        sheet.set().nodes().forEach(node -> assertEquals(results.rankings(node.id()), shuffled.rankings(node.id())));
        results.units().forEach(u -> assertEquals(u.rank(), shuffled.unit(u.unit().code()).orElseThrow().rank()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ranksFollowTheValues(int seed) {
        RandomSheets random = new RandomSheets(seed + 3000);
        CriteriaSet set = random.set();
        for (RankingTable table : ScoringEngine.evaluate(random.sheet(set), ScoringRules.none()).rankings()) {
            List<RankingRow> rows = table.rows();
            for (int row = 0; row < rows.size(); row++) {
                Rational value = value(set.ranking(), rows.get(row));
                List<Rational> better = rows.stream().map(r -> value(set.ranking(), r)).filter(v -> v.compareTo(value) > 0)
                        .toList();
                int expected = switch (set.ranking().method()) {
                    case DENSE -> (int) better.stream().distinct().count() + 1;
                    case COMPETITION -> better.size() + 1;
                    case ORDINAL -> row + 1;
                };
                assertEquals(expected, rows.get(row).rank(), "seed " + seed);
                assertTrue(row == 0 || value(set.ranking(), rows.get(row - 1)).compareTo(value) >= 0);
            }
        }
    }

    private static Rational value(RankingPolicy policy, RankingRow row) {
        Rational value = policy.basis() == RankingPolicy.Basis.INDEX ? row.percent() : row.score();
        int places = policy.basis() == RankingPolicy.Basis.INDEX ? 3 : 2;
        return policy.precision() == RankingPolicy.Precision.ROUNDED ? value.rounded(places, java.math.RoundingMode.HALF_UP)
                : value;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givingADerivedScoreByHandChangesNoFigure(int seed) {
        RandomSheets random = new RandomSheets(seed + 4000);
        ScoreSheet sheet = random.sheet(random.set());
        Results derived = ScoringEngine.evaluate(sheet, ScoringRules.none());
        ScoreSheet.Builder builder = ScoreSheet.builder(sheet.set());
        for (int unit = 0; unit < sheet.units().size(); unit++) {
            builder.unit(sheet.units().get(unit));
            for (LeafResult leaf : derived.units().get(unit).leaves()) {
                builder.entry(sheet.units().get(unit).code(), leaf.node().id(), switch (leaf.state()) {
                    case DERIVED, GIVEN, FULL_MARKS -> LeafEntry.ofScore(leaf.score());
                    case EXCLUDED -> sheet.entry(unit, sheet.leafPosition(leaf.node().id()).orElseThrow());
                    case MISSING -> LeafEntry.MISSING;
                });
            }
        }
        assertEquals(derived.rankings(), ScoringEngine.evaluate(builder.build(), ScoringRules.none()).rankings());
    }

    /** A random input text for a share; a zero denominator now and then. */
    static Inputs share(SplittableRandom random) {
        int denominator = random.nextInt(120);
        return inputs("den=n:" + denominator + ";num=n:" + (denominator == 0 ? 0 : random.nextInt(denominator + 1)));
    }
}
