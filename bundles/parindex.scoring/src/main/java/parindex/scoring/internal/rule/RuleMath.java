package parindex.scoring.internal.rule;

import java.math.RoundingMode;
import parindex.criteria.Node;
import parindex.criteria.rule.ScoringRule;
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

    /** The lowest score a leaf can have: 0, or all penalties. */
    public static Rational lowest(Node leaf) {
        return leaf.leaf().orElseThrow().rule() instanceof ScoringRule.BonusPenalty b ? b.penaltyCap().negate() : Rational.ZERO;
    }

    /** The highest score a leaf can have: its maximum, or all bonus points. */
    public static Rational highest(Node leaf) {
        return leaf.leaf().orElseThrow().rule() instanceof ScoringRule.BonusPenalty b ? b.bonusCap().max(leaf.max()) : leaf.max();
    }

    static Rational percentOf(Rational percent, Rational whole) {
        return percent.times(whole).dividedBy(Rational.HUNDRED);
    }

    static Rational percent(Rational share) {
        return share.times(Rational.HUNDRED);
    }
}
