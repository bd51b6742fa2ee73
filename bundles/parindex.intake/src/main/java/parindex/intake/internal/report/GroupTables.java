package parindex.intake.internal.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.intake.internal.report.UnitScores.PrintedTotal;
import parindex.values.number.Rational;

/** The rankings of units that are ranked together: one of the total and one of each component. Immutable. */
final class GroupTables {

    private final List<ReadTable> all;
    private final List<ReadTable> components;
    private final Optional<ReadTable> total;
    private final Map<String, Rational> maxima = new HashMap<>();
    private final Map<String, Integer> scorePlaces = new HashMap<>();
    private final Map<String, Integer> percentPlaces = new HashMap<>();

    /** @param tables of several for one component, the first counts */
    GroupTables(List<ReadTable> tables) {
        Map<String, ReadTable> first = new LinkedHashMap<>();
        tables.forEach(t -> first.putIfAbsent(t.component(), t));
        all = List.copyOf(first.values());
        components = all.stream().filter(t -> !t.isTotal()).toList();
        total = Optional.ofNullable(first.get(ReadTable.TOTAL));
        for (ReadTable table : all) {
            Maxima.of(table).ifPresent(m -> maxima.put(table.component(), m));
            scorePlaces.put(table.component(), Precision.places(table.rows(), Role.SCORE));
            percentPlaces.put(table.component(), Precision.places(table.rows(), Role.PERCENT));
        }
    }

    List<ReadTable> components() {
        return components;
    }

    /** The largest score of a component; empty if nothing tells it. */
    Optional<Rational> maximum(ReadTable table) {
        return Optional.ofNullable(maxima.get(table.component()));
    }

    int scorePlaces(ReadTable table) {
        return scorePlaces.get(table.component());
    }

    int percentPlaces(ReadTable table) {
        return percentPlaces.get(table.component());
    }

    /** The percentage that a table prints for a unit. */
    static Optional<Rational> percent(UnitScores unit, ReadTable table) {
        return table.row(unit.code).flatMap(r -> r.figure(Role.PERCENT)).map(f -> f.value());
    }

    /**
     * What is printed for each unit, from the tables in printed order.
     *
     * @param comparison the later year of a comparison by unit, which prints the total once more
     */
    Map<String, UnitScores> units(Map<String, PrintedTotal> comparison) {
        Map<String, UnitScores> units = new LinkedHashMap<>();
        all.stream().flatMap(t -> t.rows().stream()).map(ReadTable.Line::code).distinct()
                .forEach(code -> units.put(code, unit(code, Optional.ofNullable(comparison.get(code)))));
        comparison.forEach((code, printed) -> units.computeIfAbsent(code, c -> new UnitScores(c, List.of(printed))));
        return units;
    }

    private UnitScores unit(String code, Optional<PrintedTotal> compared) {
        List<PrintedTotal> printed = new ArrayList<>();
        total.ifPresent(t -> t.row(code).ifPresent(row -> {
            row.figure(Role.PERCENT).ifPresent(f -> printed.add(new PrintedTotal(f.value(), percentPlaces(t))));
            row.figure(Role.SCORE).ifPresent(f -> printed.add(new PrintedTotal(f.value(), scorePlaces(t))));
        }));
        compared.ifPresent(printed::add);
        UnitScores unit = new UnitScores(code, printed);
        components.forEach(t -> t.row(code).flatMap(r -> r.figure(Role.SCORE))
                .ifPresent(f -> unit.components.put(t.component(), f.value())));
        return unit;
    }
}
