package parindex.exchange.excel.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.intake.SheetCells;
import parindex.values.problem.BadInputException;
import parindex.values.text.Message;

class PoiSpreadsheetsTest {

    @TempDir
    Path folder;

    private Path file(Consumer<XSSFWorkbook> content) throws IOException {
        Path file = folder.resolve("units.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            content.accept(workbook);
            workbook.write(out);
        }
        return file;
    }

    private static SheetCells read(Path file) throws IOException {
        return new PoiSpreadsheets().read(String.valueOf(file.getFileName()), Files.readAllBytes(file), () -> { });
    }

    private List<String> refused(Path file) {
        BadInputException refused = assertThrows(BadInputException.class, () -> read(file));
        refused.problems().forEach(problem -> problem.in(Message.VIETNAMESE));
        return refused.problems().stream().map(problem -> problem.place() + " " + problem.code()).toList();
    }

    @Test
    void textsNumbersAndDaysAreReadFromTheFirstVisibleSheet() throws Exception {
        Path file = file(workbook -> {
            workbook.createSheet("Ẩn").createRow(0).createCell(0).setCellValue("x");
            XSSFSheet sheet = workbook.createSheet("Đơn vị");
            workbook.setSheetVisibility(0, SheetVisibility.HIDDEN);
            XSSFRow head = sheet.createRow(1);
            head.createCell(0).setCellValue("code");
            head.createCell(2).setCellValue("valid_from");
            XSSFRow row = sheet.createRow(3);
            row.createCell(0).setCellValue(24601);
            row.createCell(1).setCellValue(" Xã Đắk Wer ");
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            row.createCell(2).setCellValue(LocalDate.of(2025, 7, 1));
            row.getCell(2).setCellStyle(day);
            row.createCell(3).setCellValue(85.35);
            CellStyle percent = workbook.createCellStyle();
            percent.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
            row.createCell(4).setCellValue(0.8535);
            row.getCell(4).setCellStyle(percent);
            sheet.createRow(9).createCell(5);
        });
        assertEquals(new SheetCells("units.xlsx", "Đơn vị", List.of(new SheetCells.Row(2, List.of("code", "", "valid_from")),
                new SheetCells.Row(4, List.of("24601", "Xã Đắk Wer", "2025-07-01", "85.35", "85.35%"), Set.of(0, 3, 4)))), read(file));
    }

    @Test
    void whatIsNoPlainValueIsRefusedWithItsCell() throws Exception {
        assertEquals(List.of("units.xlsx (Đơn vị!A1) cell.formula", "units.xlsx (Đơn vị!B1) cell.notText",
                "units.xlsx (Đơn vị!C1) cell.places",
                "units.xlsx (Đơn vị!GS3) cell.beyond"), refused(file(workbook -> {
                    XSSFSheet sheet = workbook.createSheet("Đơn vị");
                    XSSFRow row = sheet.createRow(0);
                    row.createCell(0).setCellFormula("WEBSERVICE(\"http://localhost\")");
                    row.createCell(1).setCellValue(true);
                    row.createCell(2).setCellValue(1.0 / 3);
                    sheet.createRow(2).createCell(16_383).setCellValue("x");
                })));
    }

    @Test
    void aFileThatIsNoWorkbookOrHasNothingToSeeIsRefusedAsAWhole() throws Exception {
        assertEquals(List.of("a.xlsx file.notWorkbook"), refused(Files.writeString(folder.resolve("a.xlsx"), "code;name")));
        assertEquals(List.of("b.xlsx file.notWorkbook"), refused(Files.write(folder.resolve("b.xlsx"), new byte[0])));
    }

    @Test
    void whoReadsCanStop() throws Exception {
        byte[] content = Files.readAllBytes(file(workbook -> workbook.createSheet("Đơn vị").createRow(0).createCell(0).setCellValue("x")));
        IllegalStateException enough = new IllegalStateException("enough");
        assertSame(enough, assertThrows(IllegalStateException.class, () -> new PoiSpreadsheets().read("a.xlsx", content, () -> {
            throw enough;
        })));
    }
}
