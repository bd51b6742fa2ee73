package parindex.scoring;

import java.util.List;
import java.util.Optional;
import parindex.criteria.Node;
import parindex.values.number.Rational;

/**
 * A ranking of the units of one ranking group.
 *
 * @param node     what is ranked by; empty for the total
 * @param group    the ranking group; empty if all units of the level are ranked together
 * @param rows     by rank; rows of equal rank by name in the set's name order
 * @param unranked units to which nothing of the node applies, in Vietnamese order of their names
 */
public record RankingTable(Optional<Node> node, Optional<String> group, List<RankingRow> rows, List<ScoreUnit> unranked) {

    public RankingTable {
        rows = List.copyOf(rows);
        unranked = List.copyOf(unranked);
    }

    /** Plain mean of the scores of the ranked units; empty if there are none. */
    public Optional<Rational> meanScore() {
        return Means.of(rows.stream().map(RankingRow::score).toList());
    }

    /** Plain mean of the percentages of the ranked units; empty if there are none. */
    public Optional<Rational> meanPercent() {
        return Means.of(rows.stream().map(RankingRow::percent).toList());
    }
}
