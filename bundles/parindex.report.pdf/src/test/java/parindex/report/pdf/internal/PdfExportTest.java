package parindex.report.pdf.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parindex.charts.Chart;
import parindex.export.Table;
import parindex.report.Block;
import parindex.report.Report;
import parindex.report.SampleReports;
import parindex.values.number.Rational;

/** The report of the sample round as PDF, opened again and compared with the report cell by cell, by the tags. */
class PdfExportTest {

    /** Points: a little less than 15 mm, which is the least that the decree allows. */
    private static final int MARGIN = 42;

    @TempDir
    static Path folder;
    private static Report report;
    private static PDDocument document;

    @BeforeAll
    static void write() throws IOException {
        report = SampleReports.of2020().annual();
        document = open(report, "báo cáo");
    }

    @AfterAll
    static void close() throws IOException {
        document.close();
    }

    private static PDDocument open(Report of, String name) throws IOException {
        List<Path> files = new PdfExport().write(of, folder, name);
        assertEquals(List.of(folder.resolve(name + ".pdf")), files);
        return Loader.loadPDF(files.get(0).toFile());
    }

    private static List<List<List<String>>> expected(Report of) {
        List<List<List<String>>> tables = new ArrayList<>();
        for (Block block : of.blocks()) {
            if (block instanceof Block.TableBlock b) {
                Table table = b.table();
                List<List<String>> rows = new ArrayList<>();
                rows.add(table.columns().stream().map(c -> c.title().in(of.locale())).toList());
                Stream.concat(table.rows().stream(), table.footer().stream())
                        .forEach(row -> rows.add(row.stream().map(of.cells()::shown).toList()));
                tables.add(rows);
            }
        }
        return tables;
    }

    @Test
    void everyCellOfEveryTableIsThatOfTheEngine() throws IOException {
        List<List<List<String>>> found = new TaggedPdf(document).tables();
        List<List<List<String>>> expected = expected(report);
        // Letterhead, table of contents and signature are set as tables, too.
        assertEquals(expected.size() + 3, found.size());
        for (int i = 0; i < expected.size(); i++) {
            List<List<String>> wanted = squeezed(expected.get(i));
            List<List<String>> cells = squeezed(found.get(i + 2));
            assertEquals(wanted.subList(1, wanted.size()), cells.subList(1, cells.size()));
            assertHeading(wanted.get(0), cells.get(0));
        }
    }

    /** The heading is repeated on every page of the table, and the tags have it as often, line by line. */
    private static void assertHeading(List<String> wanted, List<String> found) {
        assertEquals(wanted.size(), found.size());
        for (int c = 0; c < wanted.size(); c++) {
            int times = found.get(c).length() / wanted.get(c).length();
            assertEquals(letters(wanted.get(c).repeat(times)), letters(found.get(c)));
        }
    }

    private static List<Integer> letters(String text) {
        return text.codePoints().sorted().boxed().toList();
    }

    /** Where a word is broken at the end of a line, nothing says whether there was a blank. */
    private static List<List<String>> squeezed(List<List<String>> rows) {
        return rows.stream().map(row -> row.stream().map(cell -> cell.replaceAll("\\s+", "")).toList()).toList();
    }

    @Test
    void everyFontIsInTheFile() throws IOException {
        int fonts = 0;
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                assertTrue(font.isEmbedded(), font.getName());
                assertTrue(font.getName().contains("LiberationSerif"), font.getName());
                fonts++;
            }
        }
        assertTrue(fonts > 0);
    }

    @Test
    void vietnameseCanBeSearchedAndCopied() throws IOException {
        String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        assertTrue(text.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
        assertTrue(text.contains("cao hơn năm 2019 là 3,51 điểm phần trăm"), "composed letters");
        assertTrue(text.contains("Biểu đồ 17"));
        assertTrue(text.contains("08/12/2020 – 15/12/2020"), "in the order of the eye");
    }

    @Test
    void isTaggedAndNamesItsStandard() throws IOException {
        assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
        assertEquals("vi", document.getDocumentCatalog().getLanguage());
        assertFalse(document.getDocumentCatalog().getOutputIntents().isEmpty());
        String metadata = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
        assertTrue(metadata.contains("pdfaid") && metadata.contains(">2<"), metadata);
        assertEquals(report.title(), document.getDocumentInformation().getTitle());
    }

    @Test
    void wideTablesLieAndNothingLeavesThePage() throws IOException {
        List<PDPage> lying = new ArrayList<>();
        document.getPages().forEach(p -> {
            if (p.getMediaBox().getWidth() > p.getMediaBox().getHeight()) {
                lying.add(p);
            }
        });
        assertFalse(lying.isEmpty());
        PDFTextStripper letters = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
                float width = getCurrentPage().getMediaBox().getWidth();
                assertTrue(letter.getXDirAdj() >= MARGIN && letter.getXDirAdj() + letter.getWidthDirAdj() <= width - MARGIN,
                        letter.getUnicode() + " at " + letter.getXDirAdj() + " of " + width);
            }
        };
        letters.getText(document);
    }

    @Test
    void aMeanDoesNotStandAloneOnItsPage() throws IOException {
        int means = 0;
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            PDFTextStripper one = new PDFTextStripper();
            one.setStartPage(page);
            one.setEndPage(page);
            String text = one.getText(document);
            if (text.contains("Giá trị trung bình")) {
                assertTrue(text.contains("Sở ") || text.contains("UBND "), "page " + page + ": " + text);
                means++;
            }
        }
        assertTrue(means > 20);
    }

    @Test
    void aDraftSaysSoOnEveryPage() throws IOException {
        Report draft = new Report(report.kind(), report.locale(), report.mode(), report.letterhead(), report.title(), true,
                report.provenance(), report.blocks().subList(0, 40), Optional.empty());
        try (PDDocument made = open(draft, "draft")) {
            for (int page = 1; page <= made.getNumberOfPages(); page++) {
                PDFTextStripper one = new PDFTextStripper();
                one.setStartPage(page);
                one.setEndPage(page);
                assertTrue(one.getText(made).contains("DỰ THẢO"), "page " + page);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"BHXH", "SYT", "KN", "TD"})
    void aSheetIsOnePage(String unit) throws IOException {
        Report sheet = SampleReports.of2020().unit(unit).orElseThrow();
        try (PDDocument made = open(sheet, unit)) {
            assertEquals(1, made.getNumberOfPages());
            List<List<List<String>>> found = new TaggedPdf(made).tables();
            assertEquals(expected(sheet).stream().map(PdfExportTest::squeezed).toList(),
                    found.stream().map(PdfExportTest::squeezed).toList());
            assertFalse(new PDFTextStripper().getText(made).contains("\n/"), "a day goes on in the next line");
        }
    }

    @Test
    void aLetterThatTheFontLacksDoesNotStopTheReport() throws IOException {
        Chart chart = new Chart.Bars("t", "", "a", Rational.HUNDRED, 2,
                List.of(new Chart.Bar(new Chart.Item("A", "Xã 𝄞 A"), Optional.of(Rational.of(50)))), Optional.empty(), "",
                        Optional.empty());
        Report odd = new Report(report.kind(), report.locale(), report.mode(), report.letterhead(), report.title(), false,
                report.provenance(), List.of(new Block.ChartBlock(new Block.Caption("Biểu đồ", 1, "𝄞"), chart)), Optional.empty());
        try (PDDocument made = open(odd, "odd")) {
            assertTrue(new PDFTextStripper().getText(made).contains("Xã ? A"));
        }
    }

    @Test
    void aFailedExportLeavesNothing() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Report broken = new Report(report.kind(), report.locale(), report.mode(), report.letterhead(), report.title(), false,
                report.provenance(), List.of(new Block.ChartBlock(new Block.Caption("", 0, "x"),
                        new Chart.Spread("t", "", "v", 2, List.of(), Optional.empty()))), Optional.empty());
        org.junit.jupiter.api.Assertions.assertThrows(IllegalArgumentException.class, () -> new PdfExport().write(broken, empty, "x"));
        try (Stream<Path> left = Files.list(empty)) {
            assertEquals(List.of(), left.toList());
        }
    }
}
