package parindex.intake.internal.printed;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import parindex.intake.printed.ComputedReport;
import parindex.intake.printed.Finding;
import parindex.intake.printed.Finding.Kind;
import parindex.intake.printed.PrintedFigure;
import parindex.values.number.Rational;
import parindex.values.problem.Severity;
import parindex.values.text.Message;

/** How findings are made: severities, subjects, and the comparison of one figure. */
final class Findings {

    private Findings() {
    }

    static Message message(String key, Object... arguments) {
        return Message.of(Findings.class, key, arguments);
    }

    /** A unit by its official name, or by its code if it is not known. */
    static Message unit(ComputedReport right, String code) {
        return message("subject.unit", right.unit(code).map(ComputedReport.KnownUnit::name).orElse(code));
    }

    static Finding of(Kind kind, String place, String unit, Message subject, String printed, String right, Message explanation) {
        Severity severity = switch (kind) {
            case LAST_PLACE -> Severity.NOTE;
            case NAME_VARIANT -> Severity.WARNING;
            default -> Severity.ERROR;
        };
        return new Finding(kind, severity, place, unit, subject, printed, right, explanation, List.of());
    }

    /**
     * Where a figure stands.
     *
     * @param place   table or section
     * @param unit    unit or group concerned
     * @param subject the same for people
     * @param what    what the figure is: score, percentage, mean …
     * @param wrong   the kind of finding if it is wrong
     */
    record Spot(String place, String unit, Message subject, Message what, Kind wrong) {
    }

    /** Compares a figure with the exact value; {@code places} are those of its column. */
    static Optional<Finding> figure(Spot spot, PrintedFigure printed, Rational exact, int places) {
        return figure(spot, printed, exact, places, Rational.ZERO);
    }

    /** As above, with a value that may be so far from the exact one: what that explains is no finding. */
    static Optional<Finding> figure(Spot spot, PrintedFigure printed, Rational exact, int places, Rational hidden) {
        Rational half = Rational.ofScaled(1, places).dividedBy(Rational.of(2));
        if (!hidden.isZero() && printed.value().minus(exact).abs().compareTo(hidden.plus(half)) <= 0) {
            return Optional.empty();
        }
        Rational expected = exact.rounded(places, RoundingMode.HALF_UP);
        if (printed.value().equals(expected)) {
            return Optional.empty();
        }
        Rational off = printed.value().minus(exact).abs();
        Rational unitOfLastPlace = Rational.ofScaled(1, places);
        String text = expected.toString();
        if (off.compareTo(unitOfLastPlace) >= 0) {
            return Optional.of(of(spot.wrong(), spot.place(), spot.unit(), spot.subject(), printed.text(), text,
                    message("figure.wrong", spot.what(), printed.value(), expected, exact)));
        }
        boolean tie = off.plus(off).equals(unitOfLastPlace);
        return Optional.of(of(Kind.LAST_PLACE, spot.place(), spot.unit(), spot.subject(), printed.text(), text,
                message(tie ? "figure.tie" : "figure.cut", spot.what(), printed.value(), expected, exact, places + 1)));
    }

    /** The number of places of a column: the most that any figure in it has. */
    static int places(List<PrintedFigure> column) {
        return column.stream().mapToInt(PrintedFigure::places).max().orElse(0);
    }
}
