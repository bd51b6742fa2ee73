package parindex.intake.printed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import parindex.intake.internal.printed.ComputedTables;
import parindex.scoring.Results;
import parindex.values.number.Rational;

/**
 * What is right, as computed.
 *
 * @param units         all units
 * @param tables        all rankings
 * @param currentTotals exact total of the current year by unit code
 * @param earlierTotals total of the earlier year by unit code, as imported; empty if nothing is known of that year
 * @param hidden        how far totals of either year may be from the exact ones because they were taken from a document that rounds them;
 *                      zero
 *                      if they are exact
 */
public record ComputedReport(List<KnownUnit> units, List<ComputedTable> tables, Map<String, Rational> currentTotals,
        Map<String, Rational> earlierTotals, Rational hidden) {

    /** A report whose totals are exact. */
    public ComputedReport(List<KnownUnit> units, List<ComputedTable> tables, Map<String, Rational> currentTotals,
            Map<String, Rational> earlierTotals) {
        this(units, tables, currentTotals, earlierTotals, Rational.ZERO);
    }

    public ComputedReport {
        units = List.copyOf(units);
        tables = List.copyOf(tables);
        currentTotals = Map.copyOf(currentTotals);
        earlierTotals = Map.copyOf(earlierTotals);
    }

    /**
     * The report of computed results, with the table ids that printed tables use: {@code total} or {@code c} and the number of the
     * component, then the level, such as {@code total_prov} and {@code c1_dist}.
     *
     * @param levels        results by level
     * @param units         all units with the spellings of their names
     * @param earlierTotals total of the earlier year by unit code
     */
    public static ComputedReport of(List<Results> levels, List<KnownUnit> units, Map<String, Rational> earlierTotals) {
        return ComputedTables.report(levels, units, earlierTotals);
    }

    /**
     * A unit and the spellings of its name.
     *
     * @param code    its code
     * @param name    its official name
     * @param group   id of its level
     * @param aliases other spellings that are known to mean it
     */
    public record KnownUnit(String code, String name, String group, List<String> aliases) {

        public KnownUnit {
            aliases = List.copyOf(aliases);
        }
    }

    public Optional<KnownUnit> unit(String code) {
        return units.stream().filter(u -> u.code().equals(code)).findFirst();
    }

    public Optional<ComputedTable> table(String id) {
        return tables.stream().filter(t -> t.id().equals(id)).findFirst();
    }

    /** Plain mean of the current totals of a group (or {@link PrintedClaim#ALL}); empty if nothing is known of it. */
    public Optional<Rational> currentMean(String group) {
        return mean(currentTotals, group);
    }

    /** As {@link #currentMean}, of the earlier year. */
    public Optional<Rational> earlierMean(String group) {
        return mean(earlierTotals, group);
    }

    private Optional<Rational> mean(Map<String, Rational> totals, String group) {
        Predicate<KnownUnit> belongs = u -> group.equals(PrintedClaim.ALL) || group.equals(u.group());
        List<Rational> values = units.stream().filter(belongs).map(u -> totals.get(u.code())).filter(v -> v != null).toList();
        return values.isEmpty() ? Optional.empty()
                : Optional.of(values.stream().reduce(Rational.ZERO, Rational::plus).dividedBy(Rational.of(values.size())));
    }
}
