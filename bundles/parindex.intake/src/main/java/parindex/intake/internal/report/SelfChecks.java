package parindex.intake.internal.report;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parindex.intake.internal.report.ReadTable.Line;
import parindex.intake.printed.ComputedReport;
import parindex.intake.printed.Finding;
import parindex.intake.printed.Finding.Kind;
import parindex.intake.printed.PrintedFigure;
import parindex.intake.report.LocatedFinding;
import parindex.values.number.Rational;
import parindex.values.problem.Severity;

/**
 * Self scores beside appraised ones. No other table has the self scores, so only their means and their distance to the appraised ones can
 * be checked; the appraised ones are checked as statements of totals.
 */
final class SelfChecks {

    private final ReadSelf table;
    private final ComputedReport right;
    private final int places;
    private final List<LocatedFinding> found = new ArrayList<>();

    private SelfChecks(ReadSelf table, ComputedReport right) {
        this.table = table;
        this.right = right;
        places = Math.max(Precision.places(table.rows(), Role.SELF), Precision.places(table.rows(), Role.SCORE));
    }

    static List<LocatedFinding> check(ReadSelf table, ComputedReport right) {
        SelfChecks checks = new SelfChecks(table, right);
        List<Line> whole = table.rows().stream().filter(r -> checks.expected(r).isPresent() && r.figure(Role.CHANGE).isPresent()).toList();
        // One row that is off by less than the last place is wrong; if there are more, the self scores have digits that are not printed.
        boolean hides = whole.stream().filter(checks::isRounding).count() > 1;
        whole.forEach(row -> checks.change(row, hides));
        table.means().forEach(checks::mean);
        return checks.found;
    }

    private Rational rounded(Rational value) {
        return value.rounded(places, RoundingMode.HALF_UP);
    }

    /** The appraised score less the self score. */
    private Optional<Rational> expected(Line row) {
        Optional<Rational> appraised = Optional.ofNullable(right.currentTotals().get(row.code()))
                .or(() -> row.figure(Role.SCORE).map(PrintedFigure::value));
        return appraised.flatMap(a -> row.figure(Role.SELF).map(self -> a.minus(self.value())));
    }

    private boolean isNear(Line row) {
        return row.figure(Role.CHANGE).orElseThrow().value().minus(expected(row).orElseThrow()).abs().compareTo(Precision.unit(places)) < 0;
    }

    private boolean isRounding(Line row) {
        return isNear(row) && !row.figure(Role.CHANGE).orElseThrow().value().equals(rounded(expected(row).orElseThrow()));
    }

    /** @param hides whether the self scores have digits that are not printed */
    private void change(Line row, boolean hides) {
        PrintedFigure printed = row.figure(Role.CHANGE).orElseThrow();
        Rational exact = expected(row).orElseThrow();
        Rational shown = rounded(exact);
        boolean near = isNear(row);
        if (printed.value().equals(shown) || near && hides) {
            return;
        }
        String name = right.unit(row.code()).map(ComputedReport.KnownUnit::name).orElse(row.name());
        add(new Finding(near ? Kind.LAST_PLACE : Kind.WRONG_CHANGE, near ? Severity.NOTE : Severity.ERROR, "", row.code(),
                FormChecks.message("subject", name), printed.text(), shown.toString(), FormChecks.message(near ? "difference.near"
                        : "difference.wrong", printed.value(), row.figure(Role.SELF).orElseThrow().value(), shown), List.of()),
                row, Role.CHANGE);
    }

    /** The mean of the self scores as they are printed, and the difference of the two means. */
    private void mean(Line mean) {
        List<Rational> of = table.rows().stream().filter(r -> mean.group().equals(Vocabulary.ALL) || r.group().equals(mean.group()))
                .map(r -> r.figure(Role.SELF)).flatMap(Optional::stream).map(PrintedFigure::value).toList();
        Optional<PrintedFigure> self = mean.figure(Role.SELF).filter(f -> !of.isEmpty());
        self.ifPresent(f -> {
            Rational exact = Precision.sum(of).dividedBy(Rational.of(of.size()));
            compare(mean, Role.SELF, Kind.WRONG_MEAN, f, exact, Precision.half(places));
        });
        self.flatMap(s -> mean.figure(Role.SCORE).map(a -> a.value().minus(s.value())))
                .ifPresent(difference -> mean.figure(Role.CHANGE).filter(f -> found.isEmpty() || !isFound(mean))
                        .ifPresent(f -> compare(mean, Role.CHANGE, Kind.WRONG_CHANGE, f, difference, Precision.unit(places))));
    }

    private boolean isFound(Line mean) {
        return found.stream().anyMatch(f -> f.place().filter(p -> p.at(0).equals(mean.place().at(0))).isPresent());
    }

    private void compare(Line mean, Role role, Kind kind, PrintedFigure printed, Rational exact, Rational most) {
        if (!Precision.within(printed.value(), exact, Precision.half(Math.max(places, printed.places())).plus(most))) {
            Rational shown = rounded(exact);
            add(new Finding(kind, Severity.ERROR, "", mean.group(), FormChecks.message("subject", mean.name()), printed.text(),
                    shown.toString(), FormChecks.message("mean.wrong", printed.value(), shown), List.of()), mean, role);
        }
    }

    private void add(Finding finding, Line row, Role role) {
        found.add(new LocatedFinding(finding, Optional.of(row.place(role)), FormChecks.title(table.title())));
    }
}
