package parindex.assessment.internal.cycle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import parindex.assessment.AppliedImport;
import parindex.assessment.AssessmentReading;
import parindex.assessment.AssessmentStore;
import parindex.assessment.Decision;
import parindex.assessment.Entry;
import parindex.assessment.ImportChange;
import parindex.assessment.Ledger;
import parindex.assessment.LedgerScope;
import parindex.assessment.Remark;
import parindex.assessment.Stage;
import parindex.assessment.Supply;
import parindex.assessment.audit.AuditAction;
import parindex.assessment.cycle.CentralValues.Value;
import parindex.assessment.cycle.ImportContent;
import parindex.assessment.cycle.ImportTexts;
import parindex.assessment.cycle.Imports.Preview;
import parindex.assessment.cycle.LeafState;
import parindex.assessment.people.Operation;
import parindex.assessment.people.Session;
import parindex.criteria.Node;
import parindex.scoring.InputValue;
import parindex.scoring.Inputs;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/** Values of lead departments from a table. */
final class ValueImport implements ImportWork<ImportContent.Values> {

    private final CycleWork work;

    ValueImport(CycleWork work) {
        this.work = work;
    }

    /** What one value would change at its leaf. */
    private record Difference(Value value, List<ImportChange> changes) {
    }

    private RoundState state(AssessmentReading reading, Session session, String roundId) {
        return work.state(reading, session, roundId);
    }

    private static void require(RoundState state, List<Node> leaves) {
        SelfAssessments.requireSupply(state, leaves);
    }

    private LeafStates states(AssessmentReading reading, ImportContent.Values content) {
        return work.states(reading, content.round(), content.stated().stream().map(Value::unitCode).toList());
    }

    private static List<Node> leaves(RoundState state, ImportContent.Values content) {
        return content.stated().stream().map(v -> state.leaf(state.unit(v.unitCode()), v.leafId())).toList();
    }

    @Override
    public Preview preview(AssessmentReading reading, Session session, ImportContent.Values content) {
        RoundState state = state(reading, session, content.round());
        require(state, leaves(state, content));
        LeafStates states = states(reading, content);
        List<Difference> different = differences(state, states, content);
        Statements checked = new Statements(work, null, state, states);
        content.stated().forEach(value -> checked.add(value, content.supply()));
        List<Message> wrong = new ArrayList<>(checked.findings().wrong());
        if (content.supply().source().isBlank()) {
            wrong.add(Message.of(ValueImport.class, "supply.source"));
        }
        return new Preview(different.stream().flatMap(d -> d.changes().stream()).toList(), content.stated().size() - different.size(),
                wrong);
    }

    private List<Difference> differences(RoundState state, LeafStates states, ImportContent.Values content) {
        List<Difference> different = new ArrayList<>();
        for (Value value : content.stated()) {
            Node leaf = state.leaf(state.unit(value.unitCode()), value.leafId());
            LeafState current = states.of(value.unitCode(), leaf);
            Optional<Rational> score = value.score().or(() -> work.derive(state.set(state.unit(value.unitCode())), leaf, value.inputs()));
            List<ImportChange> changes = changes(current, value, score, content.supply());
            if (!changes.isEmpty()) {
                different.add(new Difference(value, changes));
            }
        }
        return different;
    }

    private static List<ImportChange> changes(LeafState current, Value value, Optional<Rational> score, Supply supply) {
        List<ImportChange> changes = new ArrayList<>();
        add(changes, value, "", current.decision(Stage.SELF).flatMap(Decision::decided).map(Rational::toString).orElse(""),
                score.map(Rational::toString).orElse(""));
        Optional<Entry> entry = current.entry().map(line -> line.content());
        Inputs before = entry.map(Entry::inputs).orElse(Inputs.NONE);
        Set<String> names = new LinkedHashSet<>(value.inputs().values().keySet());
        names.addAll(before.values().keySet());
        names.forEach(name -> add(changes, value, ImportChange.OF + name, text(before, name), text(value.inputs(), name)));
        entry.ifPresent(e -> add(changes, value, ImportChange.OF + ImportTexts.SOURCE, e.supply().map(ValueImport::text).orElse(""),
                text(supply)));
        return changes;
    }

    private static void add(List<ImportChange> changes, Value value, String part, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new ImportChange(value.unitCode(), value.leafId() + part, before, after));
        }
    }

    private static String text(Inputs inputs, String name) {
        return inputs.value(name).map(value -> value instanceof InputValue.NumberValue number ? number.number().toString()
                : value instanceof InputValue.DateValue day ? day.date().toString()
                : value instanceof InputValue.FlagValue flag ? Boolean.toString(flag.flag()) : ((InputValue.CodeValue) value).code())
                        .orElse("");
    }

    private static String text(Supply supply) {
        return supply.source() + " (" + supply.date() + ")";
    }

    @Override
    public List<ImportChange> write(AssessmentStore.Writer writer, Session session, ImportContent.Values content) {
        RoundState state = state(writer, session, content.round());
        require(state, leaves(state, content));
        LeafStates states = states(writer, content);
        List<Difference> different = differences(state, states, content);
        Statements lines = new Statements(work, writer, state, states);
        different.forEach(d -> lines.add(d.value(), content.supply()));
        lines.write(AuditAction.VALUES_SUPPLIED);
        LeafStates after = states(writer, content);
        List<ImportChange> kept = new ArrayList<>();
        for (Difference difference : different) {
            Value value = difference.value();
            long version = after.of(value.unitCode(), state.leaf(state.unit(value.unitCode()), value.leafId())).version();
            difference.changes().forEach(c -> kept.add(new ImportChange(c.subject(), c.field(), c.before(), c.after(), version)));
        }
        return kept;
    }

    /** One change of each leaf, in the order of the file. */
    private static List<ImportChange> leaves(List<ImportChange> changes) {
        Map<String, ImportChange> leaves = new LinkedHashMap<>();
        changes.forEach(c -> leaves.putIfAbsent(c.subject() + "\n" + c.leafId(), c));
        return List.copyOf(leaves.values());
    }

    @Override
    public void requireRight(AssessmentReading reading, Session session, AppliedImport applied, List<ImportChange> changes) {
        RoundState state = state(reading, session, applied.roundId().orElseThrow());
        List<Node> leaves = new ArrayList<>();
        for (ImportChange change : leaves(changes)) {
            find(state, change).ifPresent(leaves::add);
        }
        require(state, leaves);
        if (leaves.isEmpty()) {
            // Whose leaves they were cannot be told any more.
            state.access().require(Operation.SUPPLY_VALUES, state.round().phase(), member -> true);
        }
    }

    /** The leaf of a change, unless the round uses another set by now. */
    private static Optional<Node> find(RoundState state, ImportChange change) {
        return state.set(state.unit(change.subject())).node(change.leafId()).filter(Node::isLeaf);
    }

    @Override
    public List<Message> obstacles(AssessmentReading reading, AppliedImport applied, List<ImportChange> changes) {
        List<Message> found = new ArrayList<>();
        Set<String> gone = gone(reading, applied, changes);
        gone.forEach(leaf -> found.add(Message.of(ValueImport.class, "import.value.noLeaf", leaf)));
        Ledger ledger = reading.ledger(LedgerScope.of(applied.roundId().orElseThrow())).counting();
        Map<String, ImportChange> leaves = new LinkedHashMap<>();
        leaves(changes).forEach(c -> leaves.put(c.subject() + "\n" + c.leafId(), c));
        ledger.decisions().forEach(line -> since(leaves, line.number(), line.content().unitCode(), line.content().leafId(), found,
                line.content().stage() == Stage.SELF ? "import.value.replaced" : "import.value.decided", line.content().actor()));
        ledger.remarks().forEach(line -> since(leaves, line.number(), line.content().unitCode(), line.content().leafId(), found,
                line.content().kind() == Remark.Kind.OBJECTION ? "import.value.objected"
                        : "import.value.replaced", line.content().actor()));
        ledger.entries().forEach(line -> since(leaves, line.number(), line.content().unitCode(), line.content().leafId(), found,
                "import.value.replaced", line.content().actor()));
        return found.stream().distinct().toList();
    }

    /** Leaves that the present sets of the round no longer have. */
    private Set<String> gone(AssessmentReading reading, AppliedImport applied, List<ImportChange> changes) {
        Set<String> known = work.leafIds(reading, applied.roundId().orElseThrow());
        return leaves(changes).stream().map(ImportChange::leafId).filter(leaf -> !known.contains(leaf))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void since(Map<String, ImportChange> leaves, long number, String unitCode, String leafId, List<Message> found,
            String key,
            String actor) {
        ImportChange change = leaves.get(unitCode + "\n" + leafId);
        if (change != null && number > change.line()) {
            found.add(Message.of(ValueImport.class, key, unitCode, leafId, actor));
        }
    }

    @Override
    public void undo(AssessmentStore.Writer writer, Session session, AppliedImport applied, List<ImportChange> changes) {
        RoundState state = state(writer, session, applied.roundId().orElseThrow());
        Ledger ledger = writer.ledger(LedgerScope.of(state.round().id()));
        LeafStates now = new LeafStates(ledger);
        long first = Long.MAX_VALUE;
        List<LeafState> leaves = new ArrayList<>();
        for (ImportChange change : leaves(changes)) {
            LeafState leaf = now.of(change.subject(), find(state, change).orElseThrow());
            leaves.add(leaf);
            first = Math.min(first, leaf.entry().orElseThrow().number());
        }
        LeafStates then = new LeafStates(ledger.before(first));
        Undone undone = new Undone(state, applied);
        leaves.forEach(leaf -> undone.takeBack(then.of(leaf.unitCode(), leaf.leaf())));
        undone.write(writer, leaves);
    }

    /** The lines that restore what stood before. */
    private static final class Undone {

        private final RoundState state;
        private final String words;
        private final List<Remark> ends = new ArrayList<>();
        private final List<Entry> entries = new ArrayList<>();
        private final List<Decision> decisions = new ArrayList<>();
        private final List<Remark> objections = new ArrayList<>();

        Undone(RoundState state, AppliedImport applied) {
            this.state = state;
            // Machine-made words, the same in every language.
            words = applied.file() + "; SHA-256 " + applied.sha256();
        }

        void takeBack(LeafState before) {
            ends.add(remark(before, Remark.Kind.WITHDRAWN, words));
            before.entry().map(line -> line.content()).ifPresent(e -> entries.add(new Entry(state.round().id(), e.unitCode(), e.leafId(),
                    e.inputs(),
                    e.claimsNotApplicable(), e.explanation(), e.evidence(), e.supply(), state.access().user(), state.now())));
            before.decision(Stage.SELF).ifPresent(d -> decisions.add(new Decision(state.round().id(), d.unitCode(), d.leafId(), d.stage(),
                    d.derived(), d.decided(), d.notApplicable(), d.reasonId(), d.reasonText(), state.access().user(), state.now())));
            // An entry answers the objections before it, and this one answers nothing.
            before.entry().ifPresent(entry -> before.remarks().stream()
                    .filter(r -> r.content().kind() == Remark.Kind.OBJECTION && r.number() > entry.number())
                    .forEach(r -> objections.add(remark(before, Remark.Kind.OBJECTION, r.content().text()))));
        }

        private Remark remark(LeafState leaf, Remark.Kind kind, String text) {
            return new Remark(state.round().id(), leaf.unitCode(), leaf.leaf().id(), kind, text, state.access().user(), state.now());
        }

        void write(AssessmentStore.Writer writer, List<LeafState> before) {
            writer.appendRemarks(ends);
            writer.append(entries, decisions);
            writer.appendRemarks(objections);
            List<String> after = new ArrayList<>();
            entries.forEach(e -> after.add(e.unitCode() + " " + e.leafId() + ": " + CycleWork.text(e)));
            decisions.forEach(d -> after.add(d.unitCode() + " " + d.leafId() + ": " + CycleWork.text(d)));
            writer.record(CycleWork.event(state, AuditAction.VALUES_WITHDRAWN, before, after));
        }
    }
}
