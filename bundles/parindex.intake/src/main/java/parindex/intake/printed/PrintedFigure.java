package parindex.intake.printed;

import parindex.values.number.Rational;

/**
 * A figure as it is printed.
 *
 * @param text   the printed characters
 * @param value  what they mean
 * @param places how many decimals are printed; zeros at the end may have been left out
 */
public record PrintedFigure(String text, Rational value, int places) {

    /** A figure written with a decimal point, as in data files. */
    public static PrintedFigure ofDecimal(String text) {
        int point = text.indexOf('.');
        return new PrintedFigure(text, Rational.ofDecimal(text), point < 0 ? 0 : text.length() - point - 1);
    }
}
