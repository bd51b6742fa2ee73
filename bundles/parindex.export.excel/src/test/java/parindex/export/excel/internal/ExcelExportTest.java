package parindex.export.excel.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.export.Book;
import parindex.export.Table;
import parindex.export.Table.Cell;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;

class ExcelExportTest {

    @TempDir
    Path folder;

    @Test
    void everyFigureReadsBackAsItIsShown() throws IOException {
        try (XSSFWorkbook workbook = written(SampleBooks.book(), Message.VIETNAMESE)) {
            XSSFSheet sheet = workbook.getSheet("total-province");
            DataFormatter formatter = new DataFormatter(Locale.ROOT);
            List<String> shown = new ArrayList<>();
            for (int row = 3; row <= 25; row++) {
                shown.add(formatter.formatCellValue(sheet.getRow(row).getCell(2)) + " "
                        + formatter.formatCellValue(sheet.getRow(row).getCell(3)));
            }
            assertEquals(List.of("95.9 95.895", "94.5 94.5", "94 94", "93 93", "92.82 92.819", "92.36 92.357", "92.11 92.111",
                    "91.39 91.385",
                    "90.95 90.948", "90.64 90.644", "90.5 90.5", "90.5 90.5", "90.49 90.486", "90.31 90.306", "89.7 89.7", "88.97 88.971",
                    "88.75 88.747", "86.95 86.951", "86.85 86.845", "86.66 86.657", "85.7 85.702", "84.12 84.115", "90.32 90.32"), shown);
            assertEquals(95.9, sheet.getRow(3).getCell(2).getNumericCellValue(), 0);
            assertEquals(CellType.NUMERIC, sheet.getRow(3).getCell(0).getCellType());
            assertEquals("0", sheet.getRow(5).getCell(2).getCellStyle().getDataFormatString(), "a whole number has no decimal mark");
        }
    }

    @Test
    void differencesCarryTheirSign() throws IOException {
        try (XSSFWorkbook workbook = written(SampleBooks.book(), Message.VIETNAMESE)) {
            XSSFSheet sheet = workbook.getSheet("comparison");
            DataFormatter formatter = new DataFormatter(Locale.ROOT);
            assertEquals(List.of("+3.41", "0", "-1.99"), List.of(formatter.formatCellValue(sheet.getRow(3).getCell(4)),
                    formatter.formatCellValue(sheet.getRow(4).getCell(4)), formatter.formatCellValue(sheet.getRow(16).getCell(4))));
        }
    }

    @Test
    void sheetsCanBeReadAndPrinted() throws IOException {
        try (XSSFWorkbook workbook = written(SampleBooks.book(), Message.VIETNAMESE)) {
            assertEquals("Kết quả Chỉ số cải cách hành chính năm 2020 tỉnh Đắk Nông",
                    workbook.getSheet("Bìa").getRow(0).getCell(0).getStringCellValue());
            XSSFSheet sheet = workbook.getSheet("total-province");
            assertEquals(3, sheet.getPaneInformation().getHorizontalSplitPosition());
            assertEquals("3:3", sheet.getRepeatingRows().formatAsString());
            assertEquals(PrintSetup.A4_PAPERSIZE, sheet.getPrintSetup().getPaperSize());
            assertTrue(sheet.getPrintSetup().getLandscape());
            assertEquals("Times New Roman", sheet.getRow(3).getCell(1).getCellStyle().getFont().getFontName());
            assertEquals(13, sheet.getRow(3).getCell(1).getCellStyle().getFont().getFontHeightInPoints());
            assertEquals(1, sheet.getDrawingPatriarch().getCharts().size());
            String chart = sheet.getDrawingPatriarch().getCharts().get(0).getCTChart().xmlText();
            assertTrue(chart.contains("crossBetween val=\"between\""), "the first and the last bar are whole");
            assertTrue(chart.contains("'total-province'!$B$4:$B$25"), chart);
            assertTrue(chart.contains("'total-province'!$C$4:$C$25"), chart);
            assertTrue(chart.contains("'total-province'!$D$4:$D$25"), chart);
        }
    }

    @Test
    void theCoverRepeatsTheNoticesInTheLanguageAskedFor() throws IOException {
        try (XSSFWorkbook workbook = written(SampleBooks.book(), Locale.ENGLISH)) {
            List<String> cover = new ArrayList<>();
            workbook.getSheet("Cover").forEach(row -> row.forEach(cell -> cover.add(cell.getStringCellValue())));
            assertTrue(cover.contains("PAR index 2020 of Đắk Nông province"), cover.toString());
            assertTrue(cover.contains("The scores of the single sub-criteria are illustrative; the 2020 report did not publish them."),
                    cover.toString());
        }
    }

    @Test
    void aTextIsNeverAFormula() throws IOException {
        Table table = oneColumn("t", List.of(Cell.text("=HYPERLINK(\"http://x\")"), Cell.text("+1"), Cell.text("@SUM(A1)"),
                Cell.text("- một"), Cell.text("một")));
        try (XSSFWorkbook workbook = written(book(List.of(table)), Message.VIETNAMESE)) {
            assertFalse(workbook.getSheet("t").getRow(7).getCell(0).getCellStyle().getQuotePrefixed());
            for (int row = 3; row < 7; row++) {
                XSSFCell cell = workbook.getSheet("t").getRow(row).getCell(0);
                assertEquals(CellType.STRING, cell.getCellType());
                assertTrue(cell.getCellStyle().getQuotePrefixed(), cell.getStringCellValue());
            }
        }
    }

    @Test
    void aTableThatFailsHalfWayLeavesNothing() {
        List<Cell> broken = List.of(Cell.text("tốt"), new Cell.Figure(null, 2, false));
        Book book = book(List.of(SampleBooks.ranking(), oneColumn("broken", broken)));
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        assertThrows(NullPointerException.class, () -> new ExcelExport().write(book, folder, "ket-qua", Message.VIETNAMESE));
        assertEquals(List.of(), files());
        assertSame(before, Thread.currentThread().getContextClassLoader());
    }

    @Test
    void anEarlierWorkbookIsReplacedOnlyByAWholeOne() throws IOException {
        new ExcelExport().write(SampleBooks.book(), folder, "ket-qua", Message.VIETNAMESE);
        byte[] earlier = Files.readAllBytes(folder.resolve("ket-qua.xlsx"));
        Book broken = book(List.of(oneColumn("broken", List.of(new Cell.Figure(null, 2, false)))));
        assertThrows(NullPointerException.class, () -> new ExcelExport().write(broken, folder, "ket-qua", Message.VIETNAMESE));
        assertEquals(List.of("ket-qua.xlsx"), files());
        org.junit.jupiter.api.Assertions.assertArrayEquals(earlier, Files.readAllBytes(folder.resolve("ket-qua.xlsx")));
    }

    @Test
    void tablesWithoutUnitsOrRowsHaveNoChart() throws IOException {
        Table empty = new Table("empty", LocalizedText.of("Trống"), SampleBooks.ranking().columns(), List.of(), List.of(), List.of());
        try (XSSFWorkbook workbook = written(book(List.of(empty, oneColumn("words", List.of(Cell.text("a"))))), Message.VIETNAMESE)) {
            assertFalse(workbook.getSheet("empty").getRelations().stream()
                    .anyMatch(r -> r.getPackagePart().getPartName().getName().contains("drawing")));
            assertFalse(workbook.getSheet("words").getRelations().stream()
                    .anyMatch(r -> r.getPackagePart().getPartName().getName().contains("drawing")));
        }
    }

    private XSSFWorkbook written(Book book, Locale locale) throws IOException {
        List<Path> files = new ExcelExport().write(book, folder, "ket-qua", locale);
        assertEquals(List.of(folder.resolve("ket-qua.xlsx")), files);
        try (var in = Files.newInputStream(files.get(0))) {
            return new XSSFWorkbook(in);
        }
    }

    private List<String> files() {
        try (var list = Files.list(folder)) {
            return list.map(p -> p.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Book book(List<Table> tables) {
        return new Book(LocalizedText.of("Sách"), List.of(), java.math.RoundingMode.HALF_UP, tables);
    }

    private static Table oneColumn(String id, List<Cell> cells) {
        return new Table(id, LocalizedText.of("Bảng"), List.of(SampleBooks.column("a", "A", "A", false)),
                cells.stream().map(List::of).toList(),
                List.of(), List.of(LocalizedText.of(Rational.ONE.toString())));
    }
}
