package parindex.scoring;

import static parindex.scoring.TestSets.inputs;
import static parindex.scoring.TestSets.leaf;
import static parindex.scoring.TestSets.option;
import static parindex.scoring.TestSets.plain;
import static parindex.scoring.TestSets.r;
import static parindex.scoring.TestSets.ratio;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import parindex.criteria.Aggregation;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.criteria.Node.Kind;
import parindex.criteria.NotApplicable;
import parindex.criteria.RankingPolicy;
import parindex.criteria.rule.ScoringRule;
import parindex.criteria.rule.ZeroDenominator;
import parindex.values.number.Rational;

/** Random criteria sets and sheets from a fixed seed; one seed in four has only decided scores, one in eight odd maxima. */
final class RandomSheets {

    private final SplittableRandom random;
    private final boolean onlyDecided;
    private final boolean oddMaxima;

    RandomSheets(int seed) {
        random = new SplittableRandom(seed);
        onlyDecided = seed % 4 == 0;
        oddMaxima = seed % 8 == 1;
    }

    CriteriaSet set() {
        List<Node> components = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            components.add(node(Kind.COMPONENT, "C" + i, 2));
        }
        TestSets.SetBuilder set = TestSets.of(components.toArray(Node[]::new))
                .ranking(new RankingPolicy(any(RankingPolicy.Method.values()),
                any(RankingPolicy.Basis.values()), any(RankingPolicy.Precision.values()), any(RankingPolicy.Group.values()),
                any(RankingPolicy.NameOrder.values()), List.of("C1")));
        if (random.nextInt(3) == 0) {
            set.mayExceed();
        }
        return set.aggregation(aggregation()).build();
    }

    private Node node(Kind kind, String id, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return randomLeaf(id);
        }
        List<Node> children = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            children.add(node(Kind.CRITERION, id + "." + i, depth - 1));
        }
        return TestSets.node(kind, id, aggregation(), children.toArray(Node[]::new));
    }

    private Node randomLeaf(String id) {
        String max = oddMaxima ? (1 + random.nextInt(50)) + "/" + (1 + random.nextInt(20))
                : Rational.of(1 + random.nextInt(80), 8).toString();
        return switch (random.nextInt(5)) {
            case 0 -> leaf(id, max, new ScoringRule.Proportion(ratio(ZeroDenominator.EXCLUDED)), NotApplicable.FULL_MARKS);
            case 1 -> leaf(id, max, new ScoringRule.Proportion(ratio(ZeroDenominator.EXCLUDED)), NotApplicable.EXCLUDED);
            case 2 -> random.nextInt(3) > 0 ? plain(id, max)
                    : leaf(id, "0", new ScoringRule.BonusPenalty(List.of(option("award", "1")), r("5"),
                            List.of(option("fine", "1")), r("3")));
            default -> plain(id, max);
        };
    }

    ScoreSheet sheet(CriteriaSet set) {
        ScoreSheet.Builder builder = ScoreSheet.builder(set);
        for (int unit = random.nextInt(25); unit >= 0; unit--) {
            // Few different names, so that names tie too.
            builder.unit(new ScoreUnit("U" + unit, any("Sở Đ", "Sở D", "Ban Ă", "Ban A") + unit % 5, any("dept", "central")));
            for (Node leaf : set.leaves()) {
                builder.entry("U" + unit, leaf.id(), entry(leaf));
            }
        }
        return builder.build();
    }

    private LeafEntry entry(Node leaf) {
        ScoringRule rule = leaf.leaf().orElseThrow().rule();
        boolean bonus = rule instanceof ScoringRule.BonusPenalty;
        int kind = onlyDecided ? 3 : random.nextInt(8);
        if (kind == 0) {
            return LeafEntry.MISSING;
        }
        if (kind == 1 && leaf.leaf().orElseThrow().notApplicable() != NotApplicable.FORBIDDEN) {
            return LeafEntry.NOT_APPLICABLE;
        }
        if (kind > 4 && bonus) {
            return LeafEntry.ofInputs(inputs("award=n:" + random.nextInt(9) + ";fine=n:" + random.nextInt(6)));
        }
        if (kind > 4 && rule instanceof ScoringRule.Proportion) {
            return LeafEntry.ofInputs(PropertyTest.share(random));
        }
        Rational share = onlyDecided || random.nextBoolean() ? Rational.of(random.nextInt(9), 8)
                : Rational.of(random.nextInt(8), 7);
        return LeafEntry.ofScore(bonus ? Rational.of(random.nextInt(-3, 6)) : leaf.max().times(share));
    }

    private Aggregation aggregation() {
        return random.nextInt(4) == 0 ? Aggregation.RESCALED : Aggregation.SUM;
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }
}
