package parindex.report.word.internal;

import java.util.Locale;
import javax.xml.namespace.QName;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.xmlbeans.XmlCursor;

/**
 * Settings of charts for which POI's small set of schema classes has none: written as plain XML, in the places where the schema of ECMA-376
 * (part 1, 21.2) has them.
 */
final class ChartXml {

    private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

    private static final double LABEL_POINTS = 9;

    private ChartXml() {
    }

    /**
     * Otherwise every other name is left out as soon as the names are long. LibreOffice also leaves names out once it has broken one into
     * lines, which it does with names that lie exactly: these are turned by a sixty-thousandth of a degree.
     */
    static void showEveryName(XWPFChart chart) {
        try (XmlCursor cursor = chart.getCTChart().getPlotArea().getCatAxArray(0).newCursor()) {
            cursor.push();
            cursor.toEndToken();
            element(cursor, "tickLblSkip", "1");
            cursor.pop();
            cursor.toChild(new QName(CHART, "txPr"));
            cursor.toChild(new QName(DRAWING, "bodyPr"));
            cursor.setAttributeText(new QName("rot"), "1");
        }
    }

    /** The letters of the document instead of those of the program. */
    static void setLetters(XWPFChart chart) {
        try (XmlCursor cursor = chart.getCTChart().newCursor()) {
            cursor.toEndToken();
            cursor.toNextToken();
            letters(cursor, LABEL_POINTS);
        }
    }

    /** The figure at the end of each bar. Its format names the language, for programs that take the decimal mark from it. */
    static void showFigures(XWPFChart chart, double points, Locale locale) {
        try (XmlCursor cursor = chart.getCTChart().getPlotArea().getBarChartArray(0).getSerArray(0).newCursor()) {
            cursor.toChild(new QName(CHART, "cat"));
            cursor.beginElement("dLbls", CHART);
            cursor.beginElement("numFmt", CHART);
            cursor.insertAttributeWithValue("formatCode", locale.getLanguage().equals("vi") ? "[$-42A]General" : "General");
            cursor.insertAttributeWithValue("sourceLinked", "0");
            cursor.toNextToken();
            cursor.beginElement("spPr", CHART);
            cursor.beginElement("noFill", DRAWING);
            cursor.toNextToken();
            cursor.toNextToken();
            letters(cursor, points);
            element(cursor, "dLblPos", "outEnd");
            element(cursor, "showLegendKey", "0");
            element(cursor, "showVal", "1");
            element(cursor, "showCatName", "0");
            element(cursor, "showSerName", "0");
            element(cursor, "showPercent", "0");
            element(cursor, "showBubbleSize", "0");
        }
    }

    private static void letters(XmlCursor cursor, double points) {
        cursor.beginElement("txPr", CHART);
        cursor.beginElement("bodyPr", DRAWING);
        cursor.toNextToken();
        cursor.beginElement("p", DRAWING);
        cursor.beginElement("pPr", DRAWING);
        cursor.beginElement("defRPr", DRAWING);
        cursor.insertAttributeWithValue("sz", Long.toString(Math.round(points * 100)));
        cursor.beginElement("latin", DRAWING);
        cursor.insertAttributeWithValue("typeface", "Times New Roman");
        cursor.toNextToken();
        cursor.toNextToken();
        cursor.toNextToken();
        cursor.toNextToken();
        cursor.toNextToken();
    }

    /** What a chart shows is said by its caption. */
    static void noTitle(XWPFChart chart) {
        if (chart.getCTChart().isSetTitle()) {
            chart.getCTChart().unsetTitle();
        }
        (chart.getCTChart().isSetAutoTitleDeleted() ? chart.getCTChart().getAutoTitleDeleted()
                : chart.getCTChart().addNewAutoTitleDeleted()).setVal(true);
    }

    private static void element(XmlCursor cursor, String name, String value) {
        cursor.beginElement(name, CHART);
        cursor.insertAttributeWithValue("val", value);
        cursor.toNextToken();
    }
}
