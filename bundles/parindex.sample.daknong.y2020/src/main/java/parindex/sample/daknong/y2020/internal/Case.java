package parindex.sample.daknong.y2020.internal;

import java.util.Optional;
import parindex.assessment.Unit;
import parindex.values.number.Rational;

/**
 * One unit at one leaf, from its claim to the final score.
 *
 * @param unit     the unit
 * @param position the unit's position among all units, from 0
 * @param plan     what it is to have in the end
 * @param claimed  what it gave itself
 * @param first    what the working group gave it at the first appraisal
 * @param dispute  how it disputed that, if it did
 */
record Case(Unit unit, int position, LeafPlan plan, Rational claimed, Rational first, Optional<Disputes.Row> dispute) {

    String leafId() {
        return plan.leaf().id();
    }

    /** Whether the figures of the claim were put right after the first appraisal. */
    boolean corrected() {
        return !claimed.equals(plan.appraised());
    }

    /** Picks one of the inputs that give a score: the same for every score of this case. */
    int variation() {
        return position + plan.position();
    }

    /**
     * A number that looks as if drawn, but is always the same for this unit, leaf and purpose.
     *
     * @return from 0, less than {@code outOf}
     */
    int draw(Purpose purpose, int outOf) {
        long mixed = (position * 1_009L + plan.position()) * 31L + purpose.ordinal();
        mixed = (mixed ^ mixed >>> 7) * 0x9E3779B97F4A7C15L;
        return (int) Long.remainderUnsigned(mixed >>> 24, outOf);
    }

    /** What is drawn. Each purpose has numbers of its own. */
    enum Purpose {
        CLAIM, EVIDENCE, NUMBER, DAY, PLACE, WORDS
    }
}
