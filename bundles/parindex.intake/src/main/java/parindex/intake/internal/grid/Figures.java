package parindex.intake.internal.grid;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import parindex.intake.grid.SheetRow.Kind;
import parindex.intake.internal.report.FigureReader;
import parindex.intake.printed.PrintedFigure;
import parindex.values.number.Rational;

/**
 * The figures of cells. A grid has few different ones, so each text is understood once. For use by one thread.
 *
 * <p>A spreadsheet keeps binary numbers and writes some as 12.450000000000001: what goes beyond {@value #KEPT_PLACES} places is rounded
 * there, far below what any score has.
 */
final class Figures {

    /** So many places of a spreadsheet's number count. */
    static final int KEPT_PLACES = 9;

    private static final int MOST_KEPT = 50_000;
    private static final int LONGEST = 40;
    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(9);
    private static final Pattern EXPONENT = Pattern.compile("[+-]?[0-9]{1,3}");

    private final Map<String, Optional<Figure>> typed = new HashMap<>();
    private final Map<String, Optional<Figure>> numbers = new HashMap<>();
    private final Map<String, Optional<Figure>> percents = new HashMap<>();

    /**
     * A figure.
     *
     * @param places decimals that are written
     */
    record Figure(Rational value, int places) {
    }

    /** The figure of a cell; empty if it is none. */
    Optional<Figure> of(String text, Kind kind) {
        Map<String, Optional<Figure>> known = kind == Kind.TEXT ? typed : kind == Kind.NUMBER ? numbers : percents;
        Optional<Figure> figure = known.get(text);
        if (figure == null) {
            figure = understood(text, kind);
            if (known.size() < MOST_KEPT) {
                known.put(text, figure);
            }
        }
        return figure;
    }

    private static Optional<Figure> understood(String text, Kind kind) {
        if (kind == Kind.TEXT) {
            return FigureReader.figure(text).map(Figures::figure);
        }
        return number(text).map(n -> kind == Kind.NUMBER ? n : new Figure(n.value().times(Rational.HUNDRED), Math.max(0, n.places() - 2)));
    }

    private static Figure figure(PrintedFigure figure) {
        return new Figure(figure.value(), figure.places());
    }

    private static Optional<Figure> number(String text) {
        int e = Math.max(text.indexOf('E'), text.indexOf('e'));
        String exponent = e < 0 ? "0" : text.substring(e + 1);
        if (text.length() > LONGEST || !EXPONENT.matcher(exponent).matches()) {
            return Optional.empty();
        }
        // Without this, a number of a billion places would have to be rounded.
        int power = Integer.parseInt(exponent);
        if (power > LONGEST) {
            return Optional.empty();
        }
        BigDecimal decimal;
        try {
            decimal = power < -LONGEST ? BigDecimal.ZERO : new BigDecimal(text);
        } catch (NumberFormatException bad) {
            return Optional.empty();
        }
        if (decimal.abs().compareTo(TOO_LARGE) >= 0) {
            return Optional.empty();
        }
        BigDecimal rounded = decimal.scale() > KEPT_PLACES ? decimal.setScale(KEPT_PLACES, RoundingMode.HALF_UP) : decimal;
        BigDecimal plain = rounded.stripTrailingZeros();
        return Optional.of(new Figure(Rational.of(plain), Math.max(0, plain.scale())));
    }
}
