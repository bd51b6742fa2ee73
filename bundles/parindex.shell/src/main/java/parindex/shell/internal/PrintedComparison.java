package parindex.shell.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parindex.assessment.EarlierResult;
import parindex.assessment.RoundResults;
import parindex.assessment.Unit;
import parindex.criteria.Level;
import parindex.export.Table;
import parindex.export.Table.Cell;
import parindex.export.Table.Column;
import parindex.export.results.ResultTables;
import parindex.intake.printed.ComputedReport;
import parindex.intake.printed.Finding;
import parindex.intake.printed.PrintedReport;
import parindex.intake.printed.PrintedReportCheck;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;

/** Computed results beside what was printed. */
final class PrintedComparison {

    /** What the ends of table ids mean, see {@link ComputedReport#of}. */
    private static final Map<String, Level> LEVEL = Map.of("prov", Level.PROVINCE, "dist", Level.DISTRICT, "comm", Level.COMMUNE);

    private static final Pattern RANKING = Pattern.compile("(total|c[0-9]+)_(prov|dist|comm)");

    private PrintedComparison() {
    }

    static List<Finding> findings(PrintedReport printed, RoundResults results, List<Unit> units, List<EarlierResult> earlier) {
        ComputedReport computed = ComputedReport.of(results.levels(),
                known(units),
                earlier.stream().collect(Collectors.toMap(EarlierResult::unitCode, EarlierResult::total)));
        return PrintedReportCheck.check(printed, computed);
    }

    /** Units with all spellings of their names. */
    static List<ComputedReport.KnownUnit> known(List<Unit> units) {
        return units.stream().map(u -> new ComputedReport.KnownUnit(u.code(), u.name(), u.level().id(), u.aliases())).toList();
    }

    /** The findings as a table of the report, errors first. */
    static Table table(List<Finding> findings) {
        List<Column> columns = List.of(column("severity"), column("table"), column("printed"), column("right"), column("explanation"));
        List<List<Cell>> rows = findings.stream().map(f -> List.of(Cell.text(RoundReport.text("severity." + f.severity().name())),
                Cell.text(place(f)), Cell.text(f.printed()), Cell.text(f.right()),
                Cell.text(LocalizedText.of(f.in(Message.VIETNAMESE), f.in(Locale.ENGLISH))))).toList();
        return new Table("differences", RoundReport.text("demo.differences"), columns, rows, List.of(), List.of());
    }

    /** Where a finding is, for people: a ranking, the comparison, or a section of the text. */
    static LocalizedText place(Finding finding) {
        Matcher ranking = RANKING.matcher(finding.place());
        if (!ranking.matches()) {
            return finding.place().equals("comparison") ? RoundReport.text("place.comparison")
                    : RoundReport.text("place.section", finding.place());
        }
        LocalizedText level = ResultTables.level(LEVEL.get(ranking.group(2)));
        return ranking.group(1).equals("total") ? RoundReport.text("place.total", level)
                : RoundReport.text("place.component", ranking.group(1).substring(1), level);
    }

    private static Column column(String key) {
        return new Column(key, RoundReport.text("column." + key), false);
    }
}
