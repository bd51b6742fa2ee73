package parindex.assessment;

import java.util.List;
import java.util.Optional;
import parindex.criteria.Level;

/**
 * One yearly determination of the index.
 *
 * @param id           short id, unique, such as {@code daknong-2020}
 * @param name         title
 * @param year         the year that is scored
 * @param phase        where it stands
 * @param illustrative whether the leaf scores are made up for demonstration; everything that shows them must say "minh họa"
 * @param sets         exactly one per level that takes part
 * @param unitCodes    units taking part
 */
public record Round(String id, String name, int year, Phase phase, boolean illustrative, List<PinnedSet> sets, List<String> unitCodes) {

    public Round {
        sets = List.copyOf(sets);
        unitCodes = List.copyOf(unitCodes);
    }

    public Optional<PinnedSet> set(Level level) {
        return sets.stream().filter(s -> s.level() == level).findFirst();
    }
}
