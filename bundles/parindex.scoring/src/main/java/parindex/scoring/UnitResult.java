package parindex.scoring;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.osgi.annotation.versioning.ProviderType;
import parindex.criteria.ResultClass;
import parindex.values.number.Rational;

/**
 * The results of one unit: a view on {@link Results}, cheap to get and immutable. All figures are exact.
 */
@ProviderType
public interface UnitResult {

    ScoreUnit unit();

    /** Total score. Never above {@link #applicableMax()} unless the set says that bonus points may lift it above. */
    Rational score();

    /** The total that the unit could reach: the declared total less what is excluded for it. */
    Rational applicableMax();

    /** The index: score ÷ applicable maximum × 100. Empty if nothing at all applies to the unit. */
    Optional<Rational> index();

    /** Rank within the unit's ranking group, from 1. Empty if there is no index. */
    OptionalInt rank();

    /** Class of the exact index. Empty if there is no index. */
    Optional<ResultClass> resultClass();

    /** How many leaves have neither a score nor an N/A; they count 0 of their maximum. */
    int missingLeaves();

    /**
     * @throws IllegalArgumentException if the set has no node with that id
     */
    NodeResult node(String nodeId);

    /** The components in printed order. */
    List<NodeResult> components();

    /**
     * @throws IllegalArgumentException if the set has no leaf with that id
     */
    LeafResult leaf(String leafId);

    /** The leaves in printed order; computed at each call. */
    List<LeafResult> leaves();
}
