package parindex.charts.internal;

import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultXYZDataset;
import parindex.charts.Chart.Heat;
import parindex.charts.Chart.Item;
import parindex.values.number.Rational;

/** Coloured fields with their figures. */
final class HeatDrawing {

    private HeatDrawing() {
    }

    /** The place of a field. */
    record Field(int row, int column) {
    }

    static Field field(Heat heat, int item) {
        return new Field(item / heat.columns().size(), item % heat.columns().size());
    }

    private static Optional<Rational> value(Heat heat, Field place) {
        return heat.values().get(place.row()).get(place.column());
    }

    static String text(Heat heat, Field place, Look look) {
        return heat.rows().get(place.row()).name() + " – " + heat.columns().get(place.column()).name()
                + value(heat, place).map(v -> ": " + look.figure(v, heat.places())).orElse("");
    }

    static JFreeChart of(Heat heat, Look look) {
        int count = heat.rows().size() * heat.columns().size();
        double[][] data = new double[3][count];
        for (int item = 0; item < count; item++) {
            Field place = field(heat, item);
            data[0][item] = place.column();
            data[1][item] = place.row();
            data[2][item] = value(heat, place).map(v -> Look.drawn(v).doubleValue()).orElse(Double.NaN);
        }
        DefaultXYZDataset dataset = new DefaultXYZDataset();
        dataset.addSeries("", data);
        SymbolAxis columns = axis(heat.columns().stream().map(Item::shortName).toArray(String[]::new), look);
        SymbolAxis rows = axis(heat.rows().stream().map(Item::name).toArray(String[]::new), look);
        rows.setInverted(true);
        XYPlot plot = new XYPlot(dataset, columns, rows, new Fields(heat, look));
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setDomainAxisLocation(AxisLocation.TOP_OR_LEFT);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        return look.chart(heat, plot, false);
    }

    private static SymbolAxis axis(String[] names, Look look) {
        SymbolAxis axis = new SymbolAxis(null, names);
        axis.setTickLabelFont(look.small());
        axis.setTickLabelPaint(look.palette().text());
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setGridBandsVisible(false);
        axis.setRange(-0.5, Math.max(1, names.length) - 0.5);
        return axis;
    }

    private static final class Fields extends XYBlockRenderer {
        private static final long serialVersionUID = 1L;

        private final transient Heat heat;
        private final transient Look look;

        private Fields(Heat heat, Look look) {
            this.heat = heat;
            this.look = look;
            double least = heat.values().stream().flatMap(java.util.List::stream).flatMap(Optional::stream).min(Rational::compareTo)
                    .map(v -> Look.drawn(v).doubleValue()).orElse(0.0);
            setPaintScale(look.palette().scale(least, Look.drawn(heat.max()).doubleValue()));
            setDefaultItemLabelGenerator((dataset, series, item) -> value(heat, field(heat, item)).map(v -> look.figure(v, heat.places()))
                    .orElse("–"));
            setDefaultItemLabelsVisible(true);
            setDefaultPositiveItemLabelPosition(new ItemLabelPosition(ItemLabelAnchor.CENTER, TextAnchor.CENTER));
        }

        @Override
        public Font getItemLabelFont(int series, int item) {
            boolean marked = heat.marked().filter(key -> key.equals(heat.rows().get(field(heat, item).row()).key())).isPresent();
            return marked ? look.small().deriveFont(Font.BOLD, 13f) : look.small();
        }

        @Override
        public Paint getItemLabelPaint(int series, int item) {
            return value(heat, field(heat, item)).map(v -> (Paint) Palette.on((Color) getPaintScale()
                    .getPaint(Look.drawn(v).doubleValue())))
                    .orElse(look.palette().text());
        }
    }
}
