package parindex.export.excel.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import parindex.export.CellText;
import parindex.export.Table;
import parindex.export.Table.Cell;
import parindex.values.number.Rational;

/**
 * The bar chart beside a table of units, as the printed report has one under each: a bar per unit and figure, the first
 * unit on top. It refers to the cells, so a reader who corrects a figure sees the bar move.
 *
 * @param names   index of the column with the names: the one with the key {@code unit}
 * @param figures indices of the columns drawn: figures that are no differences
 */
record RankingChart(int names, List<Integer> figures) {

    private static final int MOST_SERIES = 3;
    private static final int COLUMNS_WIDE = 12;
    private static final int FEWEST_ROWS = 14;
    private static final String CHART_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final double LABEL_POINTS = 8;
    private static final Rational HALF = Rational.of(50);
    private static final int[][] COLOURS = {{0x2F, 0x5D, 0x8C}, {0xE0, 0x8E, 0x2B}, {0x5B, 0x9A, 0x5B}};

    /** The chart of a table; none if it lists no units or has no figures. */
    static Optional<RankingChart> find(Table table) {
        OptionalInt names = IntStream.range(0, table.columns().size()).filter(i -> table.columns().get(i).key().equals("unit")).findFirst();
        if (names.isEmpty() || table.rows().isEmpty() || !eachOnce(table, names.getAsInt())) {
            return Optional.empty();
        }
        List<Integer> figures = new ArrayList<>();
        for (int i = 0; i < table.columns().size() && figures.size() < MOST_SERIES; i++) {
            int column = i;
            if (table.rows().stream().map(r -> r.get(column)).allMatch(c -> c instanceof Cell.Figure f && !f.signed())) {
                figures.add(i);
            }
        }
        return figures.isEmpty() ? Optional.empty() : Optional.of(new RankingChart(names.getAsInt(), List.copyOf(figures)));
    }

    /** A list with several lines for a unit, such as its decisions, compares no units. */
    private static boolean eachOnce(Table table, int names) {
        return table.rows().stream().map(row -> row.get(names)).distinct().count() == table.rows().size();
    }

    /**
     * @param firstRow    the first body row of the table on the sheet
     * @param firstColumn where the chart goes
     */
    XSSFChart draw(XSSFSheet sheet, Table table, CellText text, int firstRow, int firstColumn) {
        int units = table.rows().size();
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        // Half as high again as the table: room for every name, also where it takes two lines.
        int rows = Math.max(FEWEST_ROWS, units + units / 2 + table.footer().size() + 1);
        XSSFClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, firstColumn, firstRow - 1, firstColumn + COLUMNS_WIDE, firstRow + rows);
        XSSFChart chart = drawing.createChart(anchor);
        chart.setTitleText(table.title().in(text.locale()));
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFCategoryAxis categories = chart.createCategoryAxis(AxisPosition.LEFT);
        categories.setOrientation(AxisOrientation.MAX_MIN);
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.TOP);
        values.setCrosses(AxisCrosses.MAX);
        // Otherwise Excel shows half of the first bar and half of the last one.
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        values.setMinimum(0.0);
        if (hundredIsTheEnd(table)) {
            values.setMaximum(100.0);
        }
        values.setNumberFormat("0");
        categories.getOrAddTextProperties().setFontSize(LABEL_POINTS);
        values.getOrAddTextProperties().setFontSize(LABEL_POINTS);
        values.getOrAddMajorGridProperties();
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
        bars.setBarDirection(BarDirection.BAR);
        bars.setBarGrouping(BarGrouping.CLUSTERED);
        bars.setGapWidth(60);
        bars.setVaryColors(false);
        int lastRow = firstRow + units - 1;
        XDDFDataSource<String> labels = XDDFDataSourcesFactory.fromStringCellRange(sheet,
                new CellRangeAddress(firstRow, lastRow, names, names));
        for (int i = 0; i < figures.size(); i++) {
            int column = figures.get(i);
            XDDFNumericalDataSource<Double> numbers =
                    XDDFDataSourcesFactory.fromNumericCellRange(sheet, new CellRangeAddress(firstRow, lastRow, column, column));
            XDDFChartData.Series series = bars.addSeries(labels, numbers);
            series.setTitle(table.columns().get(column).title().in(text.locale()),
                    new CellReference(sheet.getSheetName(), firstRow - 1, column, true, true));
            int[] c = COLOURS[i];
            series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(new byte[] {(byte) c[0], (byte) c[1], (byte) c[2]})));
        }
        chart.plot(bars);
        showEveryName(chart);
        return chart;
    }

    /**
     * Otherwise every other name is left out as soon as the names are long. POI's small set of schema classes lacks the one
     * for this setting, so it is written as plain XML; by the schema it is the last element of an axis like this one.
     */
    private static void showEveryName(XSSFChart chart) {
        try (XmlCursor cursor = chart.getCTChart().getPlotArea().getCatAxArray(0).newCursor()) {
            cursor.toEndToken();
            cursor.beginElement("tickLblSkip", CHART_NAMESPACE);
            cursor.insertAttributeWithValue("val", "1");
        }
    }

    /** Percentages and scores out of 100: bars are easier to judge when the axis ends at 100. */
    private boolean hundredIsTheEnd(Table table) {
        Rational most = table.rows().stream().flatMap(row -> figures.stream().map(row::get))
                .map(cell -> ((Cell.Figure) cell).value()).reduce(Rational.ZERO, Rational::max);
        return most.compareTo(HALF) > 0 && most.compareTo(Rational.HUNDRED) <= 0;
    }
}
