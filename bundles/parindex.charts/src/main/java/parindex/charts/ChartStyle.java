package parindex.charts;

import java.math.RoundingMode;
import java.util.Locale;

/**
 * How charts look.
 *
 * @param theme  colours
 * @param mode   how figures are rounded when they are written
 * @param locale decimal mark
 */
public record ChartStyle(Theme theme, RoundingMode mode, Locale locale) {

    /** Colours. */
    public enum Theme {
        /** Dark on white; also for paper. */
        LIGHT,
        /** Light on dark grey, as the dark theme of the window. */
        DARK
    }
}
