package parindex.workbench.selfassessment.internal.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parindex.assessment.Decision;
import parindex.assessment.EngineScoring;
import parindex.assessment.Entry;
import parindex.assessment.EvidenceNote;
import parindex.assessment.Line;
import parindex.assessment.Phase;
import parindex.assessment.Remark;
import parindex.assessment.Round;
import parindex.assessment.Stage;
import parindex.assessment.Unit;
import parindex.assessment.cycle.LeafState;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Level;
import parindex.criteria.Node;
import parindex.criteria.io.CriteriaReader;
import parindex.scoring.Inputs;
import parindex.scoring.ScoringService;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/** Work of a commune with the set of every kind of rule, built up line by line. */
final class TestWork {

    static final CriteriaSet SET = set();
    static final ScoringService SCORING = new EngineScoring();
    private static final Set<String> SUPPLIED = Set.of("C2.4", "C2.5", "C2.6");
    private static final Instant AT = Instant.parse("2020-12-01T00:00:00Z");

    private final Map<String, LeafState> states = new HashMap<>();
    private long line;

    TestWork entry(String leafId, String inputs, String explanation, EvidenceNote... evidence) {
        Entry entry = new Entry("r", "U", leafId, Inputs.ofText(inputs), false, Optional.of(explanation).filter(t -> !t.isEmpty()),
                List.of(evidence), "a", AT);
        LeafState before = state(leafId);
        return put(new LeafState("U", before.leaf(), Optional.of(new Line<>(++line, entry)), before.decisions(), before.remarks()));
    }

    TestWork decided(String leafId, Stage stage, String score) {
        LeafState before = state(leafId);
        Map<Stage, Line<Decision>> decisions = new HashMap<>(before.decisions());
        decisions.put(stage, new Line<>(++line, new Decision("r", "U", leafId, stage, Optional.empty(),
                Optional.of(Rational.valueOf(score)), false,
                Optional.empty(), Optional.empty(), "a", AT)));
        return put(new LeafState("U", before.leaf(), before.entry(), decisions, before.remarks()));
    }

    TestWork objected(String leafId) {
        LeafState before = state(leafId);
        List<Line<Remark>> remarks = new ArrayList<>(before.remarks());
        remarks.add(new Line<>(++line, new Remark("r", "U", leafId, Remark.Kind.OBJECTION, "x", "a", AT)));
        return put(new LeafState("U", before.leaf(), before.entry(), before.decisions(), remarks));
    }

    UnitWork work(WorkMode mode) {
        List<LeafState> leaves = SET.leaves().stream().map(leaf -> state(leaf.id())).toList();
        return new UnitWork("a", new Round("r", "R", 2020, Phase.SELF_ASSESSMENT, false, List.of(), List.of("U")),
                new Unit("U", "Xã", Level.COMMUNE, "commune",
                List.of(), Optional.empty(), Optional.empty(), List.of()), SET, Phase.SELF_ASSESSMENT, mode, leaves, Map.of(), List.of(),
                        SUPPLIED, Optional.empty());
    }

    UnitWork work() {
        return work(WorkMode.SCORE);
    }

    Worksheet sheet() {
        return sheet(Map.of());
    }

    Worksheet sheet(Map<String, LeafDraft> drafts) {
        return new Worksheet(work(), drafts, SCORING, Message.VIETNAMESE);
    }

    static Node leaf(String leafId) {
        return SET.node(leafId).orElseThrow();
    }

    private LeafState state(String leafId) {
        return states.getOrDefault(leafId, new LeafState("U", leaf(leafId), Optional.empty(), Map.of(), List.of()));
    }

    private TestWork put(LeafState state) {
        states.put(state.leaf().id(), state);
        return this;
    }

    private static CriteriaSet set() {
        try (InputStream in = TestWork.class.getResourceAsStream("/sets/all-rules.xml")) {
            return new CriteriaReader().read("all-rules.xml", in).orThrow().set();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
