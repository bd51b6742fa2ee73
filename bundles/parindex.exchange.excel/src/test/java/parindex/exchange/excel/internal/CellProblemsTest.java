package parindex.exchange.excel.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.criteria.rule.InputSpec;
import parindex.exchange.excel.ReadWorkbook;
import parindex.exchange.excel.SelfAssessmentWorkbooks;
import parindex.exchange.excel.WorkbookPlan;
import parindex.exchange.excel.internal.Column.Evidence;
import parindex.exchange.excel.internal.Column.Figure;
import parindex.exchange.excel.internal.Column.Score;
import parindex.exchange.excel.sheet.CellReader;
import parindex.exchange.excel.sheet.Findings;
import parindex.exchange.excel.sheet.TableFrame;
import parindex.exchange.excel.sheet.Words;
import parindex.scoring.InputValue;
import parindex.scoring.Inputs;
import parindex.values.number.Rational;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Problem;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;

/** Everything that can be wrong in a cell or row: one problem, at that cell, and no statement of that leaf. */
class CellProblemsTest {

    private static final CriteriaSet SET = Fixture.allRules();

    @TempDir
    static Path common;
    private static Path blank;

    @TempDir
    Path folder;

    @BeforeAll
    static void writeBlank() throws IOException {
        blank = common.resolve("blank.xlsx");
        Fixture.WORKBOOKS.write(Fixture.round(SET), Fixture.unit(SET), SET, List.of(), blank);
    }

    /** A fault, the key of its problem, and the place as people read it. */
    record Fault(String name, String key, String place, Fixture.Change change) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Fault> faults() {
        return Stream.of(
                score("score above the maximum", "refused.score.aboveMax", "C1.1.1", c -> c.setCellValue(2.5)),
                score("negative score", "refused.score.negative", "C1.1.1", c -> c.setCellValue(-1)),
                score("penalty beyond its cap", "refused.score.belowPenalty", "C2.3", c -> c.setCellValue(-3.5)),
                score("ambiguous number", "refused.input.number", "C1.1.1", c -> c.setCellValue("1.234")),
                score("words for a number", "refused.input.number", "C1.1.1", c -> c.setCellValue("hai")),
                score("more places than are read", "cell.places", "C1.1.1", c -> c.setCellValue(1.23456789)),
                score("more places in text", "cell.places", "C1.1.1", c -> c.setCellValue("1,23456789")),
                score("a computed number", "cell.places", "C1.1.1", c -> c.setCellValue(0.1 + 0.2)),
                score("day for a number", "cell.notNumber", "C1.1.1", c -> {
                    c.setCellValue(1);
                    c.setCellStyle(format(c, "dd/mm/yyyy"));
                }),
                score("percent for a score", "cell.percent", "C1.1.1", c -> {
                    c.setCellValue(0.85);
                    c.setCellStyle(format(c, "0%"));
                }),
                score("truth value for a number", "cell.notNumber", "C1.1.1", c -> c.setCellValue(true)),
                score("formula", "cell.formula", "C1.1.1", c -> c.setCellFormula("1+1")),
                score("array formula", "cell.formula", "C1.1.1", c -> c.getSheet().setArrayFormula("{1}",
                        new CellRangeAddress(c.getRowIndex(),
                        c.getRowIndex(), c.getColumnIndex(), c.getColumnIndex()))),
                score("error value", "cell.error", "C1.1.1", c -> c.setCellErrorValue(FormulaError.DIV0)),
                score("merged", "cell.merged", "C1.1.1", c -> c.getSheet().addMergedRegion(new CellRangeAddress(c.getRowIndex(),
                        c.getRowIndex(), Score.RULE.ordinal(), c.getColumnIndex()))),
                score("changed value of a lead department", "leaf.supplied", "C2.6", c -> c.setCellValue(5)),
                new Fault("score and N/A", "row.scoreAndNotApplicable", "Tự đánh giá!H6", w -> {
                    Fixture.score(w, "C1.1.1", Score.SCORE).setCellValue(1);
                    Fixture.score(w, "C1.1.1", Score.NOT_APPLICABLE).setCellValue("Có");
                }),
                new Fault("N/A forbidden", "refused.notApplicable.forbidden", "Tự đánh giá!I7",
                        w -> Fixture.score(w, "C1.1.2", Score.NOT_APPLICABLE).setCellValue("Có")),
                new Fault("N/A not understood", "cell.notApplicable", "Tự đánh giá!I6",
                        w -> Fixture.score(w, "C1.1.1", Score.NOT_APPLICABLE).setCellValue("có lẽ")),
                new Fault("day for an explanation", "cell.notText", "Tự đánh giá!J6", w -> {
                    XSSFCell cell = Fixture.score(w, "C1.1.1", Score.EXPLANATION);
                    cell.setCellValue(43845);
                    cell.setCellStyle(format(cell, "dd/mm/yyyy"));
                }),
                new Fault("inserted row", "row.inserted", "Tự đánh giá!H61",
                        w -> w.getSheet("Tự đánh giá").createRow(60).createCell(7).setCellValue(1)),
                new Fault("copied row", "row.repeated", "Tự đánh giá!B61", w -> {
                    XSSFRow row = w.getSheet("Tự đánh giá").createRow(60);
                    row.createCell(0).setCellValue("C1.1.1");
                }),
                new Fault("removed row", "row.removed", "Tự đánh giá", w -> {
                    XSSFSheet sheet = w.getSheet("Tự đánh giá");
                    sheet.removeRow(Fixture.row(sheet, "C1.1.1", ""));
                }),
                new Fault("cells of rows exchanged", "row.mixed", "Tự đánh giá!B6", w -> Fixture.score(w, "C1.1.1",
                        Score.NUMBER).setCellValue("1.1.2")),
                figure("unknown option", "refused.input.option", "C1.1.1", "choice", c -> c.setCellValue("sớm")),
                figure("number for an option", "cell.kind", "C1.1.1", "choice", c -> c.setCellValue(1)),
                figure("words for a count", "refused.input.number", "C1.1.3", "num", c -> c.setCellValue("nhiều")),
                figure("count not whole", "refused.input.count", "C1.1.3", "num", c -> c.setCellValue(1.5)),
                figure("count negative", "refused.input.count", "C1.1.3", "num", c -> c.setCellValue("-1")),
                figure("flag not understood", "refused.input.text", "C1.1.2", "met", c -> c.setCellValue("có lẽ")),
                figure("number for a flag", "cell.notFlag", "C1.1.2", "met", c -> c.setCellValue(2)),
                figure("number for a day", "cell.notDay", "C2.2", "done", c -> {
                    c.setCellStyle(format(c, "General"));
                    c.setCellValue(43845);
                }),
                figure("day that is none", "refused.input.text", "C2.2", "done", c -> c.setCellValue("31/02/2020")),
                figure("day before days are counted right", "cell.notDay", "C2.2", "done", c -> c.setCellValue(59)),
                figure("formula for a figure", "cell.formula", "C1.1.3", "num", c -> c.setCellFormula("SUM(A1:A2)")),
                figure("negative value", "refused.input.negative", "C2.7", "value", c -> c.setCellValue(-1)),
                new Fault("removed figure", "row.figureRemoved", "Số liệu", w -> {
                    XSSFSheet sheet = w.getSheet("Số liệu");
                    sheet.removeRow(Fixture.row(sheet, "C1.1.3", "num"));
                }),
                new Fault("inserted figure", "row.inserted", "Số liệu!G81",
                        w -> w.getSheet("Số liệu").createRow(80).createCell(Figure.VALUE.ordinal()).setCellValue(1)),
                document("unknown leaf", "document.unknownLeaf", Evidence.LEAF, Map.of(Evidence.LEAF, "9.9.9 – Không có",
                        Evidence.NUMBER, "1/KH")),
                document("no leaf", "document.noLeaf", Evidence.LEAF, Map.of(Evidence.NUMBER, "1/KH")),
                document("unnamed document", "document.unnamed", Evidence.NUMBER, Map.of(Evidence.LEAF, "1.1.1", Evidence.PLACE, "mục 2")),
                document("document day that is none", "refused.input.text", Evidence.DATE,
                        Map.of(Evidence.LEAF, "1.1.1", Evidence.NUMBER, "1/KH", Evidence.DATE, "khoảng tháng 5")),
                new Fault("formula in a document", "cell.formula", "Tài liệu kiểm chứng!C5", w -> {
                    Fixture.document(w, 1, Evidence.LEAF).setCellValue("1.1.1");
                    Fixture.document(w, 1, Evidence.SUMMARY).setCellValue("Kế hoạch");
                    Fixture.document(w, 1, Evidence.NUMBER).setCellFormula("A1");
                }));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsNamedWithItsCell(Fault fault) throws IOException {
        Path file = write();
        Fixture.change(file, w -> {
            // Another leaf without a fault is stated all the same.
            Fixture.score(w, "C1.1.9", Score.EXPLANATION).setCellValue("khác");
            fault.change().to(w);
        });
        ReadWorkbook read = read(file);
        assertEquals(List.of(fault.key() + " tu-danh-gia.xlsx (" + fault.place() + ")"),
                read.problems().stream().map(p -> p.code() + " " + p.place()).toList());
        assertEquals(List.of("C1.1.9"), read.statements().stream().map(s -> s.leafId()).toList());
        Problem problem = read.problems().get(0);
        for (Locale locale : List.of(Message.VIETNAMESE, Locale.ENGLISH)) {
            assertTrue(problem.in(locale).matches("(?s).*: .+ → .+"), problem.in(locale));
        }
    }

    @Test
    void messagesSayWhereWhatAndWhatToDo() throws IOException {
        Path file = write();
        Fixture.change(file, w -> {
            Fixture.score(w, "C1.1.1", Score.SCORE).setCellValue(2.5);
            Fixture.score(w, "C1.1.2", Score.SCORE).setCellFormula("1+1");
        });
        assertEquals(List.of(
                "tu-danh-gia.xlsx (Tự đánh giá!H6): Điểm 2,5 tại “C1.1.1” cao hơn điểm tối đa 2. → Hãy ghi điểm không quá 2.",
                "tu-danh-gia.xlsx (Tự đánh giá!H7): Ô cần điền chứa công thức. → Hãy thay công thức bằng giá trị (sao chép, rồi Paste "
                + "Special – Values)."),
                read(file).problems().stream().map(p -> p.in(Message.VIETNAMESE)).toList());
    }

    @Test
    void textsTooLongForACellAreRefusedBothWays() throws IOException {
        Path file = write();
        String tooLong = "x".repeat(Words.LONGEST + 1);
        // POI refuses to write such a cell, other programs do not.
        Fixture.change(file, w -> {
            XSSFCell cell = Fixture.score(w, "C1.1.1", Score.EXPLANATION);
            cell.setCellValue("mốc");
            cell.getCTCell().setT(STCellType.INLINE_STR);
            cell.getCTCell().addNewIs().setT(tooLong);
        });
        assertEquals(List.of("cell.long"), read(file).problems().stream().map(Problem::code).toList());
        Node leaf = SET.node("C1.1.1").orElseThrow();
        LeafContent content = new LeafContent(Inputs.NONE, Optional.empty(), false, tooLong, List.of());
        var refused = assertThrows(BadInputException.class,
                () -> Fixture.WORKBOOKS.write(new WorkbookPlan(Fixture.round(SET), Fixture.unit(SET), SET,
                        List.of(Fixture.state(leaf, content, Optional.empty(), 1))), folder.resolve("new.xlsx")));
        assertEquals("write.long", refused.problems().get(0).code());
        assertTrue(Files.notExists(folder.resolve("new.xlsx")));
    }

    @Test
    void allErrorsAtOnceButNotWithoutEnd() throws IOException {
        Path file = write();
        Fixture.change(file, w -> {
            for (int i = 0; i < 250; i++) {
                Fixture.document(w, i, Evidence.NUMBER).setCellValue("1/KH");
            }
        });
        List<Problem> problems = read(file).problems();
        assertEquals(SelfAssessmentWorkbooks.MOST_PROBLEMS + 1, problems.size());
        assertEquals("Còn 50 lỗi nữa không liệt kê ở đây.", problems.get(problems.size() - 1).what().in(Message.VIETNAMESE));
    }

    @Test
    void percentagesAreReadAsTheyAreShown() throws IOException {
        // The only percentage of the set that units enter themselves is supplied; a reader alone shows how it is read.
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("s");
            XSSFRow row = sheet.createRow(0);
            XSSFCell cell = row.createCell(Figure.VALUE.ordinal());
            cell.setCellValue(0.855);
            cell.setCellStyle(format(cell, "0.0%"));
            Findings findings = new Findings("f", Texts.class);
            CellReader reader = new CellReader(sheet, findings);
            var spec = new InputSpec("p", InputSpec.Kind.PERCENT,
                    LocalizedText.of("tỷ lệ"));
            assertEquals(Optional.of(new InputValue.NumberValue(Rational.ofDecimal("85.5"))), reader.value(Optional.empty(), row,
                    Figure.VALUE, spec));
            cell.setCellValue("85,5 %");
            assertEquals(Optional.of(new InputValue.NumberValue(Rational.ofDecimal("85.5"))), reader.value(Optional.empty(), row,
                    Figure.VALUE, spec));
            cell.setCellValue("101 %");
            assertEquals(Optional.empty(), reader.value(Optional.empty(), row, Figure.VALUE, spec));
            assertEquals(List.of("refused.input.percent"), findings.problems().stream().map(Problem::code).toList());
        }
    }

    private static Fault score(String name, String key, String leafId, Consumer<XSSFCell> change) {
        return new Fault(name, key, "Tự đánh giá!H" + rowOf("Tự đánh giá", leafId, ""), w -> change.accept(Fixture.score(w, leafId,
                Score.SCORE)));
    }

    private static Fault figure(String name, String key, String leafId, String input, Consumer<XSSFCell> change) {
        return new Fault(name, key, "Số liệu!G" + rowOf("Số liệu", leafId, input), w -> change.accept(Fixture.figure(w, leafId, input)));
    }

    private static Fault document(String name, String key, Evidence column, Map<Evidence, String> texts) {
        return new Fault(name, key, "Tài liệu kiểm chứng!" + TableFrame.letter(column) + "5",
                w -> texts.forEach((c, text) -> Fixture.document(w, 1, c).setCellValue(text)));
    }

    /** Number of a row as people count, from the order of the set. */
    private static int rowOf(String sheet, String leafId, String input) {
        int row = Column.FIRST_ROW + 1;
        if (sheet.equals("Tự đánh giá")) {
            return row + SET.nodes().map(Node::id).toList().indexOf(leafId);
        }
        return row + SET.leaves().stream().flatMap(l -> l.leaf().orElseThrow().rule().inputs().stream().map(i -> l.id() + " " + i.name()))
                .toList()
                .indexOf(leafId + " " + input);
    }

    private static XSSFCellStyle format(XSSFCell cell, String format) {
        XSSFWorkbook workbook = cell.getSheet().getWorkbook();
        XSSFCellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private Path write() throws IOException {
        return Files.copy(blank, folder.resolve("tu-danh-gia.xlsx"));
    }

    private static ReadWorkbook read(Path file) throws IOException {
        return Fixture.WORKBOOKS.read(file, Fixture.round(SET), Fixture.unit(SET), SET);
    }
}
