package parindex.exchange.excel.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.intake.report.AuditedReport;
import parindex.intake.report.Checkpoint;
import parindex.intake.report.ReportAudit;
import parindex.intake.report.ReportDocument;
import parindex.values.problem.BadInputException;
import parindex.values.text.Message;

class ExcelReportsTest {

    @TempDir
    Path folder;

    private byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet hidden = workbook.createSheet("Nháp");
            hidden.createRow(0).createCell(0).setCellValue("ẩn");
            XSSFSheet sheet = workbook.createSheet("Xếp hạng");
            workbook.setSheetVisibility(0, SheetVisibility.HIDDEN);
            workbook.setActiveSheet(1);
            CellStyle two = workbook.createCellStyle();
            two.setDataFormat(workbook.createDataFormat().getFormat("0.00"));
            row(sheet, 0, "Kết quả cấp huyện");
            row(sheet, 2, "Xếp hạng", "Đơn vị", "Điểm", "Chỉ số CCHC");
            double[] scores = {90.861, 80.5, 70, 60.25};
            String[] names = {"UBND huyện A", "UBND huyện B", "UBND huyện C", "UBND huyện D"};
            for (int i = 0; i < scores.length; i++) {
                XSSFRow row = sheet.createRow(3 + i);
                row.createCell(0).setCellValue(i == 2 ? 4 : i + 1);
                row.createCell(1).setCellValue(names[i]);
                row.createCell(2).setCellValue(scores[i]);
                row.getCell(2).setCellStyle(two);
                row.createCell(3).setCellFormula("C" + (4 + i));
                row.getCell(3).setCellValue(scores[i]);
                row.getCell(3).setCellStyle(two);
            }
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static void row(XSSFSheet sheet, int number, String... cells) {
        XSSFRow row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    private ReportDocument read(byte[] content) throws IOException {
        return new ExcelReports().read(Files.write(folder.resolve("báo cáo.xlsx"), content), Checkpoint.OPEN);
    }

    @Test
    void visibleSheetsAreReadAsTheyAreShownAndTheirErrorsHaveTheirCells() throws IOException {
        ReportDocument document = read(workbook());
        assertEquals(List.of("1", "UBND huyện A", "90,86", "90,86"), ((ReportDocument.Row) document.blocks().get(2)).cells());
        AuditedReport audited = ReportAudit.audit(document, Optional.empty(), Checkpoint.OPEN);
        assertEquals(List.of("trang tính “Xếp hạng”, ô A6"), audited.findings().stream()
                .map(f -> f.place().orElseThrow().message().in(Message.VIETNAMESE)).toList());
        assertEquals("district", audited.printed().tables().get(0).id().equals("total_dist") ? "district" : "");
    }

    @Test
    void mergedHeadingsOverTwoRowsAreUnderstood() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("KQ");
            row(sheet, 0, "Kết quả năm 2020");
            row(sheet, 1, "Hạng", "Cơ quan, đơn vị", "Kết quả", "");
            row(sheet, 2, "", "", "Điểm", "Tỷ lệ (%)");
            sheet.addMergedRegion(CellRangeAddress.valueOf("A2:A3"));
            sheet.addMergedRegion(CellRangeAddress.valueOf("B2:B3"));
            sheet.addMergedRegion(CellRangeAddress.valueOf("C2:D2"));
            String[] names = {"Sở Tư pháp", "Sở Nội vụ", "Sở Y tế", "Sở Công Thương"};
            for (int i = 0; i < names.length; i++) {
                row(sheet, 3 + i, i == 3 ? "3" : Integer.toString(i + 1), names[i], Integer.toString(90 - i), Integer.toString(90 - i));
            }
            workbook.write(bytes);
        }
        AuditedReport audited = ReportAudit.audit(read(bytes.toByteArray()), Optional.empty(), Checkpoint.OPEN);
        assertEquals(List.of("trang tính “KQ”, ô A7"), audited.findings().stream()
                .map(f -> f.place().orElseThrow().message().in(Message.VIETNAMESE)).toList());
    }

    /** POI writes large workbooks as a stream, with sizes of eight bytes behind each part. */
    @Test
    void aWorkbookThatWasWrittenAsAStreamIsRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
            workbook.createSheet("A").createRow(0).createCell(0).setCellValue("Sở Nội vụ");
            workbook.write(bytes);
        }
        assertEquals(List.of("Sở Nội vụ"), ((ReportDocument.Row) read(bytes.toByteArray()).blocks().get(0)).cells());
    }

    /** The same codes are small letters in one font and capitals in the other. */
    @Test
    void oldEncodingsAreToldByTheFontsOfCellsAndOfTheirParts() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFRow row = workbook.createSheet("A").createRow(0);
            XSSFFont small = workbook.createFont();
            small.setFontName(".VnTime");
            XSSFFont capitals = workbook.createFont();
            capitals.setFontName(".VnTimeH");
            XSSFCellStyle old = workbook.createCellStyle();
            old.setFont(small);
            row.createCell(0).setCellValue("Së Néi vô");
            row.getCell(0).setCellStyle(old);
            XSSFRichTextString mixed = new XSSFRichTextString("xÕp h¹ng Së");
            mixed.applyFont(0, 8, capitals);
            row.createCell(1).setCellValue(mixed);
            row.getCell(1).setCellStyle(old);
            row.createCell(2).setCellValue("Điểm và tỷ lệ");
            workbook.write(bytes);
        }
        ReportDocument document = read(bytes.toByteArray());
        assertEquals(List.of("Së Néi vô", "xÕp h¹ng Së", "Điểm và tỷ lệ"), ((ReportDocument.Row) document.blocks().get(0)).cells());
        assertEquals(List.of("Sở Nội vụ", "XẾP HẠNG Sở", "Điểm và tỷ lệ"),
                ((ReportDocument.Row) document.byFonts().blocks().get(0)).cells());
    }

    @Test
    void onlyOfficeFilesAreReadHere() throws IOException {
        assertTrue(new ExcelReports().reads(workbook()));
        assertFalse(new ExcelReports().reads("1;2;3;4;5".getBytes(StandardCharsets.UTF_8)));
    }

    /** Found by the fuzzer: POI looks at a cell only when it is asked for it. */
    @Test
    void aCellOfAnUnknownTypeIsNamed() throws IOException {
        byte[] damaged = replaced(workbook(), "xl/worksheets/sheet2.xml", "t=\"s\"", "t=\"z\"");
        BadInputException report = assertThrows(BadInputException.class, () -> read(damaged));
        assertTrue(report.problems().get(0).in(Message.VIETNAMESE).contains("Xếp hạng!A1"), report.getMessage());
        BadInputException list = assertThrows(BadInputException.class, () -> new PoiSpreadsheets()
                .read("báo cáo.xlsx", damaged, () -> { }));
        assertTrue(list.problems().get(0).in(Message.VIETNAMESE).contains("Xếp hạng!A1"), list.getMessage());
    }

    private static byte[] replaced(byte[] zip, String entry, String old, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip)); ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry next = in.getNextEntry(); next != null; next = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(next.getName()));
                byte[] content = in.readAllBytes();
                write(out, next.getName().equals(entry)
                        ? new String(content, StandardCharsets.UTF_8).replaceFirst(old, text).getBytes(StandardCharsets.UTF_8) : content);
            }
        }
        return bytes.toByteArray();
    }

    private static void write(OutputStream out, byte[] content) throws IOException {
        out.write(content);
    }
}
