package parindex.workbench.administration.internal.newround;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import parindex.assessment.Unit;
import parindex.assessment.people.User;
import parindex.criteria.Level;
import parindex.criteria.io.CriteriaDocument;
import parindex.values.text.VietnameseText;

/**
 * What a new round can be made from.
 *
 * @param sets   the criteria sets that are installed
 * @param units  the register
 * @param users  the users of the program
 * @param rounds ids of the rounds there are
 */
record Offer(List<CriteriaDocument> sets, List<Unit> units, List<User> users, Set<String> rounds) {

    Offer {
        sets = List.copyOf(sets);
        units = List.copyOf(units);
        users = List.copyOf(users);
        rounds = Set.copyOf(rounds);
    }

    /** The year of the newest set: the round that is most likely wanted. */
    OptionalInt newestYear() {
        return sets.stream().mapToInt(document -> document.set().id().year()).max();
    }

    /** The sets of a level for a year, newest version first. */
    List<CriteriaDocument> sets(Level level, int year) {
        return sets.stream().filter(document -> document.set().level() == level && document.set().id().year() == year)
                .sorted(Comparator.comparing((CriteriaDocument document) -> document.set().id()).reversed()).toList();
    }

    /** The units of some levels that existed on some day of a year, by level and name. */
    List<Unit> units(Set<Level> levels, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        return units.stream().filter(unit -> levels.contains(unit.level()))
                .filter(unit -> unit.validFrom().map(day -> !day.isAfter(last)).orElse(true) && unit.validTo()
                        .map(day -> !day.isBefore(first)).orElse(true))
                .sorted(Comparator.comparing(Unit::level).thenComparing(Unit::name, VietnameseText.order())).toList();
    }
}
