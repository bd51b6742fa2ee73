package parindex.scoring;

import java.util.List;
import java.util.Optional;
import parindex.criteria.Node;
import parindex.scoring.internal.EntryChecks;
import parindex.values.number.Rational;

/**
 * What is known of one unit at one leaf.
 *
 * <p>A consented N/A decides first; else the given score counts if there is one; else the score that the leaf's rule derives
 * from the inputs; else the leaf is missing and counts 0 of its maximum. A given score does not hide the derived one: results
 * keep both.
 *
 * <p>{@link Inputs#NONE} says that nothing is known: the leaf is missing, whichever built-in rule it has. That something was
 * never done is not an input but a decision, given as the score 0.
 *
 * @param inputs        the measured inputs
 * @param given         a score that a person gave or decided: the unit's own, or the appraised one
 * @param notApplicable whether the appraiser consented that the leaf does not apply to the unit
 */
public record LeafEntry(Optional<Inputs> inputs, Optional<Rational> given, boolean notApplicable) {

    /** Nothing is known. */
    public static final LeafEntry MISSING = new LeafEntry(Optional.empty(), Optional.empty(), false);

    /** A consented N/A. */
    public static final LeafEntry NOT_APPLICABLE = new LeafEntry(Optional.empty(), Optional.empty(), true);

    public static LeafEntry ofScore(Rational given) {
        return new LeafEntry(Optional.empty(), Optional.of(given), false);
    }

    public static LeafEntry ofInputs(Inputs inputs) {
        return new LeafEntry(Optional.of(inputs), Optional.empty(), false);
    }

    /** Inputs, and a score that a person decided in spite of what they derive. */
    public static LeafEntry of(Inputs inputs, Rational given) {
        return new LeafEntry(Optional.of(inputs), Optional.of(given), false);
    }

    /**
     * What is wrong with this for a leaf: an N/A that the set forbids, a given score beyond its limits, inputs that do not fit the rule.
     * {@link ScoreSheet.Builder#entry} refuses such an entry.
     *
     * @param leaf a node that is a leaf
     * @return empty if nothing is wrong
     */
    public List<Refusal> check(Node leaf) {
        return EntryChecks.check(this, leaf);
    }
}
