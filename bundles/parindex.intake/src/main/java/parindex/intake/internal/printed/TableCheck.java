package parindex.intake.internal.printed;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import parindex.intake.internal.printed.Findings.Spot;
import parindex.intake.printed.ComputedReport;
import parindex.intake.printed.ComputedTable;
import parindex.intake.printed.Finding;
import parindex.intake.printed.Finding.Kind;
import parindex.intake.printed.PrintedFigure;
import parindex.intake.printed.PrintedTable;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/** Scores, percentages, ranks and averages of one ranking. */
public final class TableCheck {

    private final PrintedTable printed;
    private final ComputedTable right;
    private final ComputedReport report;
    private final List<Finding> found = new ArrayList<>();

    private TableCheck(PrintedTable printed, ComputedTable right, ComputedReport report) {
        this.printed = printed;
        this.right = right;
        this.report = report;
    }

    /** @param all all tables of the report, because the places of an average are those of all averages */
    public static List<Finding> check(PrintedTable printed, List<PrintedTable> all, ComputedReport report) {
        Optional<ComputedTable> right = report.table(printed.id());
        if (right.isEmpty()) {
            return List.of(Findings.of(Kind.UNKNOWN_UNIT, printed.id(), "", Findings.message("subject.table", printed.id()),
                    printed.id(), "",
                    Findings.message("table.unknown")));
        }
        TableCheck check = new TableCheck(printed, right.get(), report);
        check.rows();
        check.missing();
        printed.mean().ifPresent(mean -> check.means(mean, all));
        return check.found;
    }

    private void rows() {
        int scorePlaces = Findings.places(printed.rows().stream().map(PrintedTable.Row::score).toList());
        int percentPlaces = Findings.places(printed.rows().stream().map(PrintedTable.Row::percent).toList());
        for (PrintedTable.Row row : printed.rows()) {
            Message subject = Findings.unit(report, row.code());
            Optional<ComputedTable.Row> computed = right.row(row.code());
            if (computed.isEmpty()) {
                found.add(Findings.of(Kind.UNKNOWN_UNIT, printed.id(), row.code(), subject, row.name(), "",
                        Findings.message("row.unknown", row.name())));
                continue;
            }
            ComputedTable.Row exact = computed.get();
            figure(new Spot(printed.id(), row.code(), subject, Findings.message("what.score"), Kind.WRONG_FIGURE), row.score(),
                    exact.score(), scorePlaces, right.hidden().score());
            figure(new Spot(printed.id(), row.code(), subject, Findings.message("what.percent"), Kind.WRONG_FIGURE), row.percent(),
                    exact.percent(),
                    percentPlaces, right.hidden().percent());
            if (row.rank() != exact.rank()) {
                found.add(Findings.of(Kind.WRONG_RANK, printed.id(), row.code(), subject, Integer.toString(row.rank()),
                        Integer.toString(exact.rank()),
                        Findings.message("rank.wrong", row.rank(), exact.rank(), cause(row, exact))));
            }
        }
    }

    /** Which other way to rank gives the printed number, if one does. */
    private Message cause(PrintedTable.Row row, ComputedTable.Row exact) {
        long better = right.rows().stream().filter(r -> r.percent().compareTo(exact.percent()) > 0).count();
        long differentBetter = right.rows().stream().map(ComputedTable.Row::percent).filter(p -> p.compareTo(exact.percent()) > 0)
                .distinct().count();
        if (row.rank() == better + 1) {
            return Findings.message("cause.competition", better);
        }
        if (row.rank() == differentBetter + 1) {
            return Findings.message("cause.dense", differentBetter);
        }
        if (row.rank() == printed.rows().indexOf(row) + 1) {
            return Findings.message("cause.position", row.rank());
        }
        return Findings.message("cause.none");
    }

    private void missing() {
        Set<String> seen = new HashSet<>();
        for (PrintedTable.Row row : printed.rows()) {
            if (!seen.add(row.code())) {
                found.add(Findings.of(Kind.MISSING_ROW, printed.id(), row.code(), Findings.unit(report, row.code()), row.name(), "",
                        Findings.message("row.twice")));
            }
        }
        right.rows().stream().map(ComputedTable.Row::code).filter(code -> !seen.contains(code)).forEach(code ->
                found.add(Findings.of(Kind.MISSING_ROW, printed.id(), code, Findings.unit(report, code), "", code,
                        Findings.message("row.missing"))));
    }

    private void means(PrintedTable.Mean mean, List<PrintedTable> all) {
        int places = Findings.places(all.stream().flatMap(t -> t.mean().stream()).flatMap(m -> Stream.of(m.score(), m.percent())).toList());
        String group = right.rows().stream().findFirst().flatMap(r -> report.unit(r.code())).map(ComputedReport.KnownUnit::group)
                .orElse("");
        Message subject = Findings.message("subject.mean", Groups.name(group));
        mean(new Spot(printed.id(), group, subject, Findings.message("what.meanScore"), Kind.WRONG_MEAN), mean.score(), places,
                ComputedTable.Row::score, PrintedTable.Row::score, right.hidden().score());
        mean(new Spot(printed.id(), group, subject, Findings.message("what.meanPercent"), Kind.WRONG_MEAN), mean.percent(), places,
                ComputedTable.Row::percent, PrintedTable.Row::percent, right.hidden().percent());
    }

    private void mean(Spot spot, PrintedFigure figure, int places, Function<ComputedTable.Row, Rational> exactColumn,
            Function<PrintedTable.Row, PrintedFigure> printedColumn, Rational hidden) {
        Rational exact = mean(right.rows().stream().map(exactColumn).toList());
        Rational ofPrinted = mean(printed.rows().stream().map(printedColumn).map(PrintedFigure::value).toList());
        boolean explains = ofPrinted.rounded(places, RoundingMode.HALF_UP).equals(figure.value());
        Findings.figure(spot, figure, exact, places, hidden)
                .map(f -> explains ? f.and(Findings.message("mean.ofPrinted", ofPrinted)) : f).ifPresent(found::add);
    }

    private static Rational mean(List<Rational> values) {
        return values.stream().reduce(Rational.ZERO, Rational::plus).dividedBy(Rational.of(Math.max(1, values.size())));
    }

    private void figure(Spot spot, PrintedFigure figure, Rational exact, int places, Rational hidden) {
        Findings.figure(spot, figure, exact, places, hidden).ifPresent(found::add);
    }
}
