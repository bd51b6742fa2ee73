package parindex.intake.printed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parindex.intake.internal.printed.ClaimCheck;
import parindex.intake.internal.printed.ComparisonCheck;
import parindex.intake.internal.printed.NameCheck;
import parindex.intake.internal.printed.Repetitions;
import parindex.intake.internal.printed.TableCheck;

/**
 * Compares a printed report with what is right and explains every difference. A pure function of its two arguments.
 *
 * <p>Figures: printed reports leave zeros at the end out, so the number of places of a figure is that of its column: the most
 * that any of its figures has. A figure that is the exact value rounded half up is right. One that is less than a unit of
 * the last place away is a {@link Finding.Kind#LAST_PLACE} note (domain rule: rounding never bends arithmetic); any other is
 * wrong. Percentages of counts hide no digits and must be rounded correctly. A change between two years is also right if it
 * is the difference of the two figures printed beside it.
 *
 * <p>Names: a spelling counts as that of a unit only if it is its name or one of its aliases.
 */
public final class PrintedReportCheck {

    private PrintedReportCheck() {
    }

    /**
     * @return errors first, then warnings, then notes; each in printed order; what is printed several times appears once,
     *         with the other places as consequences
     */
    public static List<Finding> check(PrintedReport printed, ComputedReport right) {
        List<Finding> found = new ArrayList<>();
        printed.tables().forEach(table -> found.addAll(TableCheck.check(table, printed.tables(), right)));
        found.addAll(ComparisonCheck.check(printed.comparison(), right));
        found.addAll(ClaimCheck.check(printed, right));
        found.addAll(NameCheck.check(printed, right));
        List<Finding> once = Repetitions.merge(found);
        return once.stream().sorted(Comparator.comparing(Finding::severity)).toList();
    }
}
