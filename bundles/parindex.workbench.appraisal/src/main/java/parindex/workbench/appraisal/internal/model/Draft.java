package parindex.workbench.appraisal.internal.model;

import java.util.Objects;

/**
 * What somebody has filled in for one place and not recorded yet, letter by letter.
 *
 * @param seen     number of the latest line of the ledger that was seen when the filling in began
 * @param choice   what is to be done
 * @param score    the score as typed, for {@link Choice#ADJUST}
 * @param reasonId coded reason; empty text for none
 * @param words    reason in words, or what to supplement
 */
public record Draft(long seen, Choice choice, String score, String reasonId, String words) {

    /** What can be done at a place. */
    public enum Choice {
        /** The score before it stays: that of the unit at the first appraisal, later the appraised one. */
        ACCEPT,
        /** Another score. */
        ADJUST,
        /** The unit is asked to supplement. */
        RETURN,
        /** The leaf does not apply to the unit. */
        NOT_APPLICABLE
    }

    public Draft {
        Objects.requireNonNull(choice);
        Objects.requireNonNull(score);
        Objects.requireNonNull(reasonId);
        Objects.requireNonNull(words);
    }

    /** Nothing filled in. */
    public static Draft empty(Choice choice, long seen) {
        return new Draft(seen, choice, "", "", "");
    }

    public Draft withSeen(long version) {
        return new Draft(version, choice, score, reasonId, words);
    }

    /** Whether the same is said, whatever was seen before. */
    public boolean saysTheSameAs(Draft other) {
        return withSeen(0).equals(other.withSeen(0));
    }
}
