package parindex.workbench.appraisal.internal.model;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import parindex.assessment.Round;
import parindex.assessment.cycle.Duties;
import parindex.criteria.Level;
import parindex.workbench.drafts.Drafts;

/**
 * A round as the perspective shows it.
 *
 * @param round   the round
 * @param levels  a matrix per level with units that the person may read
 * @param earlier the round of the year before, if there is one
 * @param duties  what is for the person to decide
 * @param user    the person
 * @param drafts  what they filled in before and did not record; empty if no drafts are kept
 */
public record RoundData(Round round, SortedMap<Level, LevelMatrix> levels, Optional<Round> earlier, Duties duties, String user,
        Optional<Drafts.Found<Map<Place, Draft>>> drafts) {
}
