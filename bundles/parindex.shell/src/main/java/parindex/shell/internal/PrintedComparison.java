package parindex.shell.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import parindex.assessment.EarlierResult;
import parindex.assessment.RoundResults;
import parindex.assessment.Unit;
import parindex.criteria.Level;
import parindex.criteria.Node;
import parindex.export.Table;
import parindex.export.Table.Cell;
import parindex.export.Table.Column;
import parindex.intake.printed.ComputedReport;
import parindex.intake.printed.ComputedTable;
import parindex.intake.printed.Finding;
import parindex.intake.printed.PrintedReport;
import parindex.intake.printed.PrintedReportCheck;
import parindex.scoring.RankingTable;
import parindex.scoring.Results;
import parindex.scoring.UnitResult;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;

/** Computed results beside what was printed. */
final class PrintedComparison {

    /** Ends of table ids in the attested data. */
    private static final Map<Level, String> GROUP = Map.of(Level.PROVINCE, "prov", Level.DISTRICT, "dist", Level.COMMUNE, "comm");

    private PrintedComparison() {
    }

    static List<Finding> findings(PrintedReport printed, RoundResults results, List<Unit> units, List<EarlierResult> earlier) {
        List<ComputedTable> tables = new ArrayList<>();
        Map<String, Rational> totals = results.levels().stream().flatMap(r -> r.units().stream())
                .collect(Collectors.toMap(u -> u.unit().code(), UnitResult::score));
        for (Results level : results.levels()) {
            String group = GROUP.get(level.set().level());
            tables.add(table("total", group, level.rankings()));
            for (Node component : level.set().components()) {
                tables.add(table("c" + component.number(), group, level.rankings(component.id())));
            }
        }
        ComputedReport computed = new ComputedReport(
                units.stream().map(u -> new ComputedReport.KnownUnit(u.code(), u.name(), u.level().id(), u.aliases())).toList(), tables, totals,
                earlier.stream().collect(Collectors.toMap(EarlierResult::unitCode, EarlierResult::total)));
        return PrintedReportCheck.check(printed, computed);
    }

    private static ComputedTable table(String component, String group, List<RankingTable> rankings) {
        return new ComputedTable(component + "_" + group, component, rankings.stream().flatMap(r -> r.rows().stream())
                .map(r -> new ComputedTable.Row(r.unit().code(), r.score(), r.percent(), r.rank())).toList());
    }

    /** The findings as a table of the report, errors first. */
    static Table table(List<Finding> findings) {
        List<Column> columns = List.of(column("severity"), column("table"), column("printed"), column("right"), column("explanation"));
        List<List<Cell>> rows = findings.stream().map(f -> List.of(Cell.text(RoundReport.text("severity." + f.severity().name())),
                Cell.text(f.place()), Cell.text(f.printed()), Cell.text(f.right()),
                Cell.text(LocalizedText.of(f.in(Message.VIETNAMESE), f.in(Locale.ENGLISH))))).toList();
        return new Table("differences", RoundReport.text("demo.differences"), columns, rows, List.of(), List.of());
    }

    private static Column column(String key) {
        return new Column(key, RoundReport.text("column." + key), false);
    }
}
