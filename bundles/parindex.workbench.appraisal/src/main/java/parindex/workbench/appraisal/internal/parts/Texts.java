package parindex.workbench.appraisal.internal.parts;

import java.util.Optional;
import parindex.assessment.Decision;
import parindex.assessment.Phase;
import parindex.assessment.cycle.LeafState;
import parindex.criteria.Node;
import parindex.values.number.Rational;
import parindex.values.text.Message;
import parindex.workbench.appraisal.internal.model.CellState;
import parindex.workbench.appraisal.internal.model.Timeline;
import parindex.workbench.ui.Words;

/**
 * The words of this perspective in the language of the window.
 *
 * @param words of the window
 */
record Texts(Words words) {

    private static final int PLACES = 3;

    String text(String key, Object... arguments) {
        return words.text(Message.of(Texts.class, key, arguments));
    }

    String figure(Rational value) {
        return words.figure(value, PLACES);
    }

    /** The figure, or a dash. */
    String figure(Optional<Rational> value) {
        return value.map(this::figure).orElse("–");
    }

    /** The score of a decision, that the leaf does not apply, or a dash. */
    String decided(Optional<Decision> decision) {
        return decision.map(d -> d.decided().map(this::figure).orElseGet(() -> text("notApplicable"))).orElse("–");
    }

    String state(CellState state) {
        return text("state." + state);
    }

    String phase(Phase phase) {
        return words.text(phase.label());
    }

    /** {@code 1.1.3 Name}. */
    String leaf(Node leaf) {
        return leaf.number() + " " + words.text(leaf.name());
    }

    /** Why it was decided so: the coded reason, then the words. */
    String reason(LeafState leaf, Optional<Decision> decision) {
        String coded = decision.flatMap(Decision::reasonId).map(id -> Timeline.reason(leaf.leaf(), id, words.locale())).orElse("");
        String own = decision.flatMap(Decision::reasonText).orElse("");
        return coded.isEmpty() || own.isEmpty() ? coded + own : coded + " – " + own;
    }
}
