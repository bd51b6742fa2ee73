package parindex.workbench.appraisal.internal.model;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import parindex.assessment.Decision;
import parindex.assessment.Phase;
import parindex.assessment.Stage;
import parindex.assessment.cycle.Appraisal;
import parindex.assessment.cycle.Duties;
import parindex.assessment.cycle.LeafState;
import parindex.assessment.people.Operation;
import parindex.criteria.NotApplicable;
import parindex.values.number.BadNumberException;
import parindex.values.number.Numbers;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/**
 * What can be decided at one place, and what a filled-in draft means. Finds what a person can be told while typing; all rules are kept by
 * the service when it records.
 *
 * @param leaf    what the ledger says
 * @param phase   the phase the unit works in
 * @param stage   the stage that is decided in it; empty if nobody appraises now
 * @param derived what the rule gives for the inputs now
 * @param choices what the person may do
 */
public record DecisionForm(LeafState leaf, Phase phase, Optional<Stage> stage, Optional<Rational> derived, Set<Draft.Choice> choices) {

    /** The field at which something is wrong. */
    public enum Field { SCORE, REASON, WORDS }

    /**
     * What a draft means: a verdict, a request for a supplement, or what is wrong.
     */
    public sealed interface Outcome {
        /** To be decided. */
        record Decide(Stage stage, Appraisal.Verdict verdict) implements Outcome {
        }

        /** To be asked for. */
        record Request(String text) implements Outcome {
        }

        /** To be mended first. */
        record Wrong(Field field, Message what) implements Outcome {
        }
    }

    /** For the person whose duties are given. */
    public static DecisionForm of(LeafState leaf, Phase phase, Optional<Rational> derived, Duties duties) {
        Optional<Stage> stage = duties.stage(phase, leaf.unitCode(), leaf.leaf());
        Set<Draft.Choice> choices = EnumSet.noneOf(Draft.Choice.class);
        if (stage.isPresent()) {
            if (leaf.before(stage.get()).isPresent()) {
                choices.add(Draft.Choice.ACCEPT);
            }
            choices.add(Draft.Choice.ADJUST);
            if (claimsNotApplicable(leaf) && leaf.leaf().leaf().orElseThrow().notApplicable() != NotApplicable.FORBIDDEN) {
                choices.add(Draft.Choice.NOT_APPLICABLE);
            }
        }
        if (duties.allows(Operation.REQUEST_SUPPLEMENT, phase, leaf.unitCode(), leaf.leaf())) {
            choices.add(Draft.Choice.RETURN);
        }
        // What the unit says does not apply has no score to accept; agreeing to it is the way.
        if (stage.flatMap(leaf::before).filter(Decision::notApplicable).isPresent()
                && choices.contains(Draft.Choice.NOT_APPLICABLE)) {
            choices.remove(Draft.Choice.ACCEPT);
        }
        return new DecisionForm(leaf, phase, stage, derived, choices);
    }

    private static boolean claimsNotApplicable(LeafState leaf) {
        return leaf.entry().filter(line -> line.content().claimsNotApplicable()).isPresent();
    }

    /** The decision that stands and may be kept. */
    public Optional<Decision> before() {
        return stage.flatMap(leaf::before);
    }

    /** What a person finds filled in: the likeliest choice, and the score that the rule or the unit's reply asks for. */
    public Draft start() {
        Draft.Choice choice = choices.contains(Draft.Choice.NOT_APPLICABLE) ? Draft.Choice.NOT_APPLICABLE
                : choices.contains(Draft.Choice.ACCEPT) ? Draft.Choice.ACCEPT
                : choices.stream().findFirst().orElse(Draft.Choice.ACCEPT);
        return Draft.empty(choice, leaf.version());
    }

    /** What the draft means. @throws IllegalStateException if its choice is not among those of this form */
    public Outcome read(Draft draft) {
        if (!choices.contains(draft.choice())) {
            throw new IllegalStateException(draft.choice() + " is not possible here");
        }
        return switch (draft.choice()) {
            case RETURN -> draft.words().isBlank() ? wrong(Field.WORDS, "form.supplement.missing")
                    : new Outcome.Request(draft.words().strip());
            case NOT_APPLICABLE -> decide(draft, Optional.empty(), true);
            case ACCEPT -> accept(draft);
            case ADJUST -> adjust(draft);
        };
    }

    private Outcome accept(Draft draft) {
        Decision before = before().orElseThrow();
        if (derived.isPresent() && !derived.equals(before.decided()) && draft.words().isBlank() && draft.reasonId().isEmpty()) {
            return wrong(Field.WORDS, "form.derived.reason", derived.get());
        }
        return decide(draft, before.decided(), before.notApplicable());
    }

    private Outcome adjust(Draft draft) {
        Rational score;
        try {
            score = Numbers.parse(draft.score(), Numbers.DecimalMark.DETECT);
        } catch (BadNumberException e) {
            return new Outcome.Wrong(Field.SCORE, e.problem());
        }
        Rational max = leaf.leaf().max();
        if (score.signum() < 0 && max.signum() > 0) {
            return wrong(Field.SCORE, "form.score.negative");
        }
        Optional<Rational> previous = before().flatMap(Decision::decided);
        boolean deducts = previous.filter(p -> score.compareTo(p) < 0).isPresent();
        boolean coded = !leaf.leaf().leaf().orElseThrow().reasons().isEmpty();
        if (deducts && coded && draft.reasonId().isEmpty()) {
            return wrong(Field.REASON, "form.reason.coded", previous.get(), score);
        }
        boolean differs = !previous.equals(Optional.of(score)) || derived.filter(d -> !d.equals(score)).isPresent();
        if (differs && draft.reasonId().isEmpty() && draft.words().isBlank()) {
            return wrong(Field.WORDS, "form.reason.missing");
        }
        return decide(draft, Optional.of(score), false);
    }

    private Outcome decide(Draft draft, Optional<Rational> score, boolean notApplicable) {
        Appraisal.Verdict verdict = new Appraisal.Verdict(leaf.unitCode(), leaf.leaf().id(), draft.seen(), score, notApplicable,
                Optional.of(draft.reasonId()).filter(id -> !id.isEmpty()), Optional.of(draft.words().strip())
                        .filter(text -> !text.isEmpty()));
        return new Outcome.Decide(stage.orElseThrow(), verdict);
    }

    private static Outcome wrong(Field field, String key, Object... arguments) {
        return new Outcome.Wrong(field, Message.of(DecisionForm.class, key, arguments));
    }
}
