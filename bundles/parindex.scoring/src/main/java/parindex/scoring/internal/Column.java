package parindex.scoring.internal;

import java.util.Optional;
import parindex.criteria.Node;
import parindex.scoring.NodeResult;
import parindex.values.number.Rational;

/**
 * Score and applicable maximum of all units at one node.
 *
 * @param scores scores, the first unit's at {@code offset}
 * @param maxima applicable maxima, likewise
 * @param offset cell of the first unit
 * @param stride cells from unit to unit
 */
record Column(Amounts scores, Amounts maxima, int offset, int stride) {

    Rational score(int unit) {
        return scores.get(offset + unit * stride);
    }

    Rational max(int unit) {
        return maxima.get(offset + unit * stride);
    }

    Optional<Rational> percent(int unit) {
        Rational max = max(unit);
        return max.signum() > 0 ? Optional.of(score(unit).times(Rational.HUNDRED).dividedBy(max)) : Optional.empty();
    }

    boolean applies(int unit) {
        int cell = offset + unit * stride;
        return maxima.isScaled(cell) ? maxima.scaled(cell) > 0 : maxima.get(cell).signum() > 0;
    }

    boolean isScaled() {
        return scores.isScaled() && maxima.isScaled();
    }

    int compareScores(int unit, int other) {
        return scores.isScaled() ? Long.compare(scores.scaled(offset + unit * stride), scores.scaled(offset + other * stride))
                : score(unit).compareTo(score(other));
    }

    /** Compares score ÷ maximum of two units to which the node applies; only if {@link #isScaled()}. */
    int compareScaledShares(int unit, int other) {
        long score = scores.scaled(offset + unit * stride);
        long max = maxima.scaled(offset + unit * stride);
        long otherScore = scores.scaled(offset + other * stride);
        long otherMax = maxima.scaled(offset + other * stride);
        if (max == otherMax) {
            return Long.compare(score, otherScore);
        }
        // Cross products in 128 bits: high words, then low words as unsigned numbers.
        int high = Long.compare(Math.multiplyHigh(score, otherMax), Math.multiplyHigh(otherScore, max));
        return high != 0 ? high : Long.compareUnsigned(score * otherMax, otherScore * max);
    }

    NodeResult result(Node node, int unit) {
        return new NodeResult(node, score(unit), max(unit));
    }
}
