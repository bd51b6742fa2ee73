package parindex.workbench.selfassessment.internal.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import parindex.assessment.cycle.LeafState;
import parindex.assessment.cycle.SelfAssessment.Statement;
import parindex.criteria.Node;
import parindex.criteria.rule.ScoringRule;
import parindex.scoring.Derivation;
import parindex.scoring.Inputs;
import parindex.scoring.ScoringService;
import parindex.workbench.drafts.EditHistory;

/**
 * The work of a unit with what the person has typed and not recorded yet. The presenter of the perspective: no widgets, no services that
 * read or write. For the thread of the window.
 */
public final class Worksheet {

    private final ScoringService scoring;
    private final Locale locale;
    private final Map<String, EditHistory<LeafDraft>> edits = new TreeMap<>();
    private final Set<String> restored = new TreeSet<>();
    private UnitWork work;

    /**
     * @param drafts what was typed before, by leaf; drafts that say what stands already are dropped
     */
    public Worksheet(UnitWork work, Map<String, LeafDraft> drafts, ScoringService scoring, Locale locale) {
        this.work = work;
        this.scoring = scoring;
        this.locale = locale;
        drafts.forEach((leafId, draft) -> work.leaf(leafId).filter(state -> work.editable(leafId)).ifPresent(state -> {
            if (!draft.saysTheSameAs(form(leafId).stored(state))) {
                EditHistory<LeafDraft> history = new EditHistory<>(form(leafId).stored(state).withSeen(draft.seen()));
                history.edit("", draft);
                edits.put(leafId, history);
                restored.add(leafId);
            }
        }));
    }

    public UnitWork work() {
        return work;
    }

    public LeafForm form(String leafId) {
        return new LeafForm(work.set().node(leafId).orElseThrow(), this::derive, locale);
    }

    /** What is shown of a leaf: what was typed, else what stands. */
    public LeafDraft draft(String leafId) {
        EditHistory<LeafDraft> history = edits.get(leafId);
        return history == null ? stored(leafId) : history.current();
    }

    private LeafDraft stored(String leafId) {
        return form(leafId).stored(work.leaf(leafId).orElseThrow());
    }

    public LeafReading reading(String leafId) {
        return form(leafId).read(draft(leafId));
    }

    /** Whether something was typed that is not recorded. */
    public boolean isUnsent(String leafId) {
        return edits.containsKey(leafId) && !draft(leafId).saysTheSameAs(stored(leafId));
    }

    /** Whether what is shown was restored from a draft of an earlier session and not touched since. */
    public boolean isRestored(String leafId) {
        return restored.contains(leafId) && isUnsent(leafId);
    }

    /** Whether somebody else has written to the leaf since the person began to edit it. */
    public boolean isConflicting(String leafId) {
        return isUnsent(leafId) && work.leaf(leafId).orElseThrow().version() != draft(leafId).seen();
    }

    /** @throws IllegalStateException if the leaf may not be edited now */
    public void edit(String leafId, String field, UnaryOperator<LeafDraft> change) {
        if (!work.editable(leafId)) {
            throw new IllegalStateException("read-only: " + leafId);
        }
        EditHistory<LeafDraft> history = edits.computeIfAbsent(leafId, id -> new EditHistory<>(stored(id)));
        history.edit(field, change.apply(history.current()));
        restored.remove(leafId);
    }

    /** The next edit is a step of its own. */
    public void endStep(String leafId) {
        Optional.ofNullable(edits.get(leafId)).ifPresent(EditHistory::endStep);
    }

    /** @return whether there was something to undo */
    public boolean undo(String leafId) {
        return Optional.ofNullable(edits.get(leafId)).map(EditHistory::undo).orElse(false);
    }

    public boolean redo(String leafId) {
        return Optional.ofNullable(edits.get(leafId)).map(EditHistory::redo).orElse(false);
    }

    public boolean canUndo(String leafId) {
        return Optional.ofNullable(edits.get(leafId)).map(EditHistory::canUndo).orElse(false);
    }

    public boolean canRedo(String leafId) {
        return Optional.ofNullable(edits.get(leafId)).map(EditHistory::canRedo).orElse(false);
    }

    /** Back to what stands, as a step that can be undone. */
    public void discard(String leafId) {
        if (edits.containsKey(leafId)) {
            edit(leafId, "", draft -> stored(leafId).withSeen(draft.seen()));
        }
    }

    /** After a conflict: what was typed is to replace what the other person wrote. */
    public void keepMine(String leafId) {
        long seen = work.leaf(leafId).orElseThrow().version();
        edits.get(leafId).rebase(draft -> draft.withSeen(seen));
    }

    /** After a conflict: what the other person wrote stands; what was typed can be brought back by undo. */
    public void takeTheirs(String leafId) {
        keepMine(leafId);
        discard(leafId);
    }

    /** What was typed and is not recorded, by leaf: what a draft file keeps. */
    public Map<String, LeafDraft> unsent() {
        Map<String, LeafDraft> unsent = new TreeMap<>();
        edits.keySet().stream().filter(this::isUnsent).forEach(leafId -> unsent.put(leafId, draft(leafId)));
        return unsent;
    }

    /**
     * What can be recorded now, in printed order. Leaves with a conflict are left out: the person has to decide first.
     *
     * @param leafIds which leaves
     */
    public List<Statement> statements(Collection<String> leafIds) {
        List<Statement> statements = new ArrayList<>();
        for (LeafState state : work.leaves()) {
            String leafId = state.leaf().id();
            if (leafIds.contains(leafId) && isUnsent(leafId) && !isConflicting(leafId) && reading(leafId).problems().isEmpty()) {
                statements.add(form(leafId).statement(work.unit().code(), draft(leafId)));
            }
        }
        return statements;
    }

    /**
     * Statements were recorded, and the work was read again. What was typed meanwhile stays, based on the lines that were written.
     *
     * @param statements what {@link #statements} gave
     */
    public void recorded(List<Statement> statements, UnitWork fresh) {
        for (Statement statement : statements) {
            EditHistory<LeafDraft> history = edits.get(statement.leafId());
            if (history != null && reading(statement.leafId()).problems().isEmpty()
                    && form(statement.leafId()).statement(work.unit().code(), history.current()).equals(statement)) {
                edits.remove(statement.leafId());
                restored.remove(statement.leafId());
            }
        }
        refresh(fresh);
        statements.stream().map(Statement::leafId).filter(edits::containsKey).forEach(this::keepMine);
    }

    /** The work as it was read again; edits stay, but for leaves that may not be edited any more. */
    public void refresh(UnitWork fresh) {
        work = fresh;
        edits.keySet().removeIf(leafId -> fresh.leaf(leafId).isEmpty() || !fresh.editable(leafId));
    }

    /** Every node of the tree in printed order, with state and totals; what was typed counts already. */
    public Map<String, TreeRows.Row> rows() {
        Map<String, LeafReading> readings = new LinkedHashMap<>();
        edits.keySet().stream().filter(this::isUnsent).forEach(leafId -> readings.put(leafId, reading(leafId)));
        return new TreeRows(work, readings, unsent(), scoring).rows();
    }

    /** A rule that looks at another leaf of the unit sees what stands there, and what was typed there. */
    private Derivation derive(Node leaf, Inputs inputs) {
        if (leaf.leaf().orElseThrow().rule() instanceof ScoringRule.CrossCriterion) {
            return new UnitSheet(work, scoring).derive(leaf, inputs);
        }
        return scoring.derive(work.set(), leaf, inputs);
    }
}
