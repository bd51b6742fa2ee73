package parindex.workbench.appraisal.internal.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parindex.assessment.Decision;
import parindex.assessment.Entry;
import parindex.assessment.Line;
import parindex.assessment.Phase;
import parindex.assessment.Remark;
import parindex.assessment.Stage;
import parindex.assessment.cycle.Duties;
import parindex.assessment.cycle.LeafState;
import parindex.assessment.people.Permissions;
import parindex.assessment.people.Role;
import parindex.criteria.Aggregation;
import parindex.criteria.Classification;
import parindex.criteria.CriteriaSet;
import parindex.criteria.DeductionReason;
import parindex.criteria.Department;
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
import parindex.criteria.rule.ScoringRule;
import parindex.scoring.Inputs;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;

/** Two components with two leaves each, and places at which something has happened. */
final class Samples {

    /** Everything that the table of permissions allows to anybody. */
    static final Duties ALL = (operation, phase, unitCode, leaf) -> Arrays.stream(Role.values())
            .anyMatch(role -> Permissions.standard().allows(role, operation, true, phase));
    private static final Instant AT = Instant.parse("2021-12-21T02:30:00Z");

    private Samples() {
    }

    static Rational r(String number) {
        return Rational.valueOf(number);
    }

    /**
     * The first leaf of a component is led by {@code snv} and has coded reasons; the second by {@code stc}, may be claimed, and has none.
     */
    static CriteriaSet set() {
        List<Node> components = List.of(component("c1", "1"), component("c2", "2"));
        RankingPolicy ranking = new RankingPolicy(RankingPolicy.Method.DENSE, RankingPolicy.Basis.INDEX, RankingPolicy.Precision.EXACT,
                RankingPolicy.Group.LEVEL, RankingPolicy.NameOrder.DESCENDING, List.of());
        return new CriteriaSet(new SetId("test", 2021, "1.0.0"), Level.PROVINCE, text("Bộ tiêu chí"), List.of(), LocalDate.of(2021, 1, 1),
                Optional.empty(),
                Optional.empty(), r("8"), Aggregation.SUM, false, Set.of(),
                        List.of(new Department("snv", text("Sở Nội vụ")), new Department("stc", text("Sở Tài chính"))),
                new Classification(List.of(new ResultClass("all", text("Tất cả"), Optional.empty()))), ranking, RoundingPolicy.DEFAULT,
                        List.of(), components,
                "0".repeat(64));
    }

    private static Node component(String id, String number) {
        return new Node(Kind.COMPONENT, id, number, text("Lĩnh vực " + number), r("4"), Source.ILLUSTRATIVE, Source.ILLUSTRATIVE,
                Aggregation.SUM,
                List.of(leaf(id + ".a", number + ".1", "snv", NotApplicable.FORBIDDEN,
                        List.of(new DeductionReason("late", text("Chậm hạn"), Source.ILLUSTRATIVE))),
                        leaf(id + ".b", number + ".2", "stc", NotApplicable.EXCLUDED, List.of())), Optional.empty());
    }

    private static Node leaf(String id, String number, String lead, NotApplicable notApplicable, List<DeductionReason> reasons) {
        return new Node(Kind.CRITERION, id, number, text("Mục " + number), r("2"), Source.ILLUSTRATIVE, Source.ILLUSTRATIVE,
                Aggregation.SUM, List.of(),
                Optional.of(new Leaf(Source.ILLUSTRATIVE, new ScoringRule.YesNo(r("2"), r("0")), notApplicable, lead, text("Cách chấm"),
                        new EvidenceRequirement(true, text("Văn bản")), reasons)));
    }

    private static LocalizedText text(String text) {
        return LocalizedText.of(text);
    }

    /** What an appraiser of a department may do. */
    static Duties leading(String department) {
        return (operation, phase, unitCode, leaf) -> Permissions.standard().allows(Role.APPRAISER, operation,
                leaf.leaf().orElseThrow().lead().equals(department), phase);
    }

    /** @param phase of all units */
    static LevelMatrix matrix(Phase phase, Duties duties, String... names) {
        List<UnitRow> rows = java.util.Arrays.stream(names).map(name -> new UnitRow("U" + name, name, phase)).toList();
        return new LevelMatrix(set(), rows, duties);
    }

    /** What has happened at a place, step by step; each step is a line of the ledger with the next number. */
    static final class At {
        private final String unit;
        private final Node leaf;
        private final Map<Stage, Line<Decision>> decisions = new EnumMap<>(Stage.class);
        private final List<Line<Remark>> remarks = new java.util.ArrayList<>();
        private Optional<Line<Entry>> entry = Optional.empty();
        private long number;

        At(String unit, String leafId) {
            this.unit = unit;
            this.leaf = set().node(leafId).orElseThrow();
        }

        At entered() {
            return entered(false);
        }

        At entered(boolean notApplicable) {
            entry = Optional.of(new Line<>(++number, new Entry("r", unit, leaf.id(), Inputs.NONE, notApplicable, Optional.of("Giải trình"),
                    List.of(), "donvi", AT)));
            return this;
        }

        At decided(Stage stage, String score) {
            return decided(stage, Optional.of(r(score)));
        }

        At decided(Stage stage, Optional<Rational> score) {
            decisions.put(stage, new Line<>(++number, new Decision("r", unit, leaf.id(), stage, Optional.empty(), score, score.isEmpty(),
                    Optional.empty(),
                    Optional.empty(), "ai", AT)));
            return this;
        }

        At asked() {
            remarks.add(new Line<>(++number, new Remark("r", unit, leaf.id(), Remark.Kind.SUPPLEMENT_REQUESTED, "Bổ sung", "ai", AT)));
            return this;
        }

        LeafState state() {
            return new LeafState(unit, leaf, entry, decisions, remarks);
        }
    }

    static At at(String unit, String leafId) {
        return new At(unit, leafId);
    }
}
