package parindex.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import parindex.export.Table.Cell;
import parindex.values.number.Numbers;

/**
 * How a cell reads.
 *
 * @param mode   how figures are rounded
 * @param locale language and decimal mark
 */
public record CellText(RoundingMode mode, Locale locale) {

    /** For people: trimmed figures, differences with their sign ({@code +3,41}). */
    public String shown(Cell cell) {
        String plain = plain(cell);
        return cell instanceof Cell.Figure figure && figure.signed() && displayed(figure).signum() > 0 ? "+" + plain : plain;
    }

    /** As {@link #shown}, but without the plus sign: for files that programs read. */
    public String plain(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return text.text().in(locale);
        }
        if (cell instanceof Cell.Whole whole) {
            return Long.toString(whole.value());
        }
        if (cell instanceof Cell.Figure figure) {
            return Numbers.formatTrimmed(figure.value(), figure.places(), mode, locale);
        }
        return "";
    }

    /** The figure as shown, as a number: rounded to its places, without zeros at the end, scale at least 0. */
    public BigDecimal displayed(Cell.Figure figure) {
        BigDecimal shown = figure.value().toDecimal(figure.places(), mode).stripTrailingZeros();
        return shown.scale() < 0 ? shown.setScale(0) : shown;
    }

    /**
     * Whether a spreadsheet program that reads this text from a file would take it for a formula: it begins with
     * {@code = + - @}, TAB or CR, if need be behind an opening quotation mark or blanks, which some programs skip.
     */
    public static boolean looksLikeFormula(String text) {
        String start = text.replaceFirst("^[\\s\"]+", "");
        return !start.isEmpty() && "=+-@".indexOf(start.charAt(0)) >= 0
                || !text.isEmpty() && (text.charAt(0) == '\t' || text.charAt(0) == '\r');
    }

    /** The words of a cell of a text file, with an apostrophe in front if they {@linkplain #looksLikeFormula look like a formula}. */
    public static String neutral(String text) {
        return looksLikeFormula(text) ? "'" + text : text;
    }
}
