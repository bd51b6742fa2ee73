package parindex.scoring;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import parindex.criteria.CriteriaSet;

/**
 * The results of one sheet. Immutable and safe for use by any thread. Detailed records are made when asked for, so keep what
 * you use more than once.
 */
@ProviderType
public interface Results {

    CriteriaSet set();

    /** The entries these results follow from. */
    ScoreSheet sheet();

    /** The units in the order of the sheet. */
    List<UnitResult> units();

    Optional<UnitResult> unit(String code);

    /**
     * The overall ranking, one table per ranking group: exactly one if the set ranks all units of the level together.
     * Groups are in Vietnamese order.
     */
    List<RankingTable> rankings();

    /**
     * The ranking by one node, such as a component, by the same policy as the overall one; percentages take the place of the
     * index, and its rounding is that of percentages.
     *
     * @throws IllegalArgumentException if the set has no node with that id
     */
    List<RankingTable> rankings(String nodeId);

    /** Leaves whose inputs gave no score, by unit in the order of the sheet, then in printed order. */
    List<LeafProblem> problems();
}
