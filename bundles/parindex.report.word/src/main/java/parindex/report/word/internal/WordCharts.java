package parindex.report.word.internal;

import java.io.IOException;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.RadarStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFRadarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTInline;
import parindex.charts.Chart;
import parindex.values.number.Rational;

/**
 * Charts of a report as charts of Word, which can be edited there: each has a sheet with its figures.
 *
 * @param document where they go
 * @param mode     how figures are rounded
 * @param locale   how they are written
 */
record WordCharts(XWPFDocument document, RoundingMode mode, Locale locale) {

    private static final int MILLIMETRES_PER_BAR = 6;
    private static final int AROUND_BARS = 22;
    private static final int TALLEST = 232;
    private static final int RADAR = 95;
    private static final int RADAR_ON_SHEET = 55;
    private static final double LABEL_POINTS = 9;
    private static final double SMALL_POINTS = 7.5;
    private static final int MANY = 30;
    private static final Rational BEYOND = Rational.of(108, 100);
    private static final Rational TEN = Rational.of(10);
    private static final int[] BLUE = {0x2F, 0x5D, 0x8C};
    private static final int[] ORANGE = {0xE0, 0x8E, 0x2B};

    /**
     * Draws a chart into a run.
     *
     * @param widthMillimetres the width between the margins
     */
    void draw(Chart chart, XWPFRun run, int widthMillimetres, boolean sheet) throws IOException {
        if (chart instanceof Chart.Bars bars) {
            int height = Math.min(TALLEST, AROUND_BARS + MILLIMETRES_PER_BAR * (bars.bars().size() + 1));
            bars(create(chart, run, widthMillimetres, height), bars);
        } else if (chart instanceof Chart.Radar radar) {
            radar(create(chart, run, widthMillimetres, sheet ? RADAR_ON_SHEET : RADAR), radar);
        } else {
            throw new IllegalArgumentException("no chart of Word for " + chart.getClass().getSimpleName());
        }
    }

    private XWPFChart create(Chart chart, XWPFRun run, int width, int height) throws IOException {
        try {
            XWPFChart made = document.createChart(run, millimetres(width), millimetres(height));
            CTInline inline = run.getCTR().getDrawingArray(0).getInlineArray(0);
            inline.getDocPr().setName(chart.title());
            inline.getDocPr().setDescr((chart.title() + ". " + chart.note()).strip());
            return made;
        } catch (InvalidFormatException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static int millimetres(int length) {
        return Math.toIntExact(Math.round(length * (Units.EMU_PER_CENTIMETER / 10.0)));
    }

    /** The mean is the last bar, in another colour: Word draws no line across lying bars. */
    private void bars(XWPFChart chart, Chart.Bars bars) {
        List<String> names = new ArrayList<>(bars.bars().stream().map(b -> b.item().name()).toList());
        List<Double> numbers = new ArrayList<>(bars.bars().stream().map(b -> number(b.value(), bars.places())).toList());
        bars.mean().ifPresent(mean -> {
            names.add(bars.meanTitle());
            numbers.add(number(Optional.of(mean), 2));
        });
        double points = names.size() > MANY ? SMALL_POINTS : LABEL_POINTS;
        XDDFCategoryAxis categories = chart.createCategoryAxis(AxisPosition.LEFT);
        categories.setOrientation(AxisOrientation.MAX_MIN);
        categories.getOrAddTextProperties().setFontSize(points);
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.TOP);
        values.setCrosses(AxisCrosses.MAX);
        // Otherwise Word shows half of the first bar and half of the last one.
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        values.setMinimum(0.0);
        // Room behind the longest bar for its figure.
        values.setMaximum(number(Optional.of(bars.max().times(BEYOND)), bars.places()));
        values.setMajorUnit(number(Optional.of(bars.max().dividedBy(TEN)), bars.places()));
        values.setNumberFormat("0");
        values.getOrAddTextProperties().setFontSize(points);
        values.getOrAddMajorGridProperties().setLineProperties(new XDDFLineProperties(new XDDFSolidFillProperties(colour(GREY))));
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
        data.setBarDirection(BarDirection.BAR);
        data.setGapWidth(45);
        data.setVaryColors(false);
        XDDFChartData.Series series = data.addSeries(labels(chart, names), figures(chart, numbers, 1));
        series.setTitle(bars.valueTitle(), chart.setSheetTitle(bars.valueTitle(), 1));
        series.setFillProperties(new XDDFSolidFillProperties(colour(BLUE)));
        OptionalInt mean = bars.mean().isPresent() ? OptionalInt.of(numbers.size() - 1) : OptionalInt.empty();
        mean.ifPresent(at -> series.getDataPoint(at).setFillProperties(new XDDFSolidFillProperties(colour(ORANGE))));
        chart.plot(data);
        ChartXml.showEveryName(chart);
        ChartXml.showFigures(chart, points, locale);
        ChartXml.setLetters(chart);
        ChartXml.noTitle(chart);
    }

    private void radar(XWPFChart chart, Chart.Radar radar) {
        List<String> names = radar.axes().stream().map(Chart.Item::name).toList();
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFCategoryAxis categories = chart.createCategoryAxis(AxisPosition.BOTTOM);
        categories.getOrAddTextProperties().setFontSize(SMALL_POINTS);
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.LEFT);
        values.setMinimum(0.0);
        values.setMaximum(number(Optional.of(radar.max()), radar.places()));
        values.setNumberFormat("0");
        values.getOrAddTextProperties().setFontSize(SMALL_POINTS);
        values.getOrAddMajorGridProperties();
        XDDFRadarChartData data = (XDDFRadarChartData) chart.createData(ChartTypes.RADAR, categories, values);
        data.setStyle(RadarStyle.MARKER);
        data.setVaryColors(false);
        XDDFDataSource<String> labels = labels(chart, names);
        for (int i = 0; i < radar.series().size(); i++) {
            Chart.Series one = radar.series().get(i);
            XDDFChartData.Series series = data.addSeries(labels,
                    figures(chart, one.values().stream().map(v -> number(v, radar.places())).toList(), i + 1));
            series.setTitle(one.item().name(), chart.setSheetTitle(one.item().name(), i + 1));
            XDDFLineProperties line = new XDDFLineProperties(new XDDFSolidFillProperties(colour(i == 0 ? BLUE : ORANGE)));
            line.setWidth(2.0);
            series.setLineProperties(line);
        }
        chart.plot(data);
        ChartXml.setLetters(chart);
        ChartXml.noTitle(chart);
    }

    private static final int[] GREY = {0xD9, 0xD9, 0xD9};

    private static XDDFColor colour(int[] c) {
        return XDDFColor.from(new byte[] {(byte) c[0], (byte) c[1], (byte) c[2]});
    }

    private static XDDFDataSource<String> labels(XWPFChart chart, List<String> names) {
        return XDDFDataSourcesFactory.fromArray(names.toArray(String[]::new),
                chart.formatRange(new CellRangeAddress(1, names.size(), 0, 0)), 0);
    }

    private static XDDFNumericalDataSource<Double> figures(XWPFChart chart, List<Double> numbers, int column) {
        return XDDFDataSourcesFactory.fromArray(numbers.toArray(Double[]::new),
                chart.formatRange(new CellRangeAddress(1, numbers.size(), column, column)), column);
    }

    /** A sheet holds binary doubles: the exact value is rounded to the decimal that is shown, and the nearest double is stored. */
    private Double number(Optional<Rational> value, int places) {
        return value.map(v -> v.toDecimal(places, mode).doubleValue()).orElse(null);
    }
}
