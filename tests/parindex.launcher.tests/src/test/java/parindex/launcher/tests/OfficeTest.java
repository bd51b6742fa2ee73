package parindex.launcher.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.launcher.tests.Program.Ended;

/**
 * What {@code demo} writes, opened with another program. Skipped where there is no LibreOffice; {@code ./test} installs it.
 */
class OfficeTest {

    private static final Path HOME = Path.of(System.getProperty("distribution")).normalize().resolve("parindex");
    private static final double BEYOND_WHAT_IS_SHOWN = 1e-8;
    /** Semicolon, quotation mark, UTF-8, from the first line on, numbers as in Vietnam: in English, 2,494 would be read as thousands. */
    private static final String VIETNAMESE_CSV = "59,34,76,1,,1066";

    @TempDir
    private static Path directory;

    @BeforeAll
    static void writeTheReportsOf2020() throws Exception {
        assumeTrue(Stream.of(System.getenv("PATH").split(File.pathSeparator)).anyMatch(p -> Files.isExecutable(Path.of(p, "soffice"))),
                "there is no LibreOffice on this machine");
        run("demo", "--no-window", "--out", directory.resolve("reports").toString());
    }

    private static String run(String... arguments) throws Exception {
        try (Program program = Program.start(HOME, directory.resolve("data"), List.of(), arguments)) {
            Ended ended = program.end();
            assertEquals(0, ended.code(), ended.out() + ended.err());
            return ended.out() + ended.err();
        }
    }

    @Test
    void aSelfAssessmentThatLibreOfficeHasSavedStatesTheSame() throws Exception {
        Path workbook = directory.resolve("STP.xlsx");
        run("workbook", "create", "daknong-2020", "STP", workbook.toString());
        String unchanged = run("workbook", "open", "daknong-2020", "STP", workbook.toString());
        assertTrue(unchanged.contains("không có gì thay đổi"), unchanged);
        assertEquals(unchanged, run("workbook", "open", "daknong-2020", "STP", converted(workbook, "xlsx").toString()));
    }

    @Test
    void unitsSurviveARoundTripThroughLibreOffice() throws Exception {
        Path file = directory.resolve("danh sách đơn vị.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("Đơn vị");
            row(sheet, 0, "STT", "Mã đơn vị", "Tên cơ quan, đơn vị", "Cấp", "Nhóm", "Tên gọi khác", "Có từ ngày");
            row(sheet, 1, "1", "", "Xã Đắk R'lấp; \"mới\"", "Xã, phường, đặc khu", "xa", "Xã Đăk R'lấp|Đắk R’lấp", "");
            // A code that a spreadsheet takes for a number, and a day.
            sheet.getRow(1).getCell(1).setCellValue(24601);
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            sheet.getRow(1).getCell(6).setCellValue(LocalDate.of(2025, 7, 1));
            sheet.getRow(1).getCell(6).setCellStyle(day);
            row(sheet, 2, "2", "SNNMT", "Sở Nông nghiệp và Môi trường", "Sở, ban, ngành", "so", "", "");
            workbook.write(out);
        }
        String added = run("units", "import", file.toString(), "--apply");
        assertTrue(added.contains("Đã ghi: 2 đơn vị mới hoặc thay đổi, 0 đơn vị giữ nguyên."), added);
        String known = run("units", "show", "24601");
        assertTrue(known.contains("Xã Đắk R'lấp; \"mới\"") && known.contains("2025-07-01"), known);
        for (String format : List.of("xlsx", "csv:Text - txt - csv (StarCalc):59,34,76", "csv:Text - txt - csv (StarCalc):44,34,76")) {
            String again = run("units", "import", converted(file, format).toString());
            assertTrue(again.contains("0 đơn vị mới hoặc thay đổi, 2 đơn vị giữ nguyên."), format + "\n" + again);
        }
    }

    private static void row(XSSFSheet sheet, int number, String... texts) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }

    /** All values that were stored with formulas are taken away, so that LibreOffice has to find them. */
    @Test
    void theFormulasComeToWhatTheEngineSays() throws Exception {
        Path bare = directory.resolve("bare.xlsx");
        Map<String, String> stored = new TreeMap<>();
        try (InputStream in = Files.newInputStream(directory.resolve("reports/daknong-2020.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            workbook.forEach(sheet -> stored.putAll(formulas((XSSFSheet) sheet)));
            for (int sheet = 0; sheet < workbook.getNumberOfSheets(); sheet++) {
                for (Row row : workbook.getSheetAt(sheet)) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            ((XSSFCell) cell).getCTCell().unsetV();
                        }
                    }
                }
            }
            try (OutputStream out = Files.newOutputStream(bare)) {
                workbook.write(out);
            }
        }
        assertTrue(stored.size() > 30 * 20, stored.size() + " formulas");
        Path found = converted(bare, "xlsx");
        Map<String, String> recalculated = new TreeMap<>();
        try (InputStream in = Files.newInputStream(found); XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            workbook.forEach(sheet -> recalculated.putAll(formulas((XSSFSheet) sheet)));
        }
        assertEquals(stored.keySet(), recalculated.keySet());
        stored.forEach((place, value) -> assertSame(place, value, recalculated.get(place)));
    }

    /** Scores, sums, ranks and classes of every unit, and nothing in which they disagree. */
    @Test
    void resultsThatLibreOfficeHasSavedAreImportedAsTheyWere() throws Exception {
        Path workbook = directory.resolve("reports/daknong-2020.xlsx");
        String scores = imported(workbook);
        assertTrue(scores.lines().count() > 30 * (1 + 7 + 67), scores.lines().count() + " scores");
        assertEquals(scores, imported(converted(workbook, "xlsx")));
        for (String level : List.of("province", "district")) {
            Path csv = directory.resolve("reports/daknong-2020-csv/grid-" + level + ".csv");
            String printed = imported(csv);
            assertEquals(printed, imported(converted(converted(csv, "ods:calc8", "CSV:" + VIETNAMESE_CSV),
                    "csv:Text - txt - csv (StarCalc):" + VIETNAMESE_CSV)), level);
        }
    }

    private static String imported(Path file) throws Exception {
        return run("import", "results", "--year", "2020", "--csv", file.toString()).lines().filter(line -> line.contains(";"))
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    private static void assertSame(String place, String value, String other) {
        if (value.matches("-?[0-9.E-]+")) {
            assertEquals(Double.parseDouble(value), Double.parseDouble(other), BEYOND_WHAT_IS_SHOWN, place);
        } else {
            assertEquals(value, other, place);
        }
    }

    /** Values by sheet and cell. */
    private static Map<String, String> formulas(XSSFSheet sheet) {
        Map<String, String> values = new TreeMap<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.FORMULA) {
                    values.put(sheet.getSheetName() + "!" + cell.getAddress(), cell.getCachedFormulaResultType() == CellType.NUMERIC
                            ? Double.toString(cell.getNumericCellValue()) : cell.getStringCellValue());
                }
            }
        }
        return values;
    }

    @Test
    void theReportIsReadByLibreOffice() throws Exception {
        Path text = converted(directory.resolve("reports/daknong-2020-bao-cao.docx"), "txt:Text (encoded):UTF8");
        String report = Files.readString(text);
        // LibreOffice numbers captions anew, without the zero in front.
        assertTrue(report.matches("(?s).*Biểu đồ 0?1: .*") && report.contains("95,895") && report.contains("V. "), report);
    }

    private static Path converted(Path file, String format, String... read) throws IOException, InterruptedException {
        Path target = Files.createDirectories(directory.resolve("converted"));
        // A profile of its own: one that is open elsewhere would be used instead, and nothing converted.
        List<String> command = new ArrayList<>(List.of("soffice", "-env:UserInstallation=" + directory.resolve("profile").toUri(),
                "--headless"));
        Stream.of(read).forEach(filter -> command.add("--infilter=" + filter));
        command.addAll(List.of("--convert-to", format, "--outdir", target.toString(), file.toString()));
        Process office = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(office.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(0, office.waitFor(), said);
        String name = file.getFileName().toString();
        Path made = target.resolve(name.substring(0, name.lastIndexOf('.')) + "." + format.split(":")[0]);
        assertTrue(Files.exists(made), said);
        return made;
    }
}
