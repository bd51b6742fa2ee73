package parindex.intake.internal.report;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import parindex.intake.printed.PrintedFigure;
import parindex.values.number.Rational;

/** How much printed figures may hide: reports leave zeros at the end out, so a column has the most places that any of its figures has. */
final class Precision {

    private Precision() {
    }

    static int places(Collection<ReadTable.Line> lines, Role role) {
        return lines.stream().map(l -> l.figure(role)).flatMap(Optional::stream).mapToInt(PrintedFigure::places).max().orElse(0);
    }

    /** One unit of the last of so many places. */
    static Rational unit(int places) {
        return Rational.ofScaled(1, places);
    }

    /** As far as a figure that was rounded to so many places can be from the exact one. */
    static Rational half(int places) {
        return unit(places).dividedBy(Rational.of(2));
    }

    static Rational sum(List<Rational> values) {
        return values.stream().reduce(Rational.ZERO, Rational::plus);
    }

    static boolean within(Rational a, Rational b, Rational most) {
        return a.minus(b).abs().compareTo(most) <= 0;
    }

    /** Whether two figures are less than a unit of the last place apart, or not farther than hidden digits explain. */
    static boolean agrees(Rational printed, Rational exact, int places, Rational hidden) {
        return printed.minus(exact).abs().compareTo(unit(places)) < 0 || within(printed, exact, half(places).plus(hidden));
    }
}
