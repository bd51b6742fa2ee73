package parindex.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import parindex.scoring.RankingTable;
import parindex.scoring.Results;
import parindex.scoring.ScoreUnit;
import parindex.values.text.LocalizedText;

/**
 * The scores of all units of one level at all leaves, stage by stage. Unlike a {@link Table} it has no cells of its own: formats walk through the
 * results, so that a grid of thousands of units takes no memory of its own.
 *
 * @param id     stable id, also sheet and file name: {@code grid-province}
 * @param title  printed title
 * @param layers one per stage, in the order of the stages, at least one; all of the same set and units. The last is the one that ranks and classes
 *               follow from
 * @param notes  sentences beside it, such as that the scores are illustrative
 */
public record Grid(String id, LocalizedText title, List<Layer> layers, List<LocalizedText> notes) {

    /**
     * What the leaves score at one stage.
     *
     * @param id      stable id: {@code self}, {@code appraised}, {@code council}
     * @param title   what people call the stage
     * @param results the results at that stage
     */
    public record Layer(String id, LocalizedText title, Results results) {
    }

    public Grid {
        layers = List.copyOf(layers);
        notes = List.copyOf(notes);
    }

    /** The results that ranks and classes follow from. */
    public Results counted() {
        return layers.get(layers.size() - 1).results();
    }

    /** The units in the order of the ranking, group after group; those without a rank come last in their group. */
    public List<ScoreUnit> units() {
        return ranked(counted());
    }

    /** The units of some results in the order of their ranking, group after group; those without a rank come last in their group. */
    public static List<ScoreUnit> ranked(Results results) {
        Set<ScoreUnit> units = new LinkedHashSet<>();
        for (RankingTable ranking : results.rankings()) {
            ranking.rows().forEach(row -> units.add(row.unit()));
            units.addAll(ranking.unranked());
        }
        return new ArrayList<>(units);
    }
}
