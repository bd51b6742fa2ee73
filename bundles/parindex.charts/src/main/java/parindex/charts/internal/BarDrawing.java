package parindex.charts.internal;

import java.awt.Color;
import java.awt.Paint;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import parindex.charts.Chart.Bars;
import parindex.charts.Chart.Item;

/** Bars of units, lying, because names of units are long. */
final class BarDrawing {

    private static final float NAMES = 0.42f;
    private static final int LONG_NAME = 45;

    private BarDrawing() {
    }

    static JFreeChart of(Bars bars, Look look) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        Key series = new Key(0, new Item("", bars.valueTitle()));
        for (int i = 0; i < bars.bars().size(); i++) {
            data.addValue(bars.bars().get(i).value().map(Look::drawn).orElse(null), series, new Key(i, bars.bars().get(i).item()));
        }
        NumberAxis values = look.axis(bars.valueTitle()
                + bars.mean().map(mean -> "   (¦ " + bars.meanTitle() + ": " + look.figure(mean, bars.places()) + ")").orElse(""));
        // Room behind the longest bar for its figure.
        values.setRange(0, Look.drawn(bars.max()).doubleValue() * 1.08);
        CategoryAxis names = names(look);
        names.setMaximumCategoryLabelLines(haveLongNames(bars) ? 2 : 1);
        CategoryPlot plot = new CategoryPlot(data, names, values, renderer(bars, look));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeGridlinePaint(look.palette().grid());
        bars.mean().ifPresent(mean -> plot.addRangeMarker(
                new ValueMarker(Look.drawn(mean).doubleValue(), look.palette().text(), Look.dashes())));
        return look.chart(bars, plot, false);
    }

    /** Whether a name needs two lines beside its bar. */
    static boolean haveLongNames(Bars bars) {
        return bars.bars().stream().anyMatch(bar -> bar.item().name().length() > LONG_NAME);
    }

    static CategoryAxis names(Look look) {
        CategoryAxis names = new CategoryAxis();
        names.setTickLabelFont(look.small());
        names.setTickLabelPaint(look.palette().text());
        names.setAxisLinePaint(look.palette().grid());
        names.setTickMarksVisible(false);
        names.setLowerMargin(0.01);
        names.setUpperMargin(0.01);
        names.setCategoryMargin(0.25);
        names.setMaximumCategoryLabelWidthRatio(NAMES);
        return names;
    }

    private static BarRenderer renderer(Bars bars, Look look) {
        BarRenderer renderer = new MarkingRenderer(bars, look.palette().main(), look.palette().marked());
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setMaximumBarWidth(0.2);
        renderer.setDefaultItemLabelGenerator(new Figures(bars, look));
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultPositiveItemLabelPosition(new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        renderer.setDefaultItemLabelFont(look.small());
        renderer.setDefaultItemLabelPaint(look.palette().text());
        return renderer;
    }

    private static final class MarkingRenderer extends BarRenderer {
        private static final long serialVersionUID = 1L;

        private final transient Bars bars;
        private final Color plain;
        private final Color marked;

        private MarkingRenderer(Bars bars, Color plain, Color marked) {
            this.bars = bars;
            this.plain = plain;
            this.marked = marked;
        }

        @Override
        public Paint getItemPaint(int row, int column) {
            return bars.marked().filter(key -> key.equals(bars.bars().get(column).item().key())).isPresent() ? marked : plain;
        }
    }

    private record Figures(Bars bars, Look look) implements CategoryItemLabelGenerator {

        @Override
        public String generateRowLabel(CategoryDataset dataset, int row) {
            return "";
        }

        @Override
        public String generateColumnLabel(CategoryDataset dataset, int column) {
            return "";
        }

        @Override
        public String generateLabel(CategoryDataset dataset, int row, int column) {
            return bars.bars().get(column).value().map(v -> look.figure(v, bars.places())).orElse("");
        }
    }
}
