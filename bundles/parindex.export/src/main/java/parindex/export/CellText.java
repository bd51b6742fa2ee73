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
     * The text of a cell of words such that no spreadsheet program takes it for a formula: an apostrophe is put in front of
     * a text that begins with {@code = + - @}, TAB or CR (also after an opening quotation mark or blanks, which some
     * programs skip). Numbers are not concerned.
     */
    public static String neutral(String text) {
        String start = text.replaceFirst("^[\\s\"]+", "");
        boolean formula = !start.isEmpty() && "=+-@".indexOf(start.charAt(0)) >= 0
                || !text.isEmpty() && (text.charAt(0) == '\t' || text.charAt(0) == '\r');
        return formula ? "'" + text : text;
    }
}
