package parindex.charts;

import java.awt.Font;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * How charts look.
 *
 * @param theme  colours
 * @param mode   how figures are rounded when they are written
 * @param locale decimal mark
 * @param face   the letters of all texts; its size does not count
 */
public record ChartStyle(Theme theme, RoundingMode mode, Locale locale, Font face) {

    /** The logical font: on every system it has the letters of Vietnamese, and a viewer of an SVG has one, too. */
    public ChartStyle(Theme theme, RoundingMode mode, Locale locale) {
        this(theme, mode, locale, new Font(Font.SANS_SERIF, Font.PLAIN, 1));
    }

    /** Colours. */
    public enum Theme {
        /** Dark on white; also for paper. */
        LIGHT,
        /** Light on dark grey, as the dark theme of the window. */
        DARK
    }
}
