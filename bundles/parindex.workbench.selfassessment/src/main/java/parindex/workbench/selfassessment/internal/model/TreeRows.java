package parindex.workbench.selfassessment.internal.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.assessment.Decision;
import parindex.assessment.Entry;
import parindex.assessment.Line;
import parindex.assessment.Remark;
import parindex.assessment.Stage;
import parindex.assessment.cycle.LeafState;
import parindex.criteria.Node;
import parindex.scoring.NodeResult;
import parindex.scoring.ScoringService;
import parindex.scoring.UnitResult;
import parindex.values.number.Rational;

/**
 * The criteria tree of a unit with states and running totals. Pure.
 *
 * @param typed  what was typed at some leaves and not recorded, as read
 * @param drafts the same, as typed
 */
public record TreeRows(UnitWork work, Map<String, LeafReading> typed, Map<String, LeafDraft> drafts, ScoringService scoring) {

    /** Key of the row with the total of the unit. */
    public static final String TOTAL = "";

    /**
     * One node.
     *
     * @param score  running total; of a leaf its self score, empty if it has none
     * @param max    the maximum that applies to the unit
     * @param unsent whether it, or a leaf below, has something that is not recorded
     */
    public record Row(NodeState state, Optional<Rational> score, Rational max, boolean unsent) {
    }

    Map<String, Row> rows() {
        UnitResult totals = new UnitSheet(work, scoring).totals(typed, drafts);
        Map<String, Row> rows = new LinkedHashMap<>();
        List<NodeState> states = work.set().components().stream().map(component -> add(component, totals, rows)).toList();
        rows.put(TOTAL, new Row(NodeState.of(states), Optional.of(totals.score()), totals.applicableMax(), !typed.isEmpty()));
        return rows;
    }

    private NodeState add(Node node, UnitResult totals, Map<String, Row> rows) {
        // Keeps the printed order: the row of a node before those below it.
        rows.put(node.id(), null);
        NodeResult total = totals.node(node.id());
        if (node.isLeaf()) {
            LeafState stored = work.leaf(node.id()).orElseThrow();
            NodeState state = state(stored);
            rows.put(node.id(), new Row(state, score(stored), total.applicableMax(), typed.containsKey(node.id())));
            return state;
        }
        NodeState state = NodeState.of(node.children().stream().map(child -> add(child, totals, rows)).toList());
        boolean unsent = node.children().stream().anyMatch(child -> rows.get(child.id()).unsent());
        rows.put(node.id(), new Row(state, Optional.of(total.score()), total.applicableMax(), unsent));
        return state;
    }

    private Optional<Rational> score(LeafState stored) {
        LeafReading reading = typed.get(stored.leaf().id());
        return reading == null ? stored.decision(Stage.SELF).flatMap(Decision::decided) : reading.score();
    }

    private NodeState state(LeafState stored) {
        if (isDisputed(stored)) {
            return NodeState.DISPUTED;
        }
        String leafId = stored.leaf().id();
        boolean supplied = work.supplied().contains(leafId);
        LeafReading reading = typed.get(leafId);
        if (reading != null) {
            LeafDraft draft = drafts.get(leafId);
            boolean decided = draft.notApplicable() || reading.score().isPresent();
            boolean proof = !draft.files().isEmpty() || !draft.cited().isBlank() || !draft.explanation().isBlank();
            return decided && reading.problems().isEmpty() && (proof || !needsProof(stored.leaf(), reading.score())) ? NodeState.COMPLETE
                    : NodeState.INCOMPLETE;
        }
        Optional<Decision> self = stored.decision(Stage.SELF);
        if (self.isEmpty()) {
            return stored.entry().isEmpty() ? NodeState.EMPTY : NodeState.INCOMPLETE;
        }
        boolean proof = stored.entry().map(Line::content).filter(e -> !e.evidence().isEmpty() || e.explanation().isPresent()).isPresent();
        return supplied || proof || !needsProof(stored.leaf(), self.flatMap(Decision::decided)) ? NodeState.COMPLETE : NodeState.INCOMPLETE;
    }

    private static boolean needsProof(Node leaf, Optional<Rational> score) {
        return leaf.leaf().orElseThrow().evidence().required() && score.filter(s -> s.signum() > 0).isPresent();
    }

    /** A reply that claims another score than was appraised, or an objection that the department has not answered. */
    private static boolean isDisputed(LeafState state) {
        long entry = state.entry().map(Line<Entry>::number).orElse(0L);
        boolean objected = state.remarks().stream().anyMatch(r -> r.content().kind() == Remark.Kind.OBJECTION && r.number() > entry);
        return objected || state.decision(Stage.REPLY).isPresent();
    }
}
