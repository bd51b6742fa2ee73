package parindex.intake.internal.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.values.number.Rational;

/** The scores of one unit while it is found out which of them are right. For use by one thread. */
final class UnitScores {

    final String code;
    /** By component. */
    final Map<String, Rational> components = new LinkedHashMap<>();
    /** Printed totals, the most precise one first. */
    final List<PrintedTotal> printed;
    /** What is found to be right; null while nothing is known. */
    Rational total;
    /** Whether the printed total and the sum of the components disagree and nothing tells which of them is wrong. */
    boolean open;
    /** Whether something did not apply to the unit, so that its percentages are of a smaller maximum. */
    boolean reduced;

    /** A printed total: its value in points, and how many places it has. */
    record PrintedTotal(Rational value, int places) {

        boolean agrees(Rational exact, Rational hidden) {
            return Precision.agrees(value, exact, places, hidden);
        }
    }

    UnitScores(String code, List<PrintedTotal> printed) {
        this.code = code;
        this.printed = List.copyOf(printed);
    }

    Rational sum() {
        return Precision.sum(List.copyOf(components.values()));
    }

    Optional<PrintedTotal> best() {
        return printed.stream().findFirst();
    }

    /** The printed total less the sum: what is too much in the total, or too little in the components. */
    Rational difference() {
        return best().orElseThrow().value().minus(sum());
    }
}
