package parindex.intake.internal.grid;

import java.math.RoundingMode;
import parindex.values.number.Rational;

/** How exact printed figures are. */
final class Precisions {

    private Precisions() {
    }

    static Rational half(int places) {
        return Rational.ofScaled(1, places).dividedBy(Rational.of(2));
    }

    /** Whether two figures are less than a unit of the last place apart. */
    static boolean within(Rational a, Rational b, int places) {
        return a.minus(b).abs().compareTo(Rational.ofScaled(1, places)) < 0;
    }

    /** How a figure agrees with what is right. */
    enum Agreement { YES, LAST_PLACE, NO }

    /**
     * @param places of the figure's column
     * @param hidden how far what is right may be off, because it follows from rounded figures
     */
    static Agreement agreement(Rational printed, Rational right, int places, Rational hidden) {
        if (printed.equals(right)) {
            return Agreement.YES;
        }
        Rational off = printed.minus(right).abs();
        if (!hidden.isZero() && off.compareTo(hidden.plus(half(places))) <= 0
                || printed.equals(right.rounded(places, RoundingMode.HALF_UP))) {
            return Agreement.YES;
        }
        return off.compareTo(Rational.ofScaled(1, places)) < 0 ? Agreement.LAST_PLACE : Agreement.NO;
    }
}
