package parindex.charts.internal;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.entity.CategoryItemEntity;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.entity.XYItemEntity;
import parindex.charts.Chart;
import parindex.charts.ChartStyle;
import parindex.charts.Picture.Region;

/** From a chart as values to one that the library draws, and back from what it drew to what is where. */
public final class Drawing {

    private static final int AROUND = 120;
    private static final int BAR = 21;
    private static final int TALL_BAR = 34;
    private static final int FIELD = 22;
    private static final int RADAR = 320;
    private static final int SPREAD = 260;

    private Drawing() {
    }

    public static JFreeChart of(Chart chart, ChartStyle style) {
        Look look = Look.of(style);
        if (chart instanceof Chart.Bars bars) {
            return BarDrawing.of(bars, look);
        }
        if (chart instanceof Chart.Radar radar) {
            return RadarDrawing.of(radar, look);
        }
        if (chart instanceof Chart.Heat heat) {
            return HeatDrawing.of(heat, look);
        }
        return SpreadDrawing.of((Chart.Spread) chart, look);
    }

    public static int leastHeight(Chart chart) {
        if (chart instanceof Chart.Bars bars) {
            return AROUND + (BarDrawing.haveLongNames(bars) ? TALL_BAR : BAR) * bars.bars().size();
        }
        if (chart instanceof Chart.Heat heat) {
            return AROUND + FIELD * heat.rows().size();
        }
        return chart instanceof Chart.Radar ? RADAR : SPREAD;
    }

    /** What was drawn where. */
    public static List<Region> regions(Chart chart, ChartStyle style, ChartRenderingInfo info) {
        Look look = Look.of(style);
        List<Region> regions = new ArrayList<>();
        for (Object entity : info.getEntityCollection().getEntities()) {
            if (entity instanceof CategoryItemEntity item && item.getColumnKey() instanceof Key column
                    && item.getRowKey() instanceof Key row) {
                regions.add(region(item, chart instanceof Chart.Bars ? column.item().key() : row.item().key(),
                        chart instanceof Chart.Bars ? "" : column.item().key(), text(chart, row, column, look)));
            } else if (entity instanceof XYItemEntity field && chart instanceof Chart.Heat heat) {
                HeatDrawing.Field place = HeatDrawing.field(heat, field.getItem());
                regions.add(region(field, heat.rows().get(place.row()).key(), heat.columns().get(place.column()).key(),
                        HeatDrawing.text(heat, place, look)));
            }
        }
        return regions;
    }

    private static String text(Chart chart, Key row, Key column, Look look) {
        if (chart instanceof Chart.Bars bars) {
            return bars.bars().get(column.position()).value().map(v -> column + ": " + look.figure(v, bars.places()))
                    .orElse(column.toString());
        }
        if (chart instanceof Chart.Radar radar) {
            return row + " – " + column + radar.series().get(row.position()).values().get(column.position())
                    .map(v -> ": " + look.figure(v, radar.places())).orElse("");
        }
        return chart instanceof Chart.Spread spread ? SpreadDrawing.text(spread, row, column, look) : "";
    }

    private static Region region(ChartEntity entity, String row, String column, String text) {
        Rectangle area = entity.getArea().getBounds();
        return new Region(area.x, area.y, Math.max(1, area.width), Math.max(1, area.height), row, column, text);
    }
}
