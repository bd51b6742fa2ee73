package parindex.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parindex.charts.Chart.Bar;
import parindex.charts.Chart.Item;
import parindex.charts.ChartStyle.Theme;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/** Charts as pixels and as SVG: size, texts, colours, and what is where. */
class ChartPainterTest {

    private static final ChartStyle LIGHT = new ChartStyle(Theme.LIGHT, RoundingMode.HALF_UP, Message.VIETNAMESE);
    private static final ChartStyle DARK = new ChartStyle(Theme.DARK, RoundingMode.HALF_UP, Message.VIETNAMESE);
    private static final Item NOI_VU = new Item("SNV", "Sở Nội vụ");
    private static final Item TAI_CHINH = new Item("STC", "Sở Tài chính – Kế hoạch và Đầu tư của tỉnh");

    @BeforeAll
    static void withoutScreen() {
        System.setProperty("java.awt.headless", "true");
    }

    static Stream<Chart> charts() {
        List<Item> axes = List.of(new Item("c1", "1. Công tác chỉ đạo, điều hành cải cách hành chính"), new Item("c2", "2. Thể chế"),
                new Item("c3", "3. Thủ tục hành chính"));
        return Stream.of(bars(Optional.of("SNV")),
                new Chart.Radar("Sở Nội vụ so với trung bình", "", Rational.HUNDRED, 2, axes, List.of(
                        new Chart.Series(NOI_VU, values("90", "100", "75.5")),
                                new Chart.Series(new Item("mean", "Giá trị trung bình"), values("80", null, "85")))),
                new Chart.Heat("Đơn vị × lĩnh vực", "minh họa", Rational.HUNDRED, 1, List.of(NOI_VU, TAI_CHINH), axes,
                        List.of(values("90", "100", "75.55"), values("81.25", null, "62.5")), Optional.of("SNV")),
                new Chart.Spread("Phân bố qua các năm", "", "Điểm", 2, List.of(
                        new Chart.Group(new Item("2019", "2019"), List.of(bar(NOI_VU, "80"), bar(TAI_CHINH, "90"))),
                        new Chart.Group(new Item("2020", "2020"), List.of(bar(NOI_VU, "85.5"), bar(TAI_CHINH, "91")))),
                                Optional.of(NOI_VU)));
    }

    private static Chart.Bars bars(Optional<String> marked) {
        return new Chart.Bars("Điểm của các đơn vị", "Điểm chi tiết là minh họa.", "Điểm", Rational.HUNDRED, 3,
                List.of(bar(NOI_VU, "95.8955"), bar(TAI_CHINH, "81.5"), new Bar(new Item("X", "Đơn vị chưa có điểm"), Optional.empty())),
                Optional.of(Rational.ofDecimal("88.69775")), "Giá trị trung bình", marked);
    }

    private static Bar bar(Item item, String value) {
        return new Bar(item, Optional.of(Rational.ofDecimal(value)));
    }

    private static List<Optional<Rational>> values(String... texts) {
        List<Optional<Rational>> values = new ArrayList<>();
        Arrays.stream(texts).forEach(t -> values.add(Optional.ofNullable(t).map(Rational::ofDecimal)));
        return values;
    }

    @ParameterizedTest
    @MethodSource("charts")
    void drawsInBothThemesAtAnyZoom(Chart chart) {
        Picture light = ChartPainter.picture(chart, LIGHT, 600, 400, 100);
        Picture dark = ChartPainter.picture(chart, DARK, 600, 400, 200);
        assertEquals(600 * 400, light.rgb().length);
        assertEquals(List.of(1200, 800), List.of(dark.width(), dark.height()));
        assertEquals(0xffffff, light.rgb()[0] & 0xffffff);
        assertEquals(0x242b33, dark.rgb()[0] & 0xffffff);
        assertTrue(Arrays.stream(light.rgb()).distinct().count() > 10, "something is drawn");
        assertFalse(light.regions().isEmpty());
        assertEquals(texts(light), texts(dark), "regions do not depend on the zoom");
    }

    private static List<String> texts(Picture picture) {
        return picture.regions().stream().map(Picture.Region::text).toList();
    }

    @ParameterizedTest
    @MethodSource("charts")
    void writesPng(Chart chart) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ChartPainter.png(chart, LIGHT, 300, 200, 150, out);
        var image = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
        assertEquals(List.of(450, 300), List.of(image.getWidth(), image.getHeight()));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void writesWellFormedSvgWithItsTexts(Chart chart) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ChartPainter.svg(chart, LIGHT, 600, 400, out);
        var root = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(out.toByteArray()))
                .getDocumentElement();
        assertEquals("svg", root.getLocalName() == null ? root.getNodeName() : root.getLocalName());
        assertEquals("600", root.getAttribute("width"));
        assertTrue(root.getTextContent().contains(chart.title()), root.getTextContent());
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("sans-serif"));
        if (chart instanceof Chart.Radar radar) {
            radar.axes().forEach(axis -> assertTrue(root.getTextContent().replaceAll("\\s", "").contains(axis.name().replaceAll("\\s", "")),
                    root.getTextContent()));
        }
    }

    @Test
    void figuresAreExactAndWrittenAsPeopleWriteThem() throws IOException {
        assertEquals(List.of("Sở Nội vụ: 95,896", "Sở Tài chính – Kế hoạch và Đầu tư của tỉnh: 81,5"),
                texts(ChartPainter.picture(bars(Optional.empty()), LIGHT, 600, 400, 100)));
        ChartStyle english = new ChartStyle(Theme.LIGHT, RoundingMode.DOWN, Locale.ENGLISH);
        assertEquals("Sở Nội vụ: 95.895", texts(ChartPainter.picture(bars(Optional.empty()), english, 600, 400, 100)).get(0));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ChartPainter.svg(bars(Optional.empty()), LIGHT, 600, 400, out);
        String svg = out.toString(StandardCharsets.UTF_8);
        assertTrue(svg.contains("95,896") && svg.contains("Giá trị trung bình: 88,698") && svg.contains("minh họa"), svg);
    }

    @Test
    void whatIsClickedIsKnown() {
        Picture picture = ChartPainter.picture(bars(Optional.of("STC")), LIGHT, 600, 400, 100);
        Picture.Region region = picture.regions().get(1);
        assertEquals("STC", region.row());
        assertEquals(Optional.of(region), picture.at(region.x() + region.width() / 2, region.y() + region.height() / 2));
        assertEquals(Optional.empty(), picture.at(0, 0));
        int inside = (region.y() + region.height() / 2) * picture.width() + region.x() + 3;
        Picture other = ChartPainter.picture(bars(Optional.of("SNV")), LIGHT, 600, 400, 100);
        assertNotEquals(picture.rgb()[inside], other.rgb()[inside], "the marked bar stands out");
    }

    @Test
    void fieldsOfAHeatMapKnowUnitAndComponent() {
        Chart heat = charts().filter(Chart.Heat.class::isInstance).findFirst().orElseThrow();
        Picture picture = ChartPainter.picture(heat, LIGHT, 600, 400, 100);
        assertEquals(6, picture.regions().size());
        Picture.Region last = picture.regions().get(5);
        assertEquals(List.of("STC", "c3", "Sở Tài chính – Kế hoạch và Đầu tư của tỉnh – 3. Thủ tục hành chính: 62,5"),
                List.of(last.row(), last.column(), last.text()));
        assertTrue(last.y() > picture.regions().get(0).y(), "the first row is on top");
    }

    @Test
    void manyUnitsNeedMoreHeight() {
        List<Bar> many = java.util.stream.IntStream.range(0, 124).mapToObj(i -> bar(new Item("u" + i, "Xã " + i), "50")).toList();
        Chart chart = new Chart.Bars("", "", "", Rational.HUNDRED, 2, many, Optional.empty(), "", Optional.empty());
        assertTrue(ChartPainter.leastHeight(chart) > 124 * 20);
        assertEquals(124, ChartPainter.picture(chart, LIGHT, 500, ChartPainter.leastHeight(chart), 100).regions().size());
    }

    @Test
    void longNamesTakeTwoLinesAndStayWhole() throws IOException {
        String name = "Cấp huyện: 2. Xây dựng và tổ chức thực hiện văn bản quy phạm pháp luật";
        Chart chart = new Chart.Bars("", "", "", Rational.HUNDRED, 2, List.of(bar(NOI_VU, "50"), bar(new Item("c2", name), "60")),
                Optional.empty(), "", Optional.empty());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ChartPainter.svg(chart, LIGHT, 600, ChartPainter.leastHeight(chart), out);
        String letters = out.toString(StandardCharsets.UTF_8).replaceAll("<[^>]*>|\\s", "");
        assertTrue(letters.contains(name.replaceAll("\\s", "")), letters);
    }

    @Test
    void emptyChartsAreDrawn() {
        Chart empty = new Chart.Heat("Trống", "", Rational.HUNDRED, 2, List.of(), List.of(), List.of(), Optional.empty());
        assertTrue(ChartPainter.picture(empty, LIGHT, 200, 100, 100).regions().isEmpty());
        Chart bars = new Chart.Bars("Trống", "", "", Rational.ONE, 2, List.of(), Optional.empty(), "", Optional.empty());
        assertTrue(ChartPainter.picture(bars, LIGHT, 200, 100, 100).regions().isEmpty());
    }
}
