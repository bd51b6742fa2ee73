package parindex.scoring;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import parindex.criteria.Aggregation;
import parindex.criteria.Classification;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Department;
import parindex.criteria.EvidenceRequirement;
import parindex.criteria.Leaf;
import parindex.criteria.Level;
import parindex.criteria.Lineage;
import parindex.criteria.Node;
import parindex.criteria.Node.Kind;
import parindex.criteria.NotApplicable;
import parindex.criteria.RankingPolicy;
import parindex.criteria.RankingPolicy.Basis;
import parindex.criteria.RankingPolicy.Group;
import parindex.criteria.RankingPolicy.Method;
import parindex.criteria.RankingPolicy.NameOrder;
import parindex.criteria.RankingPolicy.Precision;
import parindex.criteria.ResultClass;
import parindex.criteria.RoundingPolicy;
import parindex.criteria.SetId;
import parindex.criteria.Source;
import parindex.criteria.rule.Option;
import parindex.criteria.rule.Ratio;
import parindex.criteria.rule.ScoringRule;
import parindex.criteria.rule.ZeroDenominator;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;

/** Criteria sets for tests, made in code. */
public final class TestSets {

    public static final RankingPolicy DENSE =
            new RankingPolicy(Method.DENSE, Basis.INDEX, Precision.EXACT, Group.LEVEL, NameOrder.DESCENDING, List.of());

    private TestSets() {
    }

    public static Rational r(String number) {
        return Rational.valueOf(number);
    }

    public static LocalizedText text(String text) {
        return LocalizedText.of(text);
    }

    public static Option option(String id, String value) {
        return new Option(id, text(id), r(value));
    }

    public static Ratio ratio(ZeroDenominator whenZero) {
        return ratio("", whenZero);
    }

    public static Ratio ratio(String id, ZeroDenominator whenZero) {
        return new Ratio(id, text("hồ sơ đúng hạn"), text("hồ sơ"), text("hồ sơ"), whenZero);
    }

    public static Node leaf(String id, String max, ScoringRule rule) {
        return leaf(id, max, rule, NotApplicable.FORBIDDEN);
    }

    public static Node leaf(String id, String max, ScoringRule rule, NotApplicable notApplicable) {
        Leaf leaf = new Leaf(Source.ILLUSTRATIVE, rule, notApplicable, "snv", text("hướng dẫn"),
                new EvidenceRequirement(false, text("tài liệu")), List.of());
        return new Node(Kind.SUB_CRITERION, id, id, text(id), r(max), Source.ILLUSTRATIVE, Source.ILLUSTRATIVE, Aggregation.SUM,
                List.of(),
                Optional.of(leaf));
    }

    /** A leaf that is simply given a score. */
    public static Node plain(String id, String max) {
        return leaf(id, max, new ScoringRule.CentralValue("snv", false), NotApplicable.EXCLUDED);
    }

    public static Node node(Kind kind, String id, Aggregation aggregation, Node... children) {
        Rational max = List.of(children).stream().map(Node::max).reduce(Rational.ZERO, Rational::plus);
        return new Node(kind, id, id, text(id), max, Source.ILLUSTRATIVE, Source.ILLUSTRATIVE, aggregation, List.of(children),
                Optional.empty());
    }

    public static Node component(String id, Node... children) {
        return node(Kind.COMPONENT, id, Aggregation.SUM, children);
    }

    public static CriteriaSet set(Node... components) {
        return new SetBuilder(components).build();
    }

    public static SetBuilder of(Node... components) {
        return new SetBuilder(components);
    }

    /** What tests vary about a set. */
    public static final class SetBuilder {
        private final List<Node> components;
        private Aggregation aggregation = Aggregation.SUM;
        private boolean mayExceed;
        private RankingPolicy ranking = DENSE;
        private RoundingPolicy rounding = RoundingPolicy.DEFAULT;
        private Set<LocalDate> holidays = Set.of();
        private SetId id = new SetId("test", 2020, "1.0.0");
        private List<Lineage> lineage = new ArrayList<>();

        private SetBuilder(Node... components) {
            this.components = List.of(components);
        }

        public SetBuilder aggregation(Aggregation value) {
            aggregation = value;
            return this;
        }

        public SetBuilder mayExceed() {
            mayExceed = true;
            return this;
        }

        public SetBuilder ranking(RankingPolicy value) {
            ranking = value;
            return this;
        }

        public SetBuilder leafPlaces(int places) {
            rounding = new RoundingPolicy(2, 3, 2, OptionalInt.of(places), RoundingMode.HALF_UP);
            return this;
        }

        public SetBuilder holiday(LocalDate day) {
            holidays = Set.of(day);
            return this;
        }

        public SetBuilder year(int year) {
            id = new SetId("test", year, "1.0.0");
            return this;
        }

        public SetBuilder lineage(SetId from, Lineage.Link... links) {
            lineage = List.of(new Lineage(from, List.of(links)));
            return this;
        }

        public CriteriaSet build() {
            Rational max = components.stream().map(Node::max).reduce(Rational.ZERO, Rational::plus);
            return new CriteriaSet(id, Level.PROVINCE, text("Bộ tiêu chí thử nghiệm"), List.of(), LocalDate.of(2020, 1, 1),
                    Optional.empty(),
                    Optional.empty(), max, aggregation, mayExceed, holidays, List.of(new Department("snv", text("Sở Nội vụ"))),
                    new Classification(List.of(new ResultClass("high", text("Cao"), Optional.of(r("95"))),
                            new ResultClass("fair", text("Tương đối cao"), Optional.of(r("80"))),
                            new ResultClass("low", text("Thấp"), Optional.empty()))),
                    ranking, rounding, lineage, components, "ab".repeat(32));
        }
    }

    public static Inputs inputs(String text) {
        return Inputs.ofText(text);
    }

    /** A sheet of given scores: by unit code, then by leaf. */
    public static ScoreSheet sheet(CriteriaSet set, Map<String, Map<String, String>> scores) {
        ScoreSheet.Builder builder = ScoreSheet.builder(set);
        scores.forEach((unit, byLeaf) -> {
            builder.unit(ScoreUnit.of(unit, "Đơn vị " + unit));
            byLeaf.forEach((leaf, score) -> builder.entry(unit, leaf, LeafEntry.ofScore(r(score))));
        });
        return builder.build();
    }
}
