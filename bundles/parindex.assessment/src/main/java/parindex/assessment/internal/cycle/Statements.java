package parindex.assessment.internal.cycle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parindex.assessment.AssessmentStore;
import parindex.assessment.Decision;
import parindex.assessment.Document;
import parindex.assessment.Entry;
import parindex.assessment.EvidenceNote;
import parindex.assessment.Remark;
import parindex.assessment.Stage;
import parindex.assessment.Supply;
import parindex.assessment.Unit;
import parindex.assessment.audit.AuditAction;
import parindex.assessment.cycle.CentralValues.Value;
import parindex.assessment.cycle.EntryLimits;
import parindex.assessment.cycle.LeafState;
import parindex.assessment.cycle.SelfAssessment.Statement;
import parindex.assessment.internal.cycle.CycleWork.Findings;
import parindex.criteria.Node;
import parindex.scoring.LeafEntry;
import parindex.values.number.Rational;
import parindex.values.text.VietnameseText;

/** Turns statements of units and supplied values into lines of the ledger, checking all of them before any is written. */
final class Statements {

    private final CycleWork work;
    private final AssessmentStore.Writer writer;
    private final RoundState state;
    private final LeafStates states;
    private final Findings findings = new Findings();
    private final List<LeafState> before = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final Map<String, Set<String>> documents = new HashMap<>();
    private EntryLimits limits;

    Statements(CycleWork work, AssessmentStore.Writer writer, RoundState state, LeafStates states) {
        this.work = work;
        this.writer = writer;
        this.state = state;
        this.states = states;
    }

    Findings findings() {
        return findings;
    }

    /**
     * @param scored whether the unit may set its self score with it; a supplement in the right of reply may not
     */
    void add(Statement statement, boolean scored) {
        Unit unit = state.unit(statement.unitCode());
        Node leaf = state.leaf(unit, statement.leafId());
        if (scored && Supplied.is(leaf)) {
            findings.invalid("leaf.supplied", leaf.id(), Supplied.department(leaf).orElseThrow());
            return;
        }
        LeafState current = states.of(unit.code(), leaf);
        String explanation = VietnameseText.nfc(statement.explanation()).strip();
        Optional<Rational> derived = work.derive(state.set(unit), leaf, statement.inputs());
        Optional<Rational> score = statement.claimsNotApplicable() ? Optional.empty() : statement.score().or(() -> derived);
        if (statement.claimsNotApplicable() && statement.score().isPresent()) {
            findings.invalid("score.andNotApplicable", unit.name(), leaf.id());
        }
        boolean usable = check(unit, leaf, new LeafEntry(Optional.of(statement.inputs()).filter(i -> !i.isEmpty()), statement.score(),
                statement.claimsNotApplicable()));
        statement.evidence().forEach(note -> check(unit, note));
        if (statement.evidence().size() > 1) {
            limits().refusal(statement.evidence()).ifPresent(many -> findings.invalid("leaf.files", unit.name(), leaf.id(), many));
        }
        boolean decided = score.isPresent() || statement.claimsNotApplicable();
        // Inputs that are refused give no score either; that is not withdrawing one.
        if (usable && scored && !decided && current.decision(Stage.SELF).isPresent()) {
            findings.invalid("score.withdrawn", unit.name(), leaf.id());
        }
        findings.edits(current, statement.seen(), CycleWork.message("state.yours", decided ? CycleWork.value(score) : "-"));
        before.add(current);
        entries.add(new Entry(state.round().id(), unit.code(), leaf.id(), statement.inputs(), statement.claimsNotApplicable(),
                Optional.of(explanation).filter(text -> !text.isEmpty()), statement.evidence(), Optional.empty(), state.access().user(),
                state.now()));
        if (scored && decided) {
            decisions.add(CycleWork.decision(state, current, Stage.SELF, derived, score, Optional.empty(), Optional.empty()));
        }
    }

    void add(Value value, Supply supply) {
        Unit unit = state.unit(value.unitCode());
        Node leaf = state.leaf(unit, value.leafId());
        LeafState current = states.of(unit.code(), leaf);
        if (!Supplied.is(leaf)) {
            findings.invalid("leaf.notSupplied", leaf.id());
            return;
        }
        check(unit, leaf, new LeafEntry(Optional.of(value.inputs()).filter(i -> !i.isEmpty()), value.score(), false));
        Optional<Rational> derived = work.derive(state.set(unit), leaf, value.inputs());
        Optional<Rational> score = value.score().or(() -> derived);
        if (score.isEmpty()) {
            findings.invalid("value.missing", unit.name(), leaf.id());
            return;
        }
        findings.edits(current, value.seen(), CycleWork.message("state.yours", score.get()));
        before.add(current);
        entries.add(new Entry(state.round().id(), unit.code(), leaf.id(), value.inputs(), false, Optional.empty(), List.of(),
                Optional.of(supply), state.access().user(), state.now()));
        decisions.add(CycleWork.decision(state, current, Stage.SELF, derived, score, Optional.empty(), Optional.empty()));
    }

    /** A further decision of this call at a leaf, such as a dispute. */
    void add(LeafState current, Decision decision) {
        writes(current);
        decisions.add(decision);
    }

    /** Something said about a leaf with this call, that is no score. */
    void add(LeafState current, Remark.Kind kind, String text) {
        writes(current);
        remarks.add(new Remark(state.round().id(), current.unitCode(), current.leaf().id(), kind, text, state.access().user(),
                state.now()));
    }

    private void writes(LeafState current) {
        if (before.stream().noneMatch(b -> b.unitCode().equals(current.unitCode()) && b.leaf().id().equals(current.leaf().id()))) {
            before.add(current);
        }
    }

    /** The inputs that this call states for a leaf, else those that stand. */
    parindex.scoring.Inputs inputs(LeafState current) {
        return entries.stream().filter(e -> e.unitCode().equals(current.unitCode()) && e.leafId().equals(current.leaf().id()))
                .map(Entry::inputs)
                .findFirst().or(() -> current.entry().map(line -> line.content().inputs())).orElse(parindex.scoring.Inputs.NONE);
    }

    /** Writes everything, or nothing if anything was found. */
    void write(AuditAction action) {
        findings.throwIfAny();
        if (before.isEmpty()) {
            return;
        }
        writer.append(entries, decisions);
        writer.appendRemarks(remarks);
        List<String> after = new ArrayList<>();
        entries.forEach(e -> after.add(e.unitCode() + " " + e.leafId() + ": " + CycleWork.text(e)));
        decisions.forEach(d -> after.add(d.unitCode() + " " + d.leafId() + ": " + CycleWork.text(d)));
        remarks.forEach(r -> after.add(r.unitCode() + " " + r.leafId() + ": " + r.kind() + " " + r.text()));
        writer.record(CycleWork.event(state, action, before, after));
    }

    /** Whether nothing is wrong with what is stated. */
    private boolean check(Unit unit, Node leaf, LeafEntry entry) {
        var refusals = entry.check(leaf);
        refusals.forEach(r -> findings.invalid("leaf.refused", unit.name(), leaf.id(), r.what(), r.remedy()));
        return refusals.isEmpty();
    }

    /** Read when first asked for: most calls have no entry that could pass them. */
    private EntryLimits limits() {
        if (limits == null) {
            limits = EntryLimits.from(writer.settings());
        }
        return limits;
    }

    /** A document belongs to the unit that uses it, in this round or an earlier one. */
    private void check(Unit unit, EvidenceNote note) {
        note.document().ifPresent(id -> {
            Set<String> own = documents.computeIfAbsent(unit.code(),
                    code -> writer.documents(Optional.of(code)).stream().map(Document::id).collect(Collectors.toCollection(HashSet::new)));
            if (!own.contains(id)) {
                findings.invalid("document.unknown", unit.name(), id);
            }
        });
    }
}
