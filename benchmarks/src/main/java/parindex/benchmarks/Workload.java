package parindex.benchmarks;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import parindex.criteria.Aggregation;
import parindex.criteria.Classification;
import parindex.criteria.CriteriaSet;
import parindex.criteria.EvidenceRequirement;
import parindex.criteria.Leaf;
import parindex.criteria.Level;
import parindex.criteria.Node;
import parindex.criteria.Node.Kind;
import parindex.criteria.NotApplicable;
import parindex.criteria.RankingPolicy;
import parindex.criteria.ResultClass;
import parindex.criteria.RoundingPolicy;
import parindex.criteria.SetId;
import parindex.criteria.Source;
import parindex.criteria.rule.Band;
import parindex.criteria.rule.Option;
import parindex.criteria.rule.Ratio;
import parindex.criteria.rule.ScoringRule;
import parindex.criteria.rule.ZeroDenominator;
import parindex.scoring.InputValue;
import parindex.scoring.InputValue.CodeValue;
import parindex.scoring.InputValue.DateValue;
import parindex.scoring.InputValue.FlagValue;
import parindex.scoring.InputValue.NumberValue;
import parindex.scoring.Inputs;
import parindex.scoring.LeafEntry;
import parindex.scoring.ScoreSheet;
import parindex.scoring.ScoreUnit;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;

/** A set as large as the district set of 2020 (7 components, 41 criteria, 83 leaves) and sheets of any number of units. */
public final class Workload {

    static final int LEAVES = 83;
    static final int[] CRITERIA_PER_COMPONENT = {7, 6, 6, 6, 6, 5, 5};
    private static final int CRITERIA = 41;
    private static final int RULE_KINDS = 8;
    private static final LocalDate DUE = LocalDate.of(2020, 12, 15);

    private Workload() {
    }

    /** Leaves of a criterion: 83 over 41, so one has three. */
    static int leavesOf(int criterion) {
        return criterion == 0 ? 3 : 2;
    }

    /** Maximum of a leaf in millionths. */
    static long maxOf(int leaf) {
        return 500_000L * (1 + leaf % 4);
    }

    static CriteriaSet set() {
        List<Node> components = new ArrayList<>();
        int criterion = 0;
        int leaf = 0;
        for (int component = 0; component < CRITERIA_PER_COMPONENT.length; component++) {
            List<Node> criteria = new ArrayList<>();
            for (int i = 0; i < CRITERIA_PER_COMPONENT[component]; i++, criterion++) {
                List<Node> leaves = new ArrayList<>();
                for (int j = 0; j < leavesOf(criterion); j++, leaf++) {
                    leaves.add(leaf(leaf));
                }
                criteria.add(inner(Kind.CRITERION, "C" + component + "." + i, leaves));
            }
            components.add(inner(Kind.COMPONENT, "C" + component, criteria));
        }
        Rational max = components.stream().map(Node::max).reduce(Rational.ZERO, Rational::plus);
        return new CriteriaSet(new SetId("benchmark", 2020, "1.0.0"), Level.DISTRICT, text("benchmark"), List.of(),
                LocalDate.of(2020, 1, 1),
                Optional.empty(), Optional.empty(), max, Aggregation.SUM, false, Set.of(), List.of(),
                new Classification(List.of(new ResultClass("high", text("Cao"), Optional.of(Rational.of(80))),
                        new ResultClass("low", text("Thấp"), Optional.empty()))),
                new RankingPolicy(RankingPolicy.Method.DENSE, RankingPolicy.Basis.INDEX, RankingPolicy.Precision.EXACT,
                        RankingPolicy.Group.LEVEL, RankingPolicy.NameOrder.DESCENDING, List.of()),
                new RoundingPolicy(2, 3, 2, OptionalInt.empty(), RoundingMode.HALF_UP), List.of(), components, "0".repeat(64));
    }

    /** What is known of the leaves. */
    public enum Entries {
        /** A decided score at every leaf. */
        DECIDED,
        /** As DECIDED, but about one leaf in fifty is not applicable, so hardly a unit has all leaves. */
        DECIDED_WITH_NOT_APPLICABLE,
        /** Inputs only: every score is derived by its rule. */
        INPUTS
    }

    public static ScoreSheet sheet(int units, Entries entries) {
        SplittableRandom random = new SplittableRandom(2020);
        ScoreSheet.Builder builder = ScoreSheet.builder(set());
        List<Node> leaves = set().leaves();
        for (int unit = 0; unit < units; unit++) {
            String code = "U" + unit;
            builder.unit(new ScoreUnit(code, "Đơn vị " + unit, "g" + unit % 3));
            for (int leaf = 0; leaf < LEAVES; leaf++) {
                LeafEntry entry = entries == Entries.INPUTS ? LeafEntry.ofInputs(inputs(leaf, random))
                        : entries == Entries.DECIDED_WITH_NOT_APPLICABLE && random.nextInt(50) == 0 ? LeafEntry.NOT_APPLICABLE
                        : LeafEntry.ofScore(Rational.ofScaled(random.nextLong(maxOf(leaf) / 1000 + 1) * 1000, ScoreSheet.SCALE));
                builder.entry(code, leaves.get(leaf).id(), entry);
            }
        }
        return builder.build();
    }

    private static Node inner(Kind kind, String id, List<Node> children) {
        Rational max = children.stream().map(Node::max).reduce(Rational.ZERO, Rational::plus);
        return new Node(kind, id, id, text(id), max, Source.ILLUSTRATIVE, Source.ILLUSTRATIVE, Aggregation.SUM, children,
                Optional.empty());
    }

    private static Node leaf(int leaf) {
        Rational max = Rational.ofScaled(maxOf(leaf), ScoreSheet.SCALE);
        String id = "L" + leaf;
        return new Node(Kind.SUB_CRITERION, id, id, text(id), max, Source.ILLUSTRATIVE, Source.ILLUSTRATIVE, Aggregation.SUM,
                List.of(),
                Optional.of(new Leaf(Source.ILLUSTRATIVE, rule(leaf, max), NotApplicable.EXCLUDED, "snv", text("x"),
                        new EvidenceRequirement(false, text("x")), List.of())));
    }

    private static ScoringRule rule(int leaf, Rational max) {
        Rational half = max.dividedBy(Rational.of(2));
        Ratio ratio = new Ratio("", text("a"), text("b"), text("hồ sơ"), ZeroDenominator.FULL);
        return switch (leaf % RULE_KINDS) {
            case 0 -> new ScoringRule.Choice(List.of(new Option("a", text("a"), max), new Option("b", text("b"), half)));
            case 1 -> new ScoringRule.YesNo(max, Rational.ZERO);
            case 2 -> new ScoringRule.StepPercent(ratio, List.of(
                    new Band(Optional.of(Rational.of(90)), true, Optional.empty(), false, max),
                    new Band(Optional.of(Rational.of(70)), true, Optional.of(Rational.of(90)), false, half),
                    new Band(Optional.empty(), true, Optional.of(Rational.of(70)), false, Rational.ZERO)));
            case 3 -> new ScoringRule.TargetCapped(ratio, Rational.of(80));
            case 4 -> new ScoringRule.CountCapped(List.of(new Option("n", text("n"), half)), max);
            case 5 -> new ScoringRule.Deadline(DUE, ScoringRule.DayCount.WORKING, List.of(new ScoringRule.LateStep(5, half)));
            case 6 -> new ScoringRule.RelativeToBest(text("v"), ScoringRule.Scope.LEVEL, ZeroDenominator.FULL);
            default -> new ScoringRule.CrossCriterion(ratio, "L" + (leaf - 4));
        };
    }

    private static Inputs inputs(int leaf, SplittableRandom random) {
        return switch (leaf % RULE_KINDS) {
            case 0 -> one("choice", new CodeValue(random.nextBoolean() ? "a" : "b"));
            case 1 -> one("met", new FlagValue(random.nextBoolean()));
            case 4 -> one("n", number(random.nextInt(5)));
            case 5 -> one("done", new DateValue(DUE.minusDays(10).plusDays(random.nextInt(20))));
            case 6 -> one("value", number(random.nextInt(100)));
            default -> Inputs.of(Map.of("num", number(random.nextInt(100)), "den", number(100 + random.nextInt(20))));
        };
    }

    private static Inputs one(String name, InputValue value) {
        return Inputs.of(Map.of(name, value));
    }

    private static InputValue number(int value) {
        return new NumberValue(Rational.of(value));
    }

    private static LocalizedText text(String text) {
        return LocalizedText.of(text);
    }

    static int criteria() {
        return CRITERIA;
    }
}
