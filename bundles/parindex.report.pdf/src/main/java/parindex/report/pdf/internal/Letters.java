package parindex.report.pdf.internal;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parindex.charts.Chart;
import parindex.charts.Chart.Item;

/**
 * Makes charts fit for a page: without title, because the caption says what they show, and with letters that the font has. Text of the
 * page itself is
 * looked after by the library, but a chart with a letter it cannot draw would take the whole report with it.
 */
final class Letters {

    /** What stands for a letter that the font lacks. */
    private static final int LACKING = '?';
    private static final String MEAN = "\u0000mean";
    private static final Font FONT = font();

    private Letters() {
    }

    /** What charts are set in, so that they measure with the letters that the page gets. */
    static Font face() {
        return FONT;
    }

    static Chart readable(Chart chart, RoundingMode mode) {
        if (chart instanceof Chart.Bars b) {
            // The mean as a bar: a line would run through the figures at the ends of the others.
            List<Chart.Bar> bars = Stream.concat(b.bars().stream(), b.mean().map(m -> new Chart.Bar(new Item(MEAN, b.meanTitle()),
                    Optional.of(m.rounded(2, mode)))).stream()).map(bar -> new Chart.Bar(known(bar.item()), bar.value())).toList();
            return new Chart.Bars("", known(b.note()), known(b.valueTitle()), b.max(), b.places(), bars, Optional.empty(), "",
                    Optional.of(MEAN));
        }
        if (chart instanceof Chart.Radar r) {
            return new Chart.Radar("", known(r.note()), r.max(), r.places(), r.axes().stream().map(Letters::known).toList(),
                    r.series().stream().map(s -> new Chart.Series(known(s.item()), s.values())).toList());
        }
        throw new IllegalArgumentException("no such chart in a report: " + chart.getClass().getSimpleName());
    }

    private static Item known(Item item) {
        return new Item(item.key(), known(item.name()), known(item.shortName()));
    }

    static String known(String text) {
        return text.codePoints().map(c -> FONT.canDisplay(c) ? c : LACKING)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static Font font() {
        try (InputStream in = Letters.class.getResourceAsStream("/liberation/LiberationSerif-Regular.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the font of this bundle is damaged", e);
        }
    }
}
