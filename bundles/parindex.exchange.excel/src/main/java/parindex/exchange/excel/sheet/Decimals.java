package parindex.exchange.excel.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import parindex.values.number.Rational;

/**
 * The decimal that a person typed, from the binary number that a spreadsheet keeps of it, and back. Nothing is computed with the binary
 * number.
 */
public final class Decimals {

    /** Decimal places that are read. */
    public static final int MOST_PLACES = 6;

    /** From here on a spreadsheet no longer keeps every digit. */
    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(15);

    private Decimals() {
    }

    /** The shortest decimal of at most six places that a spreadsheet keeps as this number; empty if there is none. */
    public static Optional<BigDecimal> of(double kept) {
        if (Double.isNaN(kept) || Double.isInfinite(kept)) {
            return Optional.empty();
        }
        BigDecimal exact = new BigDecimal(kept);
        if (exact.abs().compareTo(TOO_LARGE) >= 0) {
            return Optional.empty();
        }
        for (int places = 0; places <= MOST_PLACES; places++) {
            BigDecimal shorter = exact.setScale(places, RoundingMode.HALF_EVEN);
            if (shorter.doubleValue() == kept) {
                return Optional.of(shorter);
            }
        }
        return Optional.empty();
    }

    /** What a cell shows of a number: at most six places. */
    public static BigDecimal shown(Rational value) {
        BigDecimal shown = value.toDecimal(MOST_PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
        return shown.scale() < 0 ? shown.setScale(0) : shown;
    }

    /** Whether a cell that holds a number, and not text, reads back as this decimal. */
    public static boolean fits(BigDecimal shown) {
        return of(shown.doubleValue()).filter(read -> read.compareTo(shown) == 0).isPresent();
    }
}
