package parindex.scoring;

import java.util.Optional;
import parindex.criteria.Node;
import parindex.values.number.Rational;

/**
 * What one unit reached at one node.
 *
 * @param node          the node
 * @param score         exact score
 * @param applicableMax the maximum that applies to the unit: without what is excluded for it
 */
public record NodeResult(Node node, Rational score, Rational applicableMax) {

    /** Score ÷ applicable maximum × 100; empty if nothing applies. */
    public Optional<Rational> percent() {
        return percent(score, applicableMax);
    }

    static Optional<Rational> percent(Rational score, Rational applicableMax) {
        return applicableMax.signum() > 0 ? Optional.of(score.times(Rational.HUNDRED).dividedBy(applicableMax))
                : Optional.empty();
    }
}
