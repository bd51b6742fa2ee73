package parindex.exchange.excel.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.intake.grid.SheetRow;
import parindex.intake.grid.SheetVisitor;
import parindex.intake.report.Checkpoint;
import parindex.values.problem.BadInputException;
import parindex.values.text.Message;

class StreamedWorkbookTest {

    @TempDir
    Path folder;

    /** What passes by, a line for each row. */
    private static final class Seen implements SheetVisitor {

        private final List<String> lines = new ArrayList<>();
        private int most = Integer.MAX_VALUE;

        @Override
        public boolean sheet(String name) {
            lines.add("[" + name + "]");
            return !name.equals("bỏ qua");
        }

        @Override
        public boolean row(SheetRow row) {
            StringBuilder line = new StringBuilder(row.number() + ":");
            for (int i = 0; i < row.size(); i++) {
                line.append(' ').append(row.kind(i) == SheetRow.Kind.TEXT ? "" : row.kind(i) == SheetRow.Kind.NUMBER ? "#" : "%")
                        .append(row.text(i));
            }
            lines.add(line.toString());
            return --most > 0;
        }

        @Override
        public void end(int formulas) {
            lines.add("formulas " + formulas);
        }
    }

    private Path workbook() throws IOException {
        Path file = folder.resolve("bảng điểm.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(); var out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("Điểm");
            workbook.createSheet("bỏ qua").createRow(0).createCell(0).setCellValue("x");
            workbook.createSheet("ẩn").createRow(0).createCell(0).setCellValue("x");
            workbook.setSheetVisibility(2, SheetVisibility.HIDDEN);
            CellStyle percent = workbook.createCellStyle();
            percent.setDataFormat(workbook.createDataFormat().getFormat("0.00%"));
            CellStyle whole = workbook.createCellStyle();
            whole.setDataFormat((short) 9);
            XSSFRow row = sheet.createRow(1);
            row.createCell(0).setCellValue(" Sở\nTư pháp ");
            row.createCell(2).setCellValue(12.5);
            row.createCell(3).setCellValue(0.955);
            row.getCell(3).setCellStyle(percent);
            row.createCell(4).setCellValue(0.5);
            row.getCell(4).setCellStyle(whole);
            XSSFRow formulas = sheet.createRow(4);
            formulas.createCell(0).setCellFormula("C2*2");
            formulas.getCell(0).setCellValue(25);
            formulas.createCell(1).setCellFormula("C2*3");
            formulas.createCell(2).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.REF.getCode());
            formulas.createCell(3).setCellFormula("A2");
            formulas.getCell(3).setCellValue("Sở");
            workbook.write(out);
        }
        return file;
    }

    private static List<String> read(Path file, int most) throws IOException {
        Seen seen = new Seen();
        seen.most = most;
        new StreamedWorkbook().read(file, seen, Checkpoint.OPEN);
        return seen.lines;
    }

    @Test
    void visibleSheetsPassByRowByRowWithTheValuesThatTheFileHolds() throws IOException {
        assertEquals(List.of("[Điểm]", "2: Sở Tư pháp  #12.5 %0.955 %0.5", "5: #25.0 = #REF! Sở", "formulas 3", "[bỏ qua]"),
                read(workbook(), Integer.MAX_VALUE));
        assertEquals(List.of("[Điểm]", "2: Sở Tư pháp  #12.5 %0.955 %0.5", "formulas 0", "[bỏ qua]"), read(workbook(), 1),
                "no more was wanted");
    }

    /** The file with one of its parts changed. */
    private Path with(String part, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(workbook())); ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry next = in.getNextEntry(); next != null; next = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(next.getName()));
                byte[] content = in.readAllBytes();
                out.write(next.getName().equals(part) ? change.apply(new String(content, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8) : content);
            }
        }
        return Files.write(folder.resolve("khác.xlsx"), bytes.toByteArray());
    }

    private static void refused(Path file, String words) {
        BadInputException e = assertThrows(BadInputException.class, () -> read(file, Integer.MAX_VALUE));
        assertEquals(1, e.problems().size());
        assertTrue(e.problems().get(0).in(Message.VIETNAMESE).contains(words), e.problems().get(0).in(Message.VIETNAMESE));
    }

    @Test
    void hostileFilesAreRefusedInOneSentence() throws IOException {
        String sheet = "xl/worksheets/sheet1.xml";
        refused(with(sheet, xml -> xml.replaceFirst("<worksheet", "<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet")), "bị hỏng");
        refused(with(sheet, xml -> xml.substring(0, xml.length() / 2)), "bị hỏng");
        refused(with(sheet, xml -> xml.replaceFirst("encoding=\"UTF-8\"", "encoding=\"UTF-8n\"")), "bị hỏng");
        refused(with(sheet, xml -> xml.replaceFirst("encoding=\"UTF-8\"", "encoding=\"US-ASCII\"").replaceFirst("<sheetData>",
                "<!-- Đ --><sheetData>")), "bị hỏng");
        refused(with(sheet, xml -> xml.replaceFirst("<v>12.5</v>", "<v>" + "1".repeat(50_000) + "</v>")), "bị hỏng");
        refused(with("xl/workbook.xml", xml -> xml.replace("r:id=\"rId3\"", "r:id=\"rId33\"")), "bị hỏng");
        refused(with("xl/sharedStrings.xml", xml -> xml.replaceFirst("</si>", "<!--" + "x".repeat(33 * 1024 * 1024) + "--></si>")),
                "quá lớn");
        refused(with("[Content_Types].xml",
                xml -> xml.replaceFirst("<Override ContentType=\"application/vnd.openxmlformats-package.core-properties\\+xml\"",
                "<Override ContentType=\"application/vnd.ms-office.vbaProject\"")), "macro");
        refused(Files.writeString(folder.resolve("văn bản.xlsx"), "không phải"), "không phải là sổ tính");
        refused(Files.write(folder.resolve("cũ.xlsx"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1,
                0x1A, (byte) 0xE1}), ".xls");
        refused(Files.write(folder.resolve("ngắn.xlsx"), new byte[] {'P', 'K', 3, 4, 0}), "bị hỏng");
        refused(folder.resolve("không có.xlsx"), "Không có tệp này");
    }

    @Test
    void referencesAreNotTrusted() throws IOException {
        String sheet = "xl/worksheets/sheet1.xml";
        assertEquals("2: Sở Tư pháp  #12.5", read(with(sheet,
                xml -> xml.replaceFirst("<c r=\"D2\".*?</row>", "<c r=\"XFD2\"><v>1</v></c></row>")),
                Integer.MAX_VALUE).get(1), "beyond the widest table");
        assertEquals("2:   #12.5 %0.955 %0.5", read(with(sheet, xml -> xml.replaceFirst("(<c r=\"A2\".*?<v>)[0-9]+", "$1-7")),
                Integer.MAX_VALUE).get(1), "a text that is not there");
        assertEquals("2: 12.5 kg", read(with(sheet, xml -> xml.replaceFirst("<row r=\"2\">.*?</row>",
                "<row><c t=\"inlineStr\"><is><t>12.5 </t><t>kg</t>"
                + "</is></c></row>").replaceFirst("<sheetData>", "<sheetData><row/>")), Integer.MAX_VALUE).get(1), "without numbers");
    }

    @Test
    void theWorkEndsWhenItIsCancelled() throws IOException {
        Path file = workbook();
        AtomicInteger asked = new AtomicInteger();
        Checkpoint cancelled = Checkpoint.of("a.xlsx", () -> 0, Duration.ofMinutes(1), () -> asked.incrementAndGet() > 3);
        BadInputException e = assertThrows(BadInputException.class, () -> new StreamedWorkbook().read(file, new Seen(), cancelled));
        assertTrue(e.problems().get(0).in(Message.VIETNAMESE).contains("Đã dừng"), e.getMessage());
        assertEquals(4, asked.get());
    }
}
