package parindex.charts.internal;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.LineMetrics;
import java.awt.font.TextAttribute;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.SpiderWebPlot;
import org.jfree.data.category.DefaultCategoryDataset;
import parindex.charts.Chart.Radar;

/** A web whose names are broken into lines: names of components are long. */
final class RadarDrawing {

    private RadarDrawing() {
    }

    static JFreeChart of(Radar radar, Look look) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (int s = 0; s < radar.series().size(); s++) {
            Key series = new Key(s, radar.series().get(s).item());
            for (int a = 0; a < radar.axes().size(); a++) {
                data.addValue(radar.series().get(s).values().get(a).map(Look::drawn).orElse(null), series, new Key(a, radar.axes().get(a)));
            }
        }
        Web plot = new Web(data, radar, look);
        for (int s = 0; s < radar.series().size(); s++) {
            plot.setSeriesPaint(s, s == 0 ? look.palette().marked() : look.palette().main());
            plot.setSeriesOutlinePaint(s, s == 0 ? look.palette().marked() : look.palette().main());
            plot.setSeriesOutlineStroke(s, s == 0 ? Look.line(2) : Look.dashes());
        }
        return look.chart(radar, plot, true);
    }

    private static final class Web extends SpiderWebPlot {
        private static final long serialVersionUID = 1L;
        private static final int RINGS = 5;

        private final transient Radar radar;
        private final transient Look look;

        private Web(DefaultCategoryDataset data, Radar radar, Look look) {
            super(data);
            this.radar = radar;
            this.look = look;
            setMaxValue(Look.drawn(radar.max()).doubleValue());
            setLabelFont(look.small());
            setLabelPaint(look.palette().text());
            setAxisLinePaint(look.palette().grid());
            setInteriorGap(0.32);
            setHeadPercent(0.008);
            setWebFilled(true);
        }

        @Override
        protected void drawLabel(Graphics2D g2, Rectangle2D plotArea, double value, int cat, double startAngle, double extent) {
            if (cat == 0) {
                rings(g2, plotArea);
            }
            Font font = getLabelFont();
            double widest = Math.max(90, plotArea.getWidth() * 0.62);
            List<String> lines = lines(radar.axes().get(cat).name(), font, g2, (float) widest);
            LineMetrics metrics = font.getLineMetrics(lines.get(0), g2.getFontRenderContext());
            double height = lines.size() * (double) metrics.getHeight();
            double width = lines.stream().mapToDouble(line -> width(line, font, g2)).max().orElse(0);
            Point2D end = getWebPoint(plotArea, startAngle, 1.06);
            double share = (end.getX() - plotArea.getCenterX()) / (plotArea.getWidth() / 2);
            double x = end.getX() - width / 2 + share * width / 2;
            double up = (plotArea.getCenterY() - end.getY()) / (plotArea.getHeight() / 2);
            double y = end.getY() - height / 2 - up * height / 2;
            g2.setPaint(getLabelPaint());
            g2.setFont(font);
            for (String line : lines) {
                // As a string, so that an SVG and a PDF have a text and not outlines of whatever font this machine has.
                g2.drawString(line, (float) (x + (width - width(line, font, g2)) / 2), (float) (y + metrics.getAscent()));
                y += metrics.getHeight();
            }
        }

        private static double width(String line, Font font, Graphics2D g2) {
            return font.getStringBounds(line, g2.getFontRenderContext()).getWidth();
        }

        private void rings(Graphics2D g2, Rectangle2D area) {
            g2.setStroke(Look.line(1));
            for (int ring = 1; ring <= RINGS; ring++) {
                double share = (double) ring / RINGS;
                g2.setPaint(getAxisLinePaint());
                g2.draw(new Ellipse2D.Double(area.getCenterX() - share * area.getWidth() / 2,
                        area.getCenterY() - share * area.getHeight() / 2,
                        share * area.getWidth(), share * area.getHeight()));
                g2.setPaint(look.palette().faint());
                g2.setFont(look.small());
                g2.drawString(look.figure(radar.max().times(parindex.values.number.Rational.of(ring, RINGS)), 2),
                        (float) area.getCenterX() + 3, (float) (area.getCenterY() - share * area.getHeight() / 2 + 11));
            }
        }

        private static List<String> lines(String text, Font font, Graphics2D g2, float width) {
            String shown = text.isEmpty() ? " " : text;
            AttributedString attributed = new AttributedString(shown);
            attributed.addAttribute(TextAttribute.FONT, font);
            LineBreakMeasurer measurer = new LineBreakMeasurer(attributed.getIterator(), g2.getFontRenderContext());
            List<String> lines = new ArrayList<>();
            while (measurer.getPosition() < shown.length()) {
                int from = measurer.getPosition();
                measurer.setPosition(measurer.nextOffset(width));
                lines.add(shown.substring(from, measurer.getPosition()).strip());
            }
            return lines;
        }
    }
}
