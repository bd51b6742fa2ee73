package parindex.intake.internal.report;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parindex.intake.printed.PrintedFigure;
import parindex.values.number.BadNumberException;
import parindex.values.number.Numbers;
import parindex.values.number.Numbers.DecimalMark;

/**
 * Figures of published tables. Scores and percentages have no thousands, and reports mix decimal comma and point; so whichever of the two
 * stands in a figure is its decimal mark.
 */
public final class FigureReader {

    private static final Pattern FIGURE = Pattern.compile("\\(?\\s*([+−–-]?)\\s*\\)?\\s*([0-9]{1,9}(?:[.,][0-9]{1,12})?)\\s*%?");
    private static final Pattern RANK = Pattern.compile("0*([0-9]{1,6})");

    private FigureReader() {
    }

    /** The figure, or nothing if the text is none. */
    public static Optional<PrintedFigure> figure(String text) {
        Matcher matcher = FIGURE.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String digits = matcher.group(2).replace(',', '.');
        boolean negative = !matcher.group(1).isEmpty() && !matcher.group(1).equals("+");
        try {
            int point = digits.indexOf('.');
            return Optional.of(new PrintedFigure(text.strip(), Numbers.parse((negative ? "-" : "") + digits, DecimalMark.POINT),
                    point < 0 ? 0 : digits.length() - point - 1));
        } catch (BadNumberException e) {
            return Optional.empty();
        }
    }

    /** A rank or a count. */
    public static OptionalInt whole(String text) {
        Matcher matcher = RANK.matcher(text.strip());
        return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }
}
