package parindex.values.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link Rational} against fractions of big integers, above all where longs overflow. */
class RationalTest {

    /** The oracle: a fraction in lowest terms with nothing clever in it. */
    private record Fraction(BigInteger n, BigInteger d) {

        static Fraction of(BigInteger n, BigInteger d) {
            BigInteger gcd = n.gcd(d).max(BigInteger.ONE);
            BigInteger sign = BigInteger.valueOf(d.signum());
            return new Fraction(n.divide(gcd).multiply(sign), d.divide(gcd).multiply(sign));
        }

        static Fraction of(long n, long d) {
            return of(BigInteger.valueOf(n), BigInteger.valueOf(d));
        }

        Fraction plus(Fraction o) {
            return of(n.multiply(o.d).add(o.n.multiply(d)), d.multiply(o.d));
        }

        Fraction times(Fraction o) {
            return of(n.multiply(o.n), d.multiply(o.d));
        }

        Fraction inverse() {
            return of(d, n);
        }

        Fraction negate() {
            return new Fraction(n.negate(), d);
        }

        int compare(Fraction o) {
            return n.multiply(o.d).compareTo(o.n.multiply(d));
        }

        Rational rational() {
            return Rational.of(n, d);
        }
    }

    private static final long[] EDGES = edges();

    private static long[] edges() {
        List<Long> edges = new ArrayList<>(List.of(0L, 1L, 2L, 3L, 7L, 10L, 1_000_000L, Long.MAX_VALUE));
        for (int power : new int[] {31, 32, 53, 61, 62}) {
            edges.addAll(List.of((1L << power) - 1, 1L << power, (1L << power) + 1));
        }
        List<Long> all = new ArrayList<>(edges);
        edges.forEach(e -> all.add(-e));
        all.add(Long.MIN_VALUE);
        all.add(Long.MIN_VALUE + 1);
        return all.stream().mapToLong(Long::longValue).toArray();
    }

    private static void check(Fraction a, Fraction b) {
        Rational x = a.rational();
        Rational y = b.rational();
        assertSame(a.plus(b), x.plus(y));
        assertSame(a.plus(b.negate()), x.minus(y));
        assertSame(a.times(b), x.times(y));
        if (b.n().signum() != 0) {
            assertSame(a.times(b.inverse()), x.dividedBy(y));
        } else {
            assertThrows(ArithmeticException.class, () -> x.dividedBy(y));
        }
        assertEquals(Integer.signum(a.compare(b)), Integer.signum(x.compareTo(y)), x + " <=> " + y);
        assertEquals(a.equals(b), x.equals(y));
        assertSame(a.compare(b) <= 0 ? a : b, x.min(y));
        assertSame(a.compare(b) >= 0 ? a : b, x.max(y));
        assertSame(a.n().signum() < 0 ? a.negate() : a, x.abs());
    }

    /** Equal, with one representation only, whichever way the number was computed. */
    private static void assertSame(Fraction expected, Rational actual) {
        Rational direct = expected.rational();
        assertEquals(direct, actual);
        assertEquals(direct.hashCode(), actual.hashCode());
        assertEquals(expected.n().signum(), actual.signum());
    }

    private static Fraction fraction(Rational number) {
        String text = number.toString();
        int slash = text.indexOf('/');
        if (slash >= 0) {
            return new Fraction(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
        }
        BigDecimal decimal = new BigDecimal(text);
        return Fraction.of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    @Test
    void computesExactlyWhereLongsOverflow() {
        List<Fraction> fractions = new ArrayList<>();
        for (long n : EDGES) {
            for (long d : new long[] {1, 3, 1L << 31, Long.MAX_VALUE, Long.MIN_VALUE}) {
                fractions.add(Fraction.of(n, d));
                assertSame(Fraction.of(n, d), Rational.of(n, d));
            }
        }
        for (Fraction a : fractions) {
            for (Fraction b : fractions) {
                check(a, b);
            }
        }
    }

    @Test
    void computesExactlyForRandomNumbersOfAllSizes() {
        SplittableRandom random = new SplittableRandom(2020);
        for (int i = 0; i < 20_000; i++) {
            check(random(random), random(random));
        }
    }

    private static Fraction random(SplittableRandom random) {
        long n = random.nextLong() >> random.nextInt(64);
        long d = random.nextLong() >> random.nextInt(64);
        return Fraction.of(n, d == 0 ? 1 : d);
    }

    @Test
    void wholeNumbersHaveOneRepresentation() {
        for (long value : EDGES) {
            assertSame(Fraction.of(value, 1), Rational.of(value));
            assertSame(Fraction.of(value, 1).negate(), Rational.of(value).negate());
        }
    }

    @Test
    void zeroDenominatorsAreRefused() {
        assertThrows(ArithmeticException.class, () -> Rational.of(1, 0));
        assertThrows(ArithmeticException.class, () -> Rational.of(BigInteger.ONE, BigInteger.ZERO));
        assertThrows(ArithmeticException.class, () -> Rational.ONE.dividedBy(Rational.ZERO));
    }

    @ParameterizedTest
    @CsvSource({"17.945,17.945", "-0.5,-0.5", "+3,3", "007,7", "0,0", "-0,0", "1.50,1.5", "100,100",
            "123456789012345678901234567890.5,123456789012345678901234567890.5"})
    void decimalsAreReadAndWritten(String text, String written) {
        assertEquals(written, Rational.ofDecimal(text).toString());
        assertEquals(Rational.ofDecimal(text), Rational.valueOf(written));
        assertTrue(Rational.ofDecimal(text).isFiniteDecimal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 1", "1e5", "1,5", ".5", "5.", "NaN", "Infinity", "0x1", "1_000", "--1", "１", "1/0x", "1/0",
            "1/00", "1/-3", "1/", "/3", "+1/3"})
    void everythingElseIsRefused(String text) {
        assertThrows(NumberFormatException.class, () -> Rational.valueOf(text));
    }

    @Test
    void storedFormIsReadBackExactly() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 5_000; i++) {
            Fraction fraction = random(random).times(random(random));
            assertEquals(fraction, fraction(fraction.rational()));
            assertEquals(fraction.rational(), Rational.valueOf(fraction.rational().toString()));
        }
    }

    @Test
    void infiniteDecimalsAreWrittenAsFractions() {
        assertEquals("1/3", Rational.of(2, 6).toString());
        assertFalse(Rational.of(1, 3).isFiniteDecimal());
        assertTrue(Rational.of(1, 1L << 40).isFiniteDecimal());
        assertEquals("-1/3", Rational.of(1, -3).toString());
    }

    @ParameterizedTest
    @CsvSource({"90.325,2,HALF_UP,90.33", "90.325,2,HALF_EVEN,90.32", "-90.325,2,HALF_UP,-90.33", "90.325,2,DOWN,90.32",
            "2/3,3,HALF_UP,0.667", "1/3,3,HALF_UP,0.333", "99.9995,3,HALF_UP,100.000", "5,2,HALF_UP,5.00", "0.005,2,HALF_UP,0.01",
            "0.00499999999999999999999,2,HALF_UP,0.00"})
    void roundsForDisplay(String number, int places, RoundingMode mode, String shown) {
        assertEquals(shown, Rational.valueOf(number).toDecimal(places, mode).toPlainString());
        assertEquals(Rational.valueOf(shown), Rational.valueOf(number).rounded(places, mode));
    }

    @Test
    void scaledIsExactOrRefused() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 20_000; i++) {
            Fraction fraction = random.nextBoolean() ? random(random) : Fraction.of(random.nextLong() >> random.nextInt(64),
                    1_000_000);
            long scaled = fraction.rational().scaledOrMin(6);
            Fraction millionths = fraction.times(Fraction.of(1_000_000, 1));
            boolean whole = millionths.d().equals(BigInteger.ONE)
                    && millionths.n().abs().compareTo(BigInteger.ONE.shiftLeft(53)) <= 0;
            assertEquals(whole ? millionths.n() : BigInteger.valueOf(Long.MIN_VALUE), BigInteger.valueOf(scaled),
                    fraction.toString());
        }
        assertEquals(1L << 53, Rational.ofScaled(1L << 53, 6).scaledOrMin(6));
        assertEquals(Long.MIN_VALUE, Rational.ofScaled((1L << 53) + 1, 6).scaledOrMin(6));
        assertEquals(-17_945_000, Rational.ofDecimal("-17.945").scaledOrMin(6));
    }

    @Test
    void orderIsTransitiveAndAgreesWithEquals() {
        SplittableRandom random = new SplittableRandom(5);
        List<Rational> numbers = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            numbers.add(random(random).rational());
        }
        numbers.sort(null);
        for (int i = 1; i < numbers.size(); i++) {
            int order = numbers.get(i - 1).compareTo(numbers.get(i));
            assertTrue(order <= 0);
            assertEquals(order == 0, numbers.get(i - 1).equals(numbers.get(i)));
        }
        assertNotEquals(Rational.ONE, "1");
    }

    @Test
    void decimalsOfAnyScaleAreExact() {
        assertEquals(Rational.of(1200), Rational.of(new BigDecimal("1.2E+3")));
        assertEquals(Rational.of(12, 10000), Rational.of(new BigDecimal("1.2E-3")));
    }
}
