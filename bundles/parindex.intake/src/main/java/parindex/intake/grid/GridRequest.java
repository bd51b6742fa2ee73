package parindex.intake.grid;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.criteria.CriteriaSet;
import parindex.intake.printed.ComputedReport.KnownUnit;

/**
 * What is known before a grid is read.
 *
 * @param year          the year whose results are wanted
 * @param register      the units with all spellings of their names
 * @param rankingGroups ranking group by unit code, for sets that rank within groups
 * @param level         the level of all units of the file, where the names of units would fit several
 * @param sets          the criteria sets of that year by id of their level, where they are installed or pinned by a round; the others are
 *                      checked by the numbers of their headings only
 */
public record GridRequest(int year, List<KnownUnit> register, Map<String, String> rankingGroups, Optional<String> level,
        Map<String, CriteriaSet> sets) {

    public GridRequest {
        register = List.copyOf(register);
        rankingGroups = Map.copyOf(rankingGroups);
        sets = Map.copyOf(sets);
    }
}
