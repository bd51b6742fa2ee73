package parindex.intake.internal.printed;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import parindex.intake.internal.printed.Findings.Spot;
import parindex.intake.printed.ComputedReport;
import parindex.intake.printed.Finding;
import parindex.intake.printed.Finding.Kind;
import parindex.intake.printed.PrintedChange;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/** The comparison of two years, row by row. */
public final class ComparisonCheck {

    /** Name of the table in findings. */
    public static final String PLACE = "comparison";

    private ComparisonCheck() {
    }

    public static List<Finding> check(List<PrintedChange> rows, ComputedReport right) {
        List<Finding> found = new ArrayList<>();
        int places = Math.max(Findings.places(rows.stream().map(PrintedChange::earlier).toList()),
                Findings.places(rows.stream().map(PrintedChange::current).toList()));
        for (PrintedChange row : rows) {
            Message subject = Findings.unit(right, row.code());
            Rational current = right.currentTotals().get(row.code());
            Rational earlier = right.earlierTotals().get(row.code());
            if (current == null || earlier == null) {
                found.add(Findings.of(Kind.UNKNOWN_UNIT, PLACE, row.code(), subject, row.name(), "",
                        Findings.message("row.unknown", row.name())));
                continue;
            }
            Findings.figure(new Spot(PLACE, row.code(), subject, Findings.message("what.earlier"), Kind.WRONG_FIGURE), row.earlier(),
                    earlier, places, right.hidden())
                    .ifPresent(found::add);
            Findings.figure(new Spot(PLACE, row.code(), subject, Findings.message("what.current"), Kind.WRONG_FIGURE), row.current(),
                    current, places, right.hidden())
                    .ifPresent(found::add);
            Rational ofPrinted = row.current().value().minus(row.earlier().value()).rounded(places, RoundingMode.HALF_UP);
            if (!row.change().value().equals(ofPrinted)) {
                Findings.figure(new Spot(PLACE, row.code(), subject, Findings.message("what.change"), Kind.WRONG_CHANGE), row.change(),
                        current.minus(earlier), places, right.hidden().plus(right.hidden())).ifPresent(found::add);
            }
        }
        return found;
    }
}
