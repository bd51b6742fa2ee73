package parindex.criteria.authoring.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import parindex.criteria.authoring.CriteriaDraft;
import parindex.criteria.authoring.internal.TemplateColumn.Node;
import parindex.criteria.authoring.internal.TemplateColumn.Rule;
import parindex.criteria.io.CriteriaReader;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Problem;
import parindex.values.problem.Severity;
import parindex.values.text.Message;

/** Each fault alone, made in the workbook of the example with every rule: what is said, and at which cell. */
class CellFaultsTest {

    @TempDir
    private static Path folder;
    private static Path good;

    private final PoiCriteriaWorkbooks workbooks = new PoiCriteriaWorkbooks();

    /** A fault and what is to be said, as {@code key cell}. */
    private record Fault(String name, Consumer<XSSFWorkbook> damage, String... said) {
    }

    @BeforeAll
    static void write() throws IOException {
        good = folder.resolve("good.xlsx");
        new PoiCriteriaWorkbooks().write(new CriteriaReader().read(Path.of("../parindex.criteria/src/test/resources/sets/all-rules.xml"))
                .orThrow().set(), List.of(), Message.VIETNAMESE, good);
    }

    // Rows of the sheet of criteria: C1 4, C1.1 5, C1.1.1 6 … C1.1.10 15, C1.2 16, C2 17, C2.1 18 …
    @TestFactory
    Stream<DynamicTest> faults() {
        return Stream.of(
                new Fault("no id", w -> node(w, 6, Node.ID).setBlank(), "cell.required Tiêu chí!B6", "row.noLeaf Quy tắc!A4",
                        "row.noLeaf Lý do trừ điểm!A4"),
                new Fault("id with a blank", w -> node(w, 4, Node.ID).setCellValue("C 1"), "cell.invalid Tiêu chí!B4",
                        "reference.node Thông tin chung!C23", "reference.node Kế thừa!F4"),
                new Fault("id twice", w -> node(w, 18, Node.ID).setCellValue("C2"), "id.node Tiêu chí!B18", "row.noLeaf Quy tắc!A47"),
                new Fault("unknown word", w -> node(w, 7, Node.RULE).setCellValue("Chấm tùy ý"), "cell.choice Tiêu chí!J7"),
                new Fault("maximum as text with a thousands mark", w -> node(w, 6, Node.MAX).setCellValue("1.234"),
                        "refused.input.number Tiêu chí!F6"),
                new Fault("maximum that does not add up", w -> node(w, 18, Node.MAX).setCellValue(9), "max.sum Tiêu chí!F17"),
                new Fault("formula", w -> node(w, 18, Node.MAX).setCellFormula("5+5"), "cell.formula Tiêu chí!F18"),
                new Fault("negative maximum", w -> node(w, 6, Node.MAX).setCellValue(-2), "cell.invalid Tiêu chí!F6"),
                new Fault("sub-criterion without a criterion", w -> node(w, 5, Node.KIND).setCellValue("Tiêu chí thành phần"),
                        "node.noParent Tiêu chí!A5"),
                new Fault("rule at a node with children", w -> node(w, 5, Node.RULE).setCellValue("Theo tỷ lệ"),
                        "node.parentFilled Tiêu chí!J5"),
                new Fault("unknown department", w -> node(w, 6, Node.LEAD).setCellValue("stc"), "reference.department Tiêu chí!K6"),
                new Fault("rule of another kind", w -> node(w, 9, Node.RULE).setCellValue("Theo tỷ lệ đến mục tiêu"),
                        "rule.noPart Tiêu chí!J9"),
                new Fault("surplus part", w -> node(w, 10, Node.RULE).setCellValue("Theo tỷ lệ"), "rule.otherPart Quy tắc!D"),
                new Fault("points above the maximum", w -> rule(w, 4, Rule.VALUE).setCellValue(3), "rule.exceeds Quy tắc!H4"),
                new Fault("surplus cell", w -> rule(w, 4, Rule.TO).setCellValue(3), "rule.surplus Quy tắc!K4"),
                new Fault("rule of nobody", w -> rule(w, 4, Rule.LEAF).setCellValue("X9"), "row.noLeaf Quy tắc!A4",
                        "rule.cannotReach Tiêu chí!J6"),
                new Fault("a year that is none", w -> header(w, 5).setCellValue("hai nghìn"), "refused.input.number Thông tin chung!C5"),
                new Fault("no name", w -> header(w, 8).setBlank(), "cell.required Thông tin chung!C8"))
                .map(f -> DynamicTest.dynamicTest(f.name(), () -> check(f)));
    }

    private void check(Fault fault) throws IOException {
        Path file = folder.resolve("f.xlsx");
        change(file, fault.damage());
        CriteriaDraft draft = workbooks.read(file);
        assertTrue(draft.document().isEmpty());
        List<String> said = draft.problems().stream().filter(p -> p.severity() == Severity.ERROR)
                .map(p -> p.code() + " " + p.place().path().orElse("")).toList();
        for (String expected : fault.said()) {
            assertTrue(said.stream().anyMatch(s -> s.startsWith(expected)), expected + " in " + said);
        }
        for (Problem problem : draft.problems()) {
            assertFalse(problem.in(Message.VIETNAMESE).isBlank());
            assertFalse(problem.in(Locale.ENGLISH).isBlank());
            assertEquals("f.xlsx", problem.place().source());
        }
        assertTrue(said.size() <= fault.said().length + 3, "one fault must not be told over and over: " + said);
    }

    @Test
    void whatIsNotConfirmedIsNoPartOfTheSet() throws IOException {
        Path file = folder.resolve("f.xlsx");
        change(file, w -> {
            XSSFSheet links = w.getSheet("Kế thừa");
            cell(links, 4, TemplateColumn.Link.STATUS).setCellValue("Chờ xác nhận");
            cell(links, 5, TemplateColumn.Link.STATUS).setBlank();
            cell(links, 6, TemplateColumn.Link.STATUS).setCellValue("Không nhận");
        });
        CriteriaDraft draft = workbooks.read(file);
        // The example has a leaf with the maximum 0.
        assertEquals(List.of("rule.noPoints", "link.open"), draft.problems().stream().map(Problem::code).toList());
        assertEquals(2, draft.proposed().size());
        assertEquals(1, draft.set().orElseThrow().lineage().get(0).links().size());
    }

    @Test
    void anotherWorkbookIsRefused() throws IOException {
        Path file = folder.resolve("f.xlsx");
        try (XSSFWorkbook other = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            other.createSheet("Tiêu chí");
            other.write(out);
        }
        assertEquals("file.notTemplate", refused(file));
        change(file, w -> w.setSheetName(w.getSheetIndex("Quy tắc"), "Quy tắc 2"));
        assertEquals("sheet.missing", refused(file));
        change(file, w -> w.getSheet("Tiêu chí").getRow(0).getCell(3).setCellValue("MAX"));
        assertEquals("sheet.columns", refused(file));
        change(file, w -> w.getSheet("_parindex").getRow(1).getCell(1).setCellValue("2"));
        assertEquals("file.otherFormat", refused(file));
        Files.writeString(file, "PK");
        assertEquals("file.notWorkbook", refused(file));
    }

    private String refused(Path file) throws IOException {
        try {
            return "read: " + workbooks.read(file).problems();
        } catch (BadInputException e) {
            return e.problems().get(0).code();
        }
    }

    private static void change(Path file, Consumer<XSSFWorkbook> change) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(good))) {
            change.accept(workbook);
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
    }

    private static XSSFCell node(XSSFWorkbook workbook, int row, Node column) {
        return cell(workbook.getSheet("Tiêu chí"), row, column);
    }

    private static XSSFCell rule(XSSFWorkbook workbook, int row, Rule column) {
        return cell(workbook.getSheet("Quy tắc"), row, column);
    }

    private static XSSFCell header(XSSFWorkbook workbook, int row) {
        return cell(workbook.getSheet("Thông tin chung"), row, TemplateColumn.Header.VALUE);
    }

    /** @param row as people count */
    private static XSSFCell cell(XSSFSheet sheet, int row, TemplateColumn column) {
        XSSFRow found = sheet.getRow(row - 1);
        XSSFCell cell = found.getCell(column.ordinal());
        return cell == null ? found.createCell(column.ordinal()) : cell;
    }
}
