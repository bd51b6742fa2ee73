package parindex.scoring.internal.rule;

import java.math.RoundingMode;
import parindex.values.number.Rational;

/** Small exact arithmetic shared by the rules. */
public final class RuleMath {

    private RuleMath() {
    }

    public static boolean isWhole(Rational number) {
        return number.equals(number.rounded(0, RoundingMode.DOWN));
    }

    static Rational percentOf(Rational percent, Rational whole) {
        return percent.times(whole).dividedBy(Rational.HUNDRED);
    }

    static Rational percent(Rational share) {
        return share.times(Rational.HUNDRED);
    }
}
