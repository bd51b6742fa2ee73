package parindex.export.excel.internal;

import java.math.BigDecimal;

/**
 * The number format of one cell. The printed report leaves zeros at the end out; the format {@code 0.###} would do so too,
 * but shows whole numbers with a dangling mark ({@code 94,}). So every cell gets as many places as its figure has.
 */
final class NumberFormats {

    private NumberFormats() {
    }

    /**
     * @param shown  the figure as shown: trimmed, scale at least 0
     * @param signed whether a plus is shown
     */
    static String of(BigDecimal shown, boolean signed) {
        String digits = shown.scale() == 0 ? "0" : "0." + "0".repeat(shown.scale());
        return signed ? "+" + digits + ";-" + digits + ";0" : digits;
    }
}
