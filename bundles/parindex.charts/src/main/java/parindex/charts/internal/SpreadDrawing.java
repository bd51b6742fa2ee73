package parindex.charts.internal;

import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BoxAndWhiskerRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.statistics.BoxAndWhiskerItem;
import org.jfree.data.statistics.DefaultBoxAndWhiskerCategoryDataset;
import parindex.charts.Chart.Bar;
import parindex.charts.Chart.Group;
import parindex.charts.Chart.Item;
import parindex.charts.Chart.Spread;
import parindex.charts.FiveNumbers;
import parindex.values.number.Rational;

/** Boxes with whiskers, and the way of one item through them. */
final class SpreadDrawing {

    private SpreadDrawing() {
    }

    static JFreeChart of(Spread spread, Look look) {
        DefaultBoxAndWhiskerCategoryDataset boxes = new DefaultBoxAndWhiskerCategoryDataset();
        DefaultCategoryDataset points = new DefaultCategoryDataset();
        Key all = new Key(0, new Item("", spread.valueTitle()));
        for (int g = 0; g < spread.groups().size(); g++) {
            Group group = spread.groups().get(g);
            Key column = new Key(g, group.item());
            numbers(group).ifPresent(n -> boxes.add(box(n), all, column));
            spread.marked().ifPresent(m -> points.addValue(value(group, m).map(Look::drawn).orElse(null), new Key(1, m), column));
        }
        NumberAxis values = look.axis(spread.valueTitle());
        values.setAutoRangeIncludesZero(false);
        CategoryAxis groups = new CategoryAxis();
        groups.setTickLabelFont(look.font());
        groups.setTickLabelPaint(look.palette().text());
        groups.setAxisLinePaint(look.palette().grid());
        groups.setTickMarksVisible(false);
        CategoryPlot plot = new CategoryPlot(boxes, groups, values, boxes(look));
        plot.setRangeGridlinePaint(look.palette().grid());
        spread.marked().ifPresent(m -> {
            plot.setDataset(1, points);
            plot.setRenderer(1, points(look));
            plot.setDatasetRenderingOrder(org.jfree.chart.plot.DatasetRenderingOrder.FORWARD);
        });
        return look.chart(spread, plot, spread.marked().isPresent());
    }

    private static BoxAndWhiskerItem box(FiveNumbers n) {
        return new BoxAndWhiskerItem(Look.drawn(n.mean()), Look.drawn(n.median()), Look.drawn(n.lower()), Look.drawn(n.upper()),
                Look.drawn(n.least()), Look.drawn(n.greatest()), Look.drawn(n.least()), Look.drawn(n.greatest()), List.of());
    }

    private static BoxAndWhiskerRenderer boxes(Look look) {
        BoxAndWhiskerRenderer renderer = new BoxAndWhiskerRenderer();
        renderer.setSeriesPaint(0, look.palette().main());
        renderer.setSeriesOutlinePaint(0, look.palette().text());
        renderer.setArtifactPaint(look.palette().text());
        renderer.setUseOutlinePaintForWhiskers(true);
        renderer.setMeanVisible(false);
        renderer.setMaximumBarWidth(0.12);
        return renderer;
    }

    private static LineAndShapeRenderer points(Look look) {
        LineAndShapeRenderer renderer = new LineAndShapeRenderer(true, true);
        renderer.setSeriesPaint(0, look.palette().marked());
        renderer.setSeriesStroke(0, Look.line(2));
        renderer.setSeriesShape(0, new Ellipse2D.Double(-5, -5, 10, 10));
        return renderer;
    }

    static String text(Spread spread, Key row, Key column, Look look) {
        Group group = spread.groups().get(column.position());
        if (!row.item().key().isEmpty()) {
            return row + " – " + column + value(group, row.item()).map(v -> ": " + look.figure(v, spread.places())).orElse("");
        }
        return column + numbers(group).map(n -> ": " + List.of(n.least(), n.lower(), n.median(), n.upper(), n.greatest()).stream()
                .map(v -> look.figure(v, spread.places())).collect(java.util.stream.Collectors.joining(" · "))).orElse("");
    }

    private static Optional<FiveNumbers> numbers(Group group) {
        return FiveNumbers.of(group.values().stream().map(Bar::value).flatMap(Optional::stream).toList());
    }

    private static Optional<Rational> value(Group group, Item item) {
        return group.values().stream().filter(b -> b.item().key().equals(item.key())).flatMap(b -> b.value().stream()).findFirst();
    }
}
