package parindex.workbench.selfassessment.internal.model;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import parindex.assessment.Decision;
import parindex.assessment.Entry;
import parindex.assessment.EvidenceNote;
import parindex.assessment.Stage;
import parindex.assessment.cycle.LeafState;
import parindex.assessment.cycle.SelfAssessment.Statement;
import parindex.criteria.Node;
import parindex.criteria.rule.InputSpec;
import parindex.scoring.Derivation;
import parindex.scoring.InputValue;
import parindex.scoring.Inputs;
import parindex.scoring.LeafEntry;
import parindex.scoring.Refusal;
import parindex.values.number.BadNumberException;
import parindex.values.number.Numbers;
import parindex.values.number.Numbers.DecimalMark;
import parindex.values.number.Rational;
import parindex.values.text.Message;
import parindex.workbench.selfassessment.internal.model.LeafReading.FieldProblem;

/**
 * Between what a person types at a leaf and what the services take. Pure.
 *
 * @param leaf   the leaf
 * @param derive what its rule makes of inputs
 * @param locale how numbers are shown; both marks are read
 */
public record LeafForm(Node leaf, BiFunction<Node, Inputs, Derivation> derive, Locale locale) {

    private static final int MOST_PLACES = 6;

    /** What stands in the ledger, as it would have been typed. */
    public LeafDraft stored(LeafState state) {
        if (state.entry().isEmpty() && state.decision(Stage.SELF).isEmpty()) {
            return LeafDraft.EMPTY.withSeen(state.version());
        }
        Optional<Entry> entry = state.entry().map(line -> line.content());
        Inputs inputs = entry.map(Entry::inputs).orElse(Inputs.NONE);
        TreeMap<String, String> texts = new TreeMap<>();
        inputs.values().forEach((name, value) -> texts.put(name, typed(value)));
        List<NoteDraft> notes = new ArrayList<>(entry.map(Entry::evidence).orElse(List.of()).stream().map(NoteDraft::of).toList());
        Optional<NoteDraft> cited = notes.stream().filter(note -> note.document().isEmpty()).findFirst();
        cited.ifPresent(notes::remove);
        return new LeafDraft(state.version(), texts, score(state, inputs), entry.map(Entry::claimsNotApplicable).orElse(false),
                entry.flatMap(Entry::explanation).orElse(""), cited.orElse(NoteDraft.NONE), notes);
    }

    /** Blank if the rule gives the same: then a change of the inputs changes the score. */
    private String score(LeafState state, Inputs inputs) {
        Optional<Rational> decided = state.decision(Stage.SELF).flatMap(Decision::decided);
        Optional<Rational> derived = inputs.isEmpty() ? Optional.empty() : derive.apply(leaf, inputs).derivedScore();
        return decided.filter(score -> !derived.equals(decided))
                .map(score -> Numbers.formatTrimmed(score, MOST_PLACES, RoundingMode.HALF_UP, locale)).orElse("");
    }

    private String typed(InputValue value) {
        if (value instanceof InputValue.NumberValue number) {
            return Numbers.formatTrimmed(number.number(), MOST_PLACES, RoundingMode.HALF_UP, locale);
        }
        if (value instanceof InputValue.FlagValue flag) {
            return flag.flag() ? LeafDraft.YES : LeafDraft.NO;
        }
        return value.in(locale);
    }

    /** What a draft means. */
    public LeafReading read(LeafDraft draft) {
        List<FieldProblem> problems = new ArrayList<>();
        Inputs inputs = inputs(draft, problems);
        boolean readable = problems.isEmpty();
        Optional<Derivation> derivation = readable && !inputs.isEmpty() ? Optional.of(derive.apply(leaf, inputs)) : Optional.empty();
        Optional<Rational> typed = typedScore(draft, problems);
        boolean claims = draft.notApplicable();
        new LeafEntry(Optional.empty(), typed, claims).check(leaf)
                .forEach(refusal -> problems.add(new FieldProblem(claims ? Fields.NOT_APPLICABLE : Fields.SCORE, refusal)));
        if (claims && typed.isPresent()) {
            problems.add(new FieldProblem(Fields.SCORE,
                    new Refusal(message("score.andNotApplicable"), message("score.andNotApplicable.remedy"))));
        }
        dates(draft, problems);
        // A figure that cannot be read must not leave the score of the others behind.
        Optional<Rational> derived = readable ? derivation.flatMap(Derivation::derivedScore) : Optional.empty();
        return new LeafReading(inputs, derivation, claims ? Optional.empty() : typed.or(() -> derived), problems);
    }

    private Inputs inputs(LeafDraft draft, List<FieldProblem> problems) {
        TreeMap<String, InputValue> values = new TreeMap<>();
        for (InputSpec spec : leaf.leaf().orElseThrow().rule().inputs()) {
            Inputs.Parsed parsed = Inputs.parse(List.of(spec), Map.of(spec.name(), draft.input(spec.name())), DecimalMark.DETECT);
            List<Refusal> refusals = new ArrayList<>(parsed.refusals());
            parsed.inputs().ifPresent(read -> refusals.addAll(read.check(leaf)));
            if (refusals.isEmpty()) {
                values.putAll(parsed.inputs().orElseThrow().values());
            }
            refusals.forEach(refusal -> problems.add(new FieldProblem(Fields.input(spec.name()), refusal)));
        }
        return new Inputs(values);
    }

    private static Optional<Rational> typedScore(LeafDraft draft, List<FieldProblem> problems) {
        if (draft.score().isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Numbers.parse(draft.score(), DecimalMark.DETECT));
        } catch (BadNumberException e) {
            problems.add(new FieldProblem(Fields.SCORE, new Refusal(e.problem(), message("score.remedy"))));
            return Optional.empty();
        }
    }

    private static void dates(LeafDraft draft, List<FieldProblem> problems) {
        Days.refusal(draft.cited().date()).ifPresent(r -> problems.add(new FieldProblem(Fields.CITED + Fields.DATE, r)));
        for (int i = 0; i < draft.files().size(); i++) {
            String field = Fields.file(i, Fields.DATE);
            Days.refusal(draft.files().get(i).date()).ifPresent(r -> problems.add(new FieldProblem(field, r)));
        }
    }

    /**
     * What is recorded.
     *
     * @throws IllegalStateException if the reading of the draft has problems
     */
    public Statement statement(String unitCode, LeafDraft draft) {
        LeafReading reading = read(draft);
        if (!reading.problems().isEmpty()) {
            throw new IllegalStateException("cannot be recorded: " + reading.problems());
        }
        List<EvidenceNote> notes = new ArrayList<>();
        if (!draft.cited().isBlank()) {
            notes.add(draft.cited().note());
        }
        draft.files().stream().filter(note -> !note.isBlank()).forEach(note -> notes.add(note.note()));
        // Also a derived score: the service cannot derive what depends on another leaf of the unit.
        return new Statement(unitCode, leaf.id(), draft.seen(), reading.inputs(), reading.score(), draft.notApplicable(),
                draft.explanation(), notes);
    }

    private static Message message(String key) {
        return Message.of(LeafForm.class, key);
    }
}
