package parindex.sample.daknong.y2020.internal;

import java.util.Optional;
import java.util.SortedSet;
import parindex.criteria.Node;
import parindex.scoring.Inputs;
import parindex.values.number.Rational;

/**
 * The rule of a leaf, read backwards: which scores can be derived, and from which inputs. The rules themselves are not repeated
 * here: every answer has been put to the scoring engine.
 */
interface LeafScores {

    Node leaf();

    /** The scores there are, if they are few; empty if the rule measures and nearly every score can be reached. */
    SortedSet<Rational> steps();

    /**
     * Inputs from which the rule derives exactly this score.
     *
     * @param variation picks one of several possibilities, so that not every unit shows the same figures; not negative
     */
    Optional<Inputs> inputsFor(Rational score, int variation);

    /**
     * As {@link #inputsFor}, if possible counting as many things as {@code other} does: who puts a figure right changes how many
     * succeeded, not how many there were.
     */
    Optional<Inputs> inputsLike(Inputs other, Rational score, int variation);

    default boolean isMeasured() {
        return steps().isEmpty();
    }

    default Rational max() {
        return leaf().max();
    }
}
