package parindex.charts.internal;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Stroke;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import parindex.charts.Chart;
import parindex.charts.ChartStyle;
import parindex.values.number.Numbers;
import parindex.values.number.Rational;

/** What all charts have in common. */
record Look(ChartStyle style, Palette palette) {

    /** Enough for a picture; texts are made from the exact value. */
    private static final int DRAWN_PLACES = 9;
    private static final float SIZE = 12;

    static Look of(ChartStyle style) {
        return new Look(style, Palette.of(style.theme()));
    }

    Font font() {
        return style.face().deriveFont(Font.PLAIN, SIZE);
    }

    Font small() {
        return style.face().deriveFont(Font.PLAIN, SIZE - 1);
    }

    Font bold() {
        return style.face().deriveFont(Font.BOLD, SIZE + 2);
    }

    /** The value as the library draws it. */
    static BigDecimal drawn(Rational value) {
        return value.toDecimal(DRAWN_PLACES, RoundingMode.HALF_UP).round(MathContext.DECIMAL64);
    }

    String figure(Rational value, int places) {
        return Numbers.formatTrimmed(value, places, style.mode(), style.locale());
    }

    NumberAxis axis(String title) {
        NumberAxis axis = new NumberAxis(title);
        axis.setLabelFont(font());
        axis.setLabelPaint(palette.faint());
        axis.setTickLabelFont(small());
        axis.setTickLabelPaint(palette.faint());
        axis.setAxisLinePaint(palette.grid());
        axis.setTickMarkPaint(palette.grid());
        axis.setNumberFormatOverride(ticks());
        return axis;
    }

    private NumberFormat ticks() {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setDecimalSeparator(Numbers.decimalMark(style.locale()));
        return new DecimalFormat("0.###", symbols);
    }

    JFreeChart chart(Chart chart, Plot plot, boolean legend) {
        plot.setBackgroundPaint(palette.background());
        plot.setOutlineVisible(false);
        plot.setNoDataMessage("");
        JFreeChart result = new JFreeChart(chart.title(), bold(), plot, legend);
        result.setBackgroundPaint(palette.background());
        result.setPadding(new RectangleInsets(6, 8, 6, 14));
        result.getTitle().setPaint(palette.text());
        result.getTitle().setHorizontalAlignment(HorizontalAlignment.CENTER);
        if (legend) {
            result.getLegend().setItemFont(font());
            result.getLegend().setItemPaint(palette.text());
            result.getLegend().setBackgroundPaint(palette.background());
            result.getLegend().setFrame(org.jfree.chart.block.BlockBorder.NONE);
        }
        if (!chart.note().isEmpty()) {
            TextTitle note = new TextTitle(chart.note(), small());
            note.setPaint(palette.faint());
            note.setPosition(RectangleEdge.BOTTOM);
            result.addSubtitle(note);
        }
        return result;
    }

    static Stroke line(int width) {
        return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    static Stroke dashes() {
        return new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {5, 4}, 0);
    }
}
