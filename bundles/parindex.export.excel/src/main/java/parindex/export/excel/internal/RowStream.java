package parindex.export.excel.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import parindex.values.number.Rational;

/**
 * Rows of a sheet as the XML of ECMA-376, part 1, 18.3.1: each is gone as soon as it is written. Rows from top to bottom, cells from left
 * to right. A figure is written as the decimal that it is; whoever reads it takes the nearest double. Used by one thread.
 */
final class RowStream {

    /** A spreadsheet keeps no more digits. */
    private static final int PLACES = 15;
    /** Nearly all scores have no more places, so they are written without a big number. */
    private static final int FEW_PLACES = 9;
    private static final long ONE = 1_000_000_000L;
    private static final int TEN = 10;
    private static final int BUFFER = 1 << 15;
    private static final int LONGEST_NUMBER = 24;

    private static final Pattern CODED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final byte[] ROW = ascii("<row r=\"");
    private static final byte[] HEIGHT = ascii("\" ht=\"");
    private static final byte[] ROW_OPEN = ascii("\" customHeight=\"1\">");
    private static final byte[] ROW_END = ascii("</row>");
    private static final byte[] STYLE = ascii("\" s=\"");
    private static final byte[] EMPTY = ascii("\"/>");
    private static final byte[] NUMBER = ascii("\"><v>");
    private static final byte[] NUMBER_END = ascii("</v></c>");
    private static final byte[] WORDS = ascii("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    private static final byte[] WORDS_END = ascii("</t></is></c>");
    private static final byte[] FORMULA = ascii("\"><f>");
    private static final byte[] FORMULA_OF_WORDS = ascii("\" t=\"str\"><f>");
    private static final byte[] FORMULA_END = ascii("</f><v>");

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private int used;
    private byte[] row = {};
    private byte[][] columns = {};
    private byte[][] numbers = {};

    RowStream(OutputStream out) {
        this.out = out;
    }

    /**
     * Begins a row.
     *
     * @param index  from 0
     * @param points its height
     */
    void begin(int index, float points) throws IOException {
        row = ascii(Integer.toString(index + 1));
        put(ROW);
        put(row);
        put(HEIGHT);
        put(ascii(Float.toString(points)));
        put(ROW_OPEN);
    }

    void end() throws IOException {
        put(ROW_END);
    }

    void empty(int column, XSSFCellStyle style) throws IOException {
        cell(column, style);
        put(EMPTY);
    }

    /** Words that never become a formula, whatever they begin with. */
    void words(int column, XSSFCellStyle style, String words) throws IOException {
        cell(column, style);
        put(WORDS);
        put(CODED.matcher(escaped(words)).replaceAll("_x005F_").getBytes(StandardCharsets.UTF_8));
        put(WORDS_END);
    }

    void number(int column, XSSFCellStyle style, Rational value) throws IOException {
        cell(column, style);
        put(NUMBER);
        decimal(value, PLACES);
        put(NUMBER_END);
    }

    /**
     * A formula that comes to a number.
     *
     * @param places of the value that is stored with it
     */
    void formula(int column, XSSFCellStyle style, RowFormula formula, Rational value, int places) throws IOException {
        cell(column, style);
        put(FORMULA);
        put(formula);
        decimal(value, places);
        put(NUMBER_END);
    }

    /** A formula that comes to words. */
    void formula(int column, XSSFCellStyle style, RowFormula formula, String value) throws IOException {
        cell(column, style);
        put(FORMULA_OF_WORDS);
        put(formula);
        put(escaped(value).getBytes(StandardCharsets.UTF_8));
        put(NUMBER_END);
    }

    void flush() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }

    private void cell(int column, XSSFCellStyle style) throws IOException {
        if (column >= columns.length) {
            int known = columns.length;
            columns = Arrays.copyOf(columns, column + 1);
            for (int c = known; c <= column; c++) {
                columns[c] = ascii("<c r=\"" + CellReference.convertNumToColString(c));
            }
        }
        put(columns[column]);
        put(row);
        put(STYLE);
        put(number(style.getIndex()));
    }

    private byte[] number(int small) {
        if (small >= numbers.length) {
            numbers = Arrays.copyOf(numbers, small + 1);
        }
        if (numbers[small] == null) {
            numbers[small] = ascii(Integer.toString(small));
        }
        return numbers[small];
    }

    private void put(RowFormula formula) throws IOException {
        byte[][] pieces = formula.pieces();
        put(pieces[0]);
        for (int i = 1; i < pieces.length; i++) {
            put(row);
            put(pieces[i]);
        }
        put(FORMULA_END);
    }

    private void decimal(Rational value, int places) throws IOException {
        long scaled = value.scaledOrMin(FEW_PLACES);
        if (scaled == Long.MIN_VALUE) {
            BigDecimal rounded = value.toDecimal(places, RoundingMode.HALF_UP);
            put(ascii(rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString()));
            return;
        }
        room(LONGEST_NUMBER);
        if (scaled < 0) {
            buffer[used++] = '-';
            scaled = -scaled;
        }
        whole(scaled / ONE);
        long rest = scaled % ONE;
        if (rest > 0) {
            buffer[used++] = '.';
            for (long unit = ONE / TEN; rest > 0; unit /= TEN) {
                buffer[used++] = (byte) ('0' + rest / unit);
                rest %= unit;
            }
        }
    }

    private void whole(long value) {
        long unit = 1;
        while (value / unit >= TEN) {
            unit *= TEN;
        }
        for (long rest = value; unit > 0; unit /= TEN) {
            buffer[used++] = (byte) ('0' + rest / unit);
            rest %= unit;
        }
    }

    private void put(byte[] bytes) throws IOException {
        if (bytes.length > buffer.length - used) {
            flush();
            if (bytes.length > buffer.length) {
                out.write(bytes);
                return;
            }
        }
        System.arraycopy(bytes, 0, buffer, used, bytes.length);
        used += bytes.length;
    }

    private void room(int bytes) throws IOException {
        if (bytes > buffer.length - used) {
            flush();
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** As text of an element; what XML cannot hold becomes a question mark. */
    static String escaped(String text) {
        StringBuilder made = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String instead = switch (c) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '\r' -> "&#13;";
                case '\t', '\n' -> null;
                default -> c < ' ' || c >= '\uFFFE' ? "?" : null;
            };
            if (instead != null && made == null) {
                made = new StringBuilder(text.length() + LONGEST_NUMBER).append(text, 0, i);
            }
            if (made != null) {
                if (instead == null) {
                    made.append(c);
                } else {
                    made.append(instead);
                }
            }
        }
        return made == null ? text : made.toString();
    }
}
