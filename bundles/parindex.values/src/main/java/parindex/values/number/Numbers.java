package parindex.values.number;

import com.ibm.icu.text.DecimalFormatSymbols;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parindex.values.text.Message;

/**
 * The one way to read numbers that people wrote and to write numbers that people read.
 *
 * <p>Vietnamese text uses the decimal comma, spreadsheets often the point. Both are accepted where only one reading is
 * possible; {@code 1.234} could be one thousand two hundred or one and a bit, and is refused. Where the writer of a file
 * says which mark it uses, pass that {@link DecimalMark} and nothing is ambiguous.
 */
public final class Numbers {

    /** Which character separates the decimals in a text. */
    public enum DecimalMark {
        /** Find out from the text; refuse {@code 1.234}. A comma followed by three digits is a decimal comma, as Vietnamese writes. */
        DETECT,
        /** Machine-made data: {@code 17.945}. A comma is refused, as grouping too. */
        POINT,
        /**
         * Vietnamese text: {@code 17,945}. A point is grouping only, and only where thousands are grouped: {@code 1.250} is
         * one thousand two hundred and fifty; {@code 0.500}, {@code 012.345} and {@code 1234.567} are refused.
         */
        COMMA
    }

    private static final int LONGEST = 40;
    private static final Pattern PLAIN = Pattern.compile("([+-]?)(\\d+)(?:([.,])(\\d+))?");
    private static final Pattern GROUPED_BY_POINT = Pattern.compile("([+-]?)([1-9]\\d{0,2}(?:\\.\\d{3})+)(?:(,)(\\d+))?");
    private static final Pattern GROUPED_BY_COMMA = Pattern.compile("([+-]?)([1-9]\\d{0,2}(?:,\\d{3})+)(?:(\\.)(\\d+))?");

    private Numbers() {
    }

    /**
     * Reads a number.
     *
     * @param text what a person wrote; blanks around it do not matter
     * @param mark which decimal mark it uses
     * @throws BadNumberException if the text is no plain number (empty, NaN, exponent, too long) or is ambiguous; its
     *         message says what to write instead
     */
    public static Rational parse(String text, DecimalMark mark) {
        String t = text.strip().replace('\u2212', '-');
        if (t.isEmpty()) {
            throw new BadNumberException(Message.of(Numbers.class, "number.empty"));
        }
        if (t.length() > LONGEST) {
            throw new BadNumberException(Message.of(Numbers.class, "number.tooLong", t.substring(0, 20) + "…", LONGEST));
        }
        Matcher plain = PLAIN.matcher(t);
        if (plain.matches()) {
            String found = plain.group(3);
            if (found == null) {
                return decimal(plain.group(1), plain.group(2), null);
            }
            boolean looksGrouped = found.equals(".") && GROUPED_BY_POINT.matcher(t).matches();
            if (mark == DecimalMark.POINT && found.equals(",") || mark == DecimalMark.COMMA && found.equals(".") && !looksGrouped) {
                throw new BadNumberException(Message.of(Numbers.class, "number.wrongMark", t, mark == DecimalMark.POINT ? "." : ","));
            }
            if (looksGrouped && mark == DecimalMark.DETECT) {
                throw new BadNumberException(Message.of(Numbers.class, "number.ambiguous", t, t.replace('.', ','), t.replace(".", "")));
            }
            if (!looksGrouped || mark == DecimalMark.POINT) {
                return decimal(plain.group(1), plain.group(2), plain.group(4));
            }
        }
        Matcher grouped = GROUPED_BY_POINT.matcher(t);
        if (mark != DecimalMark.POINT && grouped.matches()) {
            return decimal(grouped.group(1), grouped.group(2).replace(".", ""), grouped.group(4));
        }
        grouped = GROUPED_BY_COMMA.matcher(t);
        if (mark == DecimalMark.DETECT && grouped.matches() && (grouped.group(4) != null || grouped.group(2).length() > 7)) {
            return decimal(grouped.group(1), grouped.group(2).replace(",", ""), grouped.group(4));
        }
        throw new BadNumberException(Message.of(Numbers.class, "number.invalid", t));
    }

    /** Exactly {@code places} places: {@code 95,90}. */
    public static String format(Rational value, int places, RoundingMode mode, Locale locale) {
        return localized(value.toDecimal(places, mode), locale);
    }

    /** At most {@code places} places, without zeros at the end, as the printed reports write: {@code 95,9}, {@code 94}. */
    public static String formatTrimmed(Rational value, int places, RoundingMode mode, Locale locale) {
        BigDecimal decimal = value.toDecimal(places, mode).stripTrailingZeros();
        return localized(decimal.scale() < 0 ? decimal.setScale(0) : decimal, locale);
    }

    /** The character between whole part and decimals in a language: a comma in Vietnamese, a point in English. */
    public static char decimalMark(Locale locale) {
        return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    }

    private static String localized(BigDecimal value, Locale locale) {
        return value.toPlainString().replace('.', decimalMark(locale));
    }

    private static Rational decimal(String sign, String whole, String decimals) {
        return Rational.of(new BigDecimal(sign + whole + (decimals == null ? "" : "." + decimals)));
    }
}
