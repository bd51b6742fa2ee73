package parindex.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parindex.criteria.Level;

/**
 * A unit that is scored: a department, a central body, a district or a commune.
 *
 * @param code         short code, unique over all levels and years, such as {@code SNV}
 * @param name         canonical name
 * @param level        its level
 * @param group        ranking group within the level, such as {@code dept} or {@code central}
 * @param aliases      other spellings that occur in documents: data, because only people can tell that they mean this unit
 * @param validFrom    first day it exists, if known
 * @param validTo      last day it exists, if it was abolished
 * @param predecessors codes of the units it continues, for comparison over the years: stated once and for good. A unit that keeps its
 *                     code and absorbs others lists itself, too
 */
public record Unit(String code, String name, Level level, String group, List<String> aliases, Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo, List<String> predecessors) {

    public Unit {
        aliases = List.copyOf(aliases);
        predecessors = List.copyOf(predecessors);
    }
}
