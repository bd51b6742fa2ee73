package parindex.values.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * An exact rational number: the only number type of scores, maxima, shares, indices and means.
 *
 * <p>A score such as 97/102 of a maximum has no finite decimal form, and ranks and classes are decided on exact values
 * (domain rule "Class and rank use exact values"), so neither {@code double} nor a rounded {@link BigDecimal} will do.
 * Values are in lowest terms with a positive denominator. Numbers whose terms fit a {@code long} are computed without
 * big integers; all others fall back to them, so nothing ever overflows.
 *
 * <p>Immutable and safe for use by any thread. {@link #equals} is numeric equality.
 */
public final class Rational implements Comparable<Rational> {

    public static final Rational ZERO = new Rational(0, 1, null, null);
    public static final Rational ONE = new Rational(1, 1, null, null);
    public static final Rational HUNDRED = new Rational(100, 1, null, null);

    private static final long[] POWERS_OF_TEN = powersOfTen();

    // The terms when both fit a long (bigNumerator == null); otherwise unused.
    private final long numerator;
    private final long denominator;
    private final BigInteger bigNumerator;
    private final BigInteger bigDenominator;

    private Rational(long numerator, long denominator, BigInteger bigNumerator, BigInteger bigDenominator) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.bigNumerator = bigNumerator;
        this.bigDenominator = bigDenominator;
    }

    public static Rational of(long value) {
        return value == 0 ? ZERO : of(value, 1);
    }

    /**
     * @throws ArithmeticException if {@code denominator} is zero
     */
    public static Rational of(long numerator, long denominator) {
        if (denominator == 0) {
            throw new ArithmeticException("denominator is zero");
        }
        if (numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE) {
            return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        }
        long sign = denominator < 0 ? -1 : 1;
        long gcd = gcd(Math.abs(numerator), Math.abs(denominator));
        return new Rational(sign * numerator / gcd, sign * denominator / gcd, null, null);
    }

    /**
     * @throws ArithmeticException if {@code denominator} is zero
     */
    public static Rational of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("denominator is zero");
        }
        BigInteger gcd = numerator.gcd(denominator);
        BigInteger n = numerator.divide(gcd);
        BigInteger d = denominator.divide(gcd);
        if (d.signum() < 0) {
            n = n.negate();
            d = d.negate();
        }
        if (fits(n) && fits(d)) {
            return new Rational(n.longValue(), d.longValue(), null, null);
        }
        return new Rational(0, 0, n, d);
    }

    public static Rational of(BigDecimal value) {
        return value.scale() <= 0
                ? of(value.toBigIntegerExact(), BigInteger.ONE)
                : of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    /**
     * The number {@code unscaled / 10^places}.
     *
     * @param places 0 to 18
     * @throws ArrayIndexOutOfBoundsException if {@code places} is outside
     */
    public static Rational ofScaled(long unscaled, int places) {
        return of(unscaled, POWERS_OF_TEN[places]);
    }

    /**
     * A plain decimal with a point as in data files and XML ({@code 17.945}); no exponent, no grouping.
     * Input by people goes through {@link Numbers}.
     *
     * @throws NumberFormatException if the text is anything else
     */
    public static Rational ofDecimal(String text) {
        if (!text.matches("[+-]?[0-9]{1,30}(\\.[0-9]{1,30})?")) {
            throw new NumberFormatException(text.length() > 40 ? text.substring(0, 40) + "…" : text);
        }
        return of(new BigDecimal(text));
    }

    public Rational plus(Rational other) {
        if (isSmall() && other.isSmall()) {
            if (denominator == other.denominator) {
                long sum = numerator + other.numerator;
                if (((numerator ^ sum) & (other.numerator ^ sum)) >= 0) {
                    return of(sum, denominator);
                }
            } else if (fitsProduct(numerator, other.denominator) && fitsProduct(other.numerator, denominator)
                    && fitsProduct(denominator, other.denominator)) {
                long left = numerator * other.denominator;
                long right = other.numerator * denominator;
                long sum = left + right;
                if (((left ^ sum) & (right ^ sum)) >= 0) {
                    return of(sum, denominator * other.denominator);
                }
            }
        }
        return of(bigNumerator().multiply(other.bigDenominator()).add(other.bigNumerator().multiply(bigDenominator())),
                bigDenominator().multiply(other.bigDenominator()));
    }

    public Rational minus(Rational other) {
        return plus(other.negate());
    }

    public Rational times(Rational other) {
        if (isSmall() && other.isSmall() && fitsProduct(numerator, other.numerator)
                && fitsProduct(denominator, other.denominator)) {
            return of(numerator * other.numerator, denominator * other.denominator);
        }
        return of(bigNumerator().multiply(other.bigNumerator()), bigDenominator().multiply(other.bigDenominator()));
    }

    /**
     * @throws ArithmeticException if {@code divisor} is zero
     */
    public Rational dividedBy(Rational divisor) {
        if (divisor.isSmall()) {
            return times(of(divisor.denominator, divisor.numerator));
        }
        return times(of(divisor.bigDenominator, divisor.bigNumerator));
    }

    public Rational negate() {
        return isSmall() ? new Rational(-numerator, denominator, null, null)
                : new Rational(0, 0, bigNumerator.negate(), bigDenominator);
    }

    public Rational abs() {
        return signum() < 0 ? negate() : this;
    }

    public Rational min(Rational other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Rational max(Rational other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public int signum() {
        return isSmall() ? Long.signum(numerator) : bigNumerator.signum();
    }

    public boolean isZero() {
        return signum() == 0;
    }

    /** Whether the number has a finite decimal form. */
    public boolean isFiniteDecimal() {
        BigInteger d = bigDenominator();
        d = d.shiftRight(d.getLowestSetBit());
        BigInteger five = BigInteger.valueOf(5);
        while (d.mod(five).signum() == 0) {
            d = d.divide(five);
        }
        return d.equals(BigInteger.ONE);
    }

    /**
     * The number as a decimal of exactly {@code places} places. Display only: nothing is computed with the result.
     *
     * @param places 0 or more; negative ones round to tens, hundreds, …, as in {@link BigDecimal#scale}
     * @throws ArithmeticException if {@code mode} is {@link RoundingMode#UNNECESSARY} and the number has more places
     */
    public BigDecimal toDecimal(int places, RoundingMode mode) {
        return new BigDecimal(bigNumerator()).divide(new BigDecimal(bigDenominator()), places, mode);
    }

    /** The nearest number with {@code places} places ({@link #toDecimal}); only where a criteria set itself orders rounding. */
    public Rational rounded(int places, RoundingMode mode) {
        return of(toDecimal(places, mode));
    }

    /**
     * The whole number n with {@code this == n / 10^places}, or {@link Long#MIN_VALUE} if there is none that fits
     * {@code ±2^53}. The scoring engine sums such numbers as plain longs; the margin to 2^63 keeps its sums from overflowing.
     *
     * @param places 0 to 18
     */
    public long scaledOrMin(int places) {
        if (!isSmall()) {
            return Long.MIN_VALUE;
        }
        long power = POWERS_OF_TEN[places];
        if (power % denominator != 0) {
            return Long.MIN_VALUE;
        }
        long factor = power / denominator;
        if (!fitsProduct(numerator, factor)) {
            return Long.MIN_VALUE;
        }
        long scaled = numerator * factor;
        return Math.abs(scaled) <= 1L << 53 ? scaled : Long.MIN_VALUE;
    }

    @Override
    public int compareTo(Rational other) {
        if (isSmall() && other.isSmall()) {
            if (denominator == other.denominator) {
                return Long.compare(numerator, other.numerator);
            }
            // Cross products in 128 bits: the high words decide, then the low words as unsigned numbers.
            long high = Math.multiplyHigh(numerator, other.denominator);
            long otherHigh = Math.multiplyHigh(other.numerator, denominator);
            return high != otherHigh ? Long.compare(high, otherHigh)
                    : Long.compareUnsigned(numerator * other.denominator, other.numerator * denominator);
        }
        return bigNumerator().multiply(other.bigDenominator()).compareTo(other.bigNumerator().multiply(bigDenominator()));
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Rational other && numerator == other.numerator && denominator == other.denominator
                && Objects.equals(bigNumerator, other.bigNumerator) && Objects.equals(bigDenominator, other.bigDenominator);
    }

    @Override
    public int hashCode() {
        return isSmall() ? Long.hashCode(numerator) * 31 + Long.hashCode(denominator)
                : Objects.hash(bigNumerator, bigDenominator);
    }

    /** A plain decimal with a point where there is a finite one ({@code 17.945}), else {@code numerator/denominator}. */
    @Override
    public String toString() {
        if (isFiniteDecimal()) {
            return new BigDecimal(bigNumerator()).divide(new BigDecimal(bigDenominator())).stripTrailingZeros().toPlainString();
        }
        return bigNumerator() + "/" + bigDenominator();
    }

    /**
     * Reads what {@link #toString} writes; the form in which numbers are stored.
     *
     * @throws NumberFormatException if the text is anything else
     */
    public static Rational valueOf(String text) {
        // Unlike in ofDecimal the length is not limited: 1/2^40 has forty decimals.
        if (!text.matches("-?[0-9]+(\\.[0-9]+|/0*[1-9][0-9]*)?")) {
            throw new NumberFormatException(text.length() > 40 ? text.substring(0, 40) + "…" : text);
        }
        int slash = text.indexOf('/');
        return slash < 0 ? of(new BigDecimal(text))
                : of(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
    }

    private boolean isSmall() {
        return bigNumerator == null;
    }

    private BigInteger bigNumerator() {
        return isSmall() ? BigInteger.valueOf(numerator) : bigNumerator;
    }

    private BigInteger bigDenominator() {
        return isSmall() ? BigInteger.valueOf(denominator) : bigDenominator;
    }

    /**
     * Whether a term is kept as a long: all but {@link Long#MIN_VALUE}, so that negation and abs never overflow. Every number
     * has one representation only, which {@link #equals} relies on.
     */
    private static boolean fits(BigInteger term) {
        return term.bitLength() < Long.SIZE && term.longValue() != Long.MIN_VALUE;
    }

    /** Whether {@code a * b} fits a long and is not {@link Long#MIN_VALUE}. */
    private static boolean fitsProduct(long a, long b) {
        long low = a * b;
        return Math.multiplyHigh(a, b) == low >> 63 && low != Long.MIN_VALUE;
    }

    private static long gcd(long a, long b) {
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }

    private static long[] powersOfTen() {
        long[] powers = new long[19];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}
