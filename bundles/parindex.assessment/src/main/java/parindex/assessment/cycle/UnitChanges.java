package parindex.assessment.cycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parindex.assessment.Unit;

/**
 * What a list of units, such as one read from a file, would change in the register. Nothing stated (an empty group, no day, no predecessor)
 * leaves what is recorded; aliases are added to those recorded, because people confirmed them.
 *
 * @param units   the new and changed units as they would be recorded
 * @param changes what is new or different
 * @param same    number of units that stay as they are
 */
public record UnitChanges(List<Unit> units, List<Change> changes, int same) {

    public UnitChanges {
        units = List.copyOf(units);
        changes = List.copyOf(changes);
    }

    /**
     * One difference.
     *
     * @param code   the unit
     * @param field  what differs, by the key of its heading in tables; empty for a new unit
     * @param before as recorded; empty for a new unit
     * @param after  as it would be; the name for a new unit
     */
    public record Change(String code, String field, String before, String after) {
    }

    /**
     * @param recorded all units of the register
     * @param stated   units with distinct codes
     */
    public static UnitChanges of(List<Unit> recorded, List<Unit> stated) {
        Map<String, Unit> known = recorded.stream().collect(Collectors.toMap(Unit::code, Function.identity()));
        List<Unit> units = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (Unit row : stated) {
            Unit before = known.get(row.code());
            Unit after = merged(Optional.ofNullable(before), row);
            if (!Objects.equals(before, after)) {
                units.add(after);
                changes.addAll(before == null ? List.of(new Change(after.code(), "", "", after.name())) : differences(before, after));
            }
        }
        return new UnitChanges(units, changes, stated.size() - units.size());
    }

    private static Unit merged(Optional<Unit> before, Unit row) {
        Set<String> aliases = new LinkedHashSet<>(before.map(Unit::aliases).orElse(List.of()));
        aliases.addAll(row.aliases());
        String group = row.group().isEmpty() ? before.map(Unit::group).orElse("") : row.group();
        List<String> predecessors = row.predecessors().isEmpty() ? before.map(Unit::predecessors).orElse(List.of()) : row.predecessors();
        return new Unit(row.code(), row.name(), row.level(), group, List.copyOf(aliases),
                row.validFrom().or(() -> before.flatMap(Unit::validFrom)),
                row.validTo().or(() -> before.flatMap(Unit::validTo)), predecessors);
    }

    private static List<Change> differences(Unit before, Unit after) {
        return Stream.of(change(before, after, "name", Unit::name), change(before, after, "level", u -> u.level().id()),
                change(before, after, "group", Unit::group), change(before, after, "aliases", u -> String.join(" | ", u.aliases())),
                change(before, after, "validFrom", u -> u.validFrom().map(LocalDate::toString).orElse("")),
                change(before, after, "validTo", u -> u.validTo().map(LocalDate::toString).orElse("")),
                change(before, after, "predecessors", u -> String.join(" | ", u.predecessors()))).flatMap(Optional::stream).toList();
    }

    private static Optional<Change> change(Unit before, Unit after, String field, Function<Unit, String> text) {
        String old = text.apply(before);
        String now = text.apply(after);
        return old.equals(now) ? Optional.empty() : Optional.of(new Change(after.code(), field, old, now));
    }
}
