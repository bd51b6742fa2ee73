package parindex.report.word.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.charts.Chart;
import parindex.export.Table;
import parindex.report.Block;
import parindex.report.Report;
import parindex.report.SampleReports;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Problem;
import parindex.values.text.Message;

/** The report of the sample round as Word, opened again and compared with the report cell by cell. */
class WordExportTest {

    @TempDir
    static Path folder;
    private static Report report;
    private static XWPFDocument document;

    @BeforeAll
    static void write() throws IOException {
        report = SampleReports.of2020().annual();
        List<Path> files = new WordExport().write(report, folder, "báo cáo");
        assertEquals(List.of(folder.resolve("báo cáo.docx")), files);
        document = open(files.get(0));
    }

    @AfterAll
    static void close() throws IOException {
        document.close();
    }

    private static XWPFDocument open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XWPFDocument(in);
        }
    }

    private static List<Table> tables(Report of) {
        return of.blocks().stream().filter(Block.TableBlock.class::isInstance).map(b -> ((Block.TableBlock) b).table()).toList();
    }

    private static List<String> cells(XWPFTableRow row) {
        return row.getTableCells().stream().map(XWPFTableCell::getText).toList();
    }

    private static void assertSameCells(Report expected, List<XWPFTable> found) {
        List<Table> tables = tables(expected);
        assertEquals(tables.size(), found.size());
        for (int i = 0; i < tables.size(); i++) {
            Table table = tables.get(i);
            List<List<String>> rows = new ArrayList<>();
            rows.add(table.columns().stream().map(c -> c.title().in(expected.locale())).toList());
            Stream.concat(table.rows().stream(), table.footer().stream())
                    .forEach(row -> rows.add(row.stream().map(expected.cells()::shown).toList()));
            assertEquals(rows, found.get(i).getRows().stream().map(WordExportTest::cells).toList(), table.id());
        }
    }

    @Test
    void everyCellOfEveryTableIsThatOfTheEngine() {
        // The first is the letterhead, the last the signature.
        List<XWPFTable> all = document.getTables();
        assertSameCells(report, all.subList(1, all.size() - 1));
    }

    @Test
    void headingsRepeatAndRowsStayWhole() {
        List<XWPFTable> all = document.getTables();
        for (XWPFTable table : all.subList(1, all.size() - 1)) {
            assertTrue(table.getRow(0).isRepeatHeader());
            assertTrue(table.getRows().stream().allMatch(XWPFTableRow::isCantSplitRow));
        }
    }

    @Test
    void chartsAreNativeWithASheetOfTheirFigures() throws Exception {
        List<Chart> expected = report.blocks().stream().filter(Block.ChartBlock.class::isInstance).map(b -> ((Block.ChartBlock) b).chart())
                .toList();
        // POI numbers the parts in the order in which they were made, and reads them in any.
        List<XWPFChart> found = document.getCharts().stream().sorted(Comparator.comparingInt(c -> Integer.parseInt(
                c.getPackagePart().getPartName().getName().replaceAll("\\D", "")))).toList();
        assertEquals(expected.size(), found.size());
        for (int i = 0; i < expected.size(); i++) {
            Chart.Bars bars = (Chart.Bars) expected.get(i);
            try (XSSFWorkbook workbook = found.get(i).getWorkbook()) {
                XSSFSheet sheet = workbook.getSheetAt(0);
                for (int b = 0; b < bars.bars().size(); b++) {
                    assertEquals(bars.bars().get(b).item().name(), sheet.getRow(b + 1).getCell(0).getStringCellValue());
                    assertEquals(bars.bars().get(b).value().orElseThrow().toDecimal(bars.places(), RoundingMode.HALF_UP).doubleValue(),
                            sheet.getRow(b + 1).getCell(1).getNumericCellValue(), 0);
                }
                String axes = found.get(i).getCTChart().getPlotArea().xmlText();
                assertTrue(axes.contains("tickLblSkip val=\"1\"") && axes.contains("bodyPr rot=\"1\""), "every name is there");
                assertTrue(axes.contains("crossBetween val=\"between\""), "the first and the last bar are whole");
                if (bars.mean().isPresent()) {
                    assertEquals("Giá trị trung bình", sheet.getRow(bars.bars().size() + 1).getCell(0).getStringCellValue());
                }
            }
        }
        assertTrue(document.getDocument().xmlText().contains("descr=\"Kết quả Chỉ số CCHC"),
                "charts say what they show to those who do not see them");
    }

    @Test
    void captionsHeadingsAndContents() {
        List<String> texts = document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
        assertTrue(texts.stream().map(t -> t.replaceAll(" SEQ \\S+ \\S+ \\S+ ", "")).anyMatch(t -> t.equals(
                "Biểu đồ 01: Kết quả Chỉ số CCHC của các đơn vị cấp tỉnh năm 2020")), texts.toString());
        String xml = document.getDocument().xmlText();
        assertTrue(xml.contains(" SEQ Biểu_đồ \\* ARABIC "), "Word counts on when the author adds a chart");
        assertFalse(xml.contains(" TOC "), "inside such a field LibreOffice shows no numbers of pages");
        List<String> named = report.headings().stream().filter(h -> h.level() <= 2).map(Block.Heading::text).toList();
        List<XWPFParagraph> entries = document.getParagraphs().stream().filter(p -> p.getStyle() != null
                && p.getStyle().startsWith("TOC")).toList();
        assertEquals(named, entries.stream().map(e -> e.getText().replaceAll("\\t.*", "")).toList());
        for (XWPFParagraph entry : entries) {
            String bookmark = entry.getCTP().getHyperlinkArray(0).getAnchor();
            assertTrue(entry.getCTP().xmlText().contains(" PAGEREF " + bookmark + " "));
            assertTrue(xml.contains("w:name=\"" + bookmark + "\""));
        }
        long headings = document.getParagraphs().stream().filter(p -> p.getStyle() != null && p.getStyle().startsWith("Heading")).count();
        assertEquals(report.blocks().stream().filter(Block.Heading.class::isInstance).count(), headings);
    }

    @Test
    void pagesAreThoseOfTheDecree() {
        String xml = document.getDocument().xmlText();
        assertEquals(1, xml.split("w:orient=\"landscape\"", -1).length - 1, "one section lies");
        assertTrue(xml.contains("w:titlePg"), "no number on the first page");
        List<XWPFHeader> headers = document.getHeaderList();
        assertTrue(headers.stream().anyMatch(h -> h.getParagraphs().stream().anyMatch(p -> p.getCTP().xmlText().contains("PAGE"))));
        assertFalse(document.getDocument().xmlText().contains("{{"));
        assertTrue(headers.stream().noneMatch(h -> h.getText().contains("{{") || h.getText().contains("DỰ THẢO")));
        assertTrue(document.getTables().get(0).getText().contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
        assertTrue(document.getTables().get(0).getText().startsWith("UBND TỈNH ĐẮK NÔNG"),
                "no empty line for an office above that there is not");
    }

    @Test
    void aDraftSaysSoOnEveryPageAndIsNotSigned() throws IOException {
        Report draft = new Report(report.kind(), report.locale(), report.mode(), report.letterhead(), report.title(), true,
                report.provenance(), report.blocks(), Optional.empty());
        try (XWPFDocument made = open(new WordExport().write(draft, folder, "draft").get(0))) {
            assertEquals(2, made.getHeaderList().stream().filter(h -> h.getText().contains("DỰ THẢO")).count());
            assertFalse(made.getTables().get(made.getTables().size() - 1).getText().contains("QUYỀN HẠN"));
        }
    }

    @Test
    void aSheetHasItsTablesAndRadar() throws IOException {
        Report sheet = SampleReports.of2020().unit("SYT").orElseThrow();
        try (XWPFDocument made = open(new WordExport().write(sheet, folder, "sheet").get(0))) {
            assertSameCells(sheet, made.getTables());
            assertEquals(1, made.getCharts().size());
            assertEquals(1, made.getCharts().get(0).getCTChart().getPlotArea().sizeOfRadarChartArray());
        }
    }

    private static Path template(String... paragraphs) throws IOException {
        Path file = Files.createTempFile(folder, "template", ".docx");
        try (XWPFDocument made = new XWPFDocument(); OutputStream out = Files.newOutputStream(file)) {
            for (String text : paragraphs) {
                XWPFParagraph paragraph = made.createParagraph();
                // Word splits what is typed into runs as it likes.
                for (String part : text.split("\\|")) {
                    paragraph.createRun().setText(part);
                }
            }
            made.write(out);
        }
        return file;
    }

    @Test
    void anOfficeCanBringItsOwnTemplate() throws IOException {
        Path template = template("LOGO", "Cơ quan: {{co-|quan}}, năm {|{nam}}.", "{{noi-dung}}", "Kính gửi", "Hết {{nguoi-ky}}");
        try (XWPFDocument made = open(new WordExport().write(report.with(template), folder, "own").get(0))) {
            List<String> texts = made.getParagraphs().stream().map(XWPFParagraph::getText).filter(t -> !t.isBlank()).toList();
            assertEquals("LOGO", texts.get(0));
            assertEquals("Cơ quan: UBND TỈNH ĐẮK NÔNG, năm 2020.", texts.get(1));
            assertEquals(List.of("Kính gửi", "Hết QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ"), texts.subList(texts.size() - 2, texts.size()));
            assertSameCells(report, made.getTables());
            assertEquals("heading 1", made.getStyles().getStyle(made.getParagraphs().stream()
                    .filter(p -> p.getText().startsWith("I. TỔNG QUAN") && p.getStyle() != null
                            && !p.getCTP().xmlText().contains("PAGEREF"))
                    .findFirst().orElseThrow().getStyle()).getName());
        }
    }

    @Test
    void theBuiltInTemplateCanBeWrittenAndUsed() throws IOException {
        Path template = new WordExport().writeTemplate(folder, Message.VIETNAMESE).get(0);
        assertEquals("mau-bao-cao.docx", template.getFileName().toString());
        try (XWPFDocument made = open(new WordExport().write(report.with(template), folder, "built-in").get(0))) {
            List<XWPFTable> all = made.getTables();
            assertSameCells(report, all.subList(1, all.size() - 1));
        }
    }

    private static List<String> refused(Path template) {
        List<Problem> problems = assertThrows(BadInputException.class, () -> new WordExport().write(report.with(template), folder,
                "refused"))
                .problems();
        assertFalse(Files.exists(folder.resolve("refused.docx")), "nothing half-written");
        return problems.stream().map(p -> p.in(Message.VIETNAMESE)).toList();
    }

    @Test
    void aWrongPlaceholderIsNamedWithItsPlace() throws IOException {
        Path template = template("{{co-quan}}", "Số {{so|-kyhieu}} và {{ngay}}", "{{noi-dung}}");
        List<String> problems = refused(template);
        assertEquals(2, problems.size(), problems.toString());
        assertTrue(problems.get(0).startsWith(template + " (đoạn 2): chỗ điền “{{so-kyhieu}}” không có trong danh sách"), problems.get(0));
        assertTrue(problems.get(0).contains("{{so-ky-hieu}}"), problems.get(0));
    }

    @Test
    void aTemplateNeedsOnePlaceForTheContent() throws IOException {
        assertTrue(refused(template("{{tieu-de}}")).get(0).contains("không có đoạn văn chỉ chứa “{{noi-dung}}”"));
        assertTrue(refused(template("{{noi-dung}}", "{{noi-dung}}")).get(0).contains("nhiều hơn một lần"));
    }

    @Test
    void whatIsNoWordDocumentIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("text.docx"), "xin chào");
        assertTrue(refused(text).get(0).contains("không đọc được như một tài liệu Word"));
        assertTrue(refused(folder.resolve("nowhere.docx")).get(0).contains("không tìm thấy tệp mẫu"));
        Path workbook = folder.resolve("book.docx");
        try (XSSFWorkbook made = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(workbook)) {
            made.createSheet("a");
            made.write(out);
        }
        assertTrue(refused(workbook).get(0).contains("không đọc được như một tài liệu Word"));
    }
}
