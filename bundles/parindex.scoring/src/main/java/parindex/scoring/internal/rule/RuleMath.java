package parindex.scoring.internal.rule;

import java.math.RoundingMode;
import parindex.values.number.Rational;

/** Small exact arithmetic shared by the rules. */
public final class RuleMath {

    // What Rational.scaledOrMin can tell.
    private static final Rational LARGEST_SCALED = Rational.of(1L << 53);

    private RuleMath() {
    }

    public static boolean isWhole(Rational number) {
        // Scores, counts and percentages are decided by the first test, without decimals; the second is for giants.
        return number.scaledOrMin(0) != Long.MIN_VALUE
                || number.abs().compareTo(LARGEST_SCALED) > 0 && number.equals(number.rounded(0, RoundingMode.DOWN));
    }

    static Rational percentOf(Rational percent, Rational whole) {
        return percent.times(whole).dividedBy(Rational.HUNDRED);
    }

    static Rational percent(Rational share) {
        return share.times(Rational.HUNDRED);
    }
}
