package parindex.workbench.appraisal.internal.model;

import java.util.Optional;
import java.util.SortedMap;
import parindex.assessment.Round;
import parindex.criteria.Level;

/**
 * A round as the perspective shows it.
 *
 * @param round   the round
 * @param levels  a matrix per level with units that the person may read
 * @param earlier the round of the year before, if there is one
 * @param rights  what the person may do
 */
public record RoundData(Round round, SortedMap<Level, LevelMatrix> levels, Optional<Round> earlier, Rights rights) {
}
