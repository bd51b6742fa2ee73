package parindex.intake.internal.printed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parindex.criteria.Level;
import parindex.criteria.Node;
import parindex.intake.printed.ComputedReport;
import parindex.intake.printed.ComputedReport.KnownUnit;
import parindex.intake.printed.ComputedTable;
import parindex.scoring.RankingTable;
import parindex.scoring.Results;
import parindex.values.number.Rational;

/** Computed results under the table ids of printed reports. */
public final class ComputedTables {

    private static final Map<Level, String> ENDING = Map.of(Level.PROVINCE, "prov", Level.DISTRICT, "dist", Level.COMMUNE, "comm");

    private ComputedTables() {
    }

    public static ComputedReport report(List<Results> levels, List<KnownUnit> units, Map<String, Rational> earlierTotals) {
        List<ComputedTable> tables = new ArrayList<>();
        Map<String, Rational> totals = new HashMap<>();
        for (Results level : levels) {
            String ending = ENDING.get(level.set().level());
            level.units().forEach(u -> totals.put(u.unit().code(), u.score()));
            tables.add(table("total", ending, level.rankings()));
            for (Node component : level.set().components()) {
                tables.add(table("c" + component.number(), ending, level.rankings(component.id())));
            }
        }
        return new ComputedReport(units, tables, totals, earlierTotals);
    }

    private static ComputedTable table(String component, String ending, List<RankingTable> rankings) {
        return new ComputedTable(component + "_" + ending, component, rankings.stream().flatMap(r -> r.rows().stream())
                .map(r -> new ComputedTable.Row(r.unit().code(), r.score(), r.percent(), r.rank())).toList());
    }
}
