package parindex.exchange.excel.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parindex.assessment.EvidenceNote;
import parindex.assessment.cycle.LeafState;
import parindex.assessment.cycle.SelfAssessment.Statement;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.exchange.excel.ReadWorkbook;
import parindex.exchange.excel.WorkbookPlan;
import parindex.exchange.excel.internal.Column.Evidence;
import parindex.exchange.excel.internal.Column.Score;
import parindex.exchange.excel.sheet.CellReader;
import parindex.exchange.excel.sheet.Decimals;
import parindex.exchange.excel.sheet.Words;
import parindex.scoring.InputValue;
import parindex.scoring.Inputs;
import parindex.values.number.Rational;
import parindex.values.text.Message;

class RoundTripTest {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    @TempDir
    Path folder;

    static List<CriteriaSet> sets() {
        return Fixture.sets();
    }

    @Test
    void bothSetsOf2020AreAmongTheSets() {
        assertEquals(Set.of("test.all-rules", "daknong.district", "daknong.province"),
                sets().stream().map(s -> s.id().name()).collect(Collectors.toSet()));
        assertEquals(150, sets().stream().filter(s -> s.id().name().startsWith("daknong")).mapToInt(s -> s.leaves().size()).sum());
    }

    @ParameterizedTest
    @MethodSource("sets")
    void whatIsTypedIntoAnEmptyWorkbookIsStated(CriteriaSet set) throws IOException {
        for (long seed = 1; seed <= 3; seed++) {
            RandomContents random = new RandomContents(seed);
            Path file = write(set, List.of(), Message.VIETNAMESE);
            Map<String, LeafContent> typed = new LinkedHashMap<>();
            Fixture.change(file, workbook -> {
                int document = 0;
                LeafLabels labels = new LeafLabels(set.leaves(), Message.VIETNAMESE);
                for (Node leaf : set.leaves()) {
                    if (Fixture.isSupplied(leaf)) {
                        continue;
                    }
                    LeafContent content = random.content(leaf);
                    typed.put(leaf.id(), content);
                    type(workbook, leaf, content, random);
                    for (EvidenceNote note : content.evidence()) {
                        type(workbook, document++, labels.of(leaf), note, random);
                    }
                }
            });
            ReadWorkbook read = read(file, set);
            assertEquals(List.of(), read.problems().stream().map(p -> p.in(Message.VIETNAMESE)).toList());
            List<Statement> expected = new ArrayList<>();
            typed.forEach((id, c) -> {
                if (!c.equals(LeafContent.EMPTY)) {
                    expected.add(new Statement("SNV", id, 0, c.inputs(), c.score(), c.notApplicable(), c.explanation(), c.evidence()));
                }
            });
            assertFalse(expected.isEmpty());
            assertEquals(expected, read.statements());
            assertEquals(expected.stream().mapToInt(s -> s.evidence().size()).sum(), read.documents().size());
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void anUntouchedWorkbookChangesNothing(CriteriaSet set) throws IOException {
        for (Locale locale : List.of(Message.VIETNAMESE, Locale.ENGLISH)) {
            Path file = write(set, randomStates(set), locale);
            ReadWorkbook read = read(file, set);
            assertEquals(List.of(), read.problems());
            assertEquals(List.of(), read.statements());
            // Saved again, as by whoever only looked at it.
            Fixture.change(file, workbook -> { });
            assertEquals(List.of(), read(file, set).statements());
            assertEquals(List.of(), read(write(set, List.of(), locale), set).statements());
        }
    }

    @Test
    void whatCellsCannotShowStaysExactUnlessItIsChanged() throws IOException {
        CriteriaSet set = Fixture.allRules();
        Node leaf = set.node("C1.1.4").orElseThrow();
        Node custom = set.node("C2.9").orElseThrow();
        LeafContent third = new LeafContent(Inputs.NONE, Optional.of(Rational.of(1, 3)), false, "", List.of());
        LeafContent large = new LeafContent(Inputs.of(Map.of("x",
                new InputValue.NumberValue(Rational.ofDecimal("12345678901234567.1234567")))),
                Optional.empty(), false, "", List.of());
        Path file = write(set, List.of(Fixture.state(leaf, third, Optional.empty(), 7), Fixture.state(custom, large, Optional.empty(), 9)),
                Message.VIETNAMESE);
        assertEquals(List.of(), read(file, set).statements());
        Fixture.change(file, w -> {
            Fixture.score(w, "C1.1.4", Score.EXPLANATION).setCellValue("một phần ba");
            Fixture.score(w, "C2.9", Score.EXPLANATION).setCellValue("lớn");
        });
        List<Statement> statements = read(file, set).statements();
        assertEquals(Optional.of(Rational.of(1, 3)), statements.get(0).score());
        assertEquals(8, statements.get(0).seen());
        assertEquals(large.inputs(), statements.get(1).inputs());
        Fixture.change(file, w -> Fixture.score(w, "C1.1.4", Score.SCORE).setCellValue(0.333334));
        assertEquals(Optional.of(Rational.ofDecimal("0.333334")), read(file, set).statements().get(0).score());
    }

    @Test
    void aDerivedScoreIsNotTakenForOneThatTheUnitGave() throws IOException {
        CriteriaSet set = Fixture.allRules();
        Node leaf = set.node("C1.1.4").orElseThrow();
        Inputs inputs = Inputs.of(Map.of("num", count(97), "den", count(102)));
        LeafContent content = new LeafContent(inputs, Optional.empty(), false, "", List.of());
        Path file = write(set, List.of(Fixture.state(leaf, content, Optional.of(Rational.of(97, 51)), 3)), Message.VIETNAMESE);
        try (XSSFWorkbook workbook = Fixture.open(file)) {
            assertEquals("", CellReader.written(Fixture.row(workbook.getSheet("Tự đánh giá"), "C1.1.4", ""), Score.SCORE));
            assertEquals(1.901961, Fixture.score(workbook, "C1.1.4", Score.DERIVED).getNumericCellValue(), 0);
        }
        Fixture.change(file, w -> Fixture.figure(w, "C1.1.4", "num").setCellValue(100));
        assertEquals(List.of(new Statement("SNV", "C1.1.4", 4, Inputs.of(Map.of("num", count(100), "den", count(102))), Optional.empty(),
                false, "",
                List.of())), read(file, set).statements());
    }

    @Test
    void aLeafThatWasEmptiedSaysSo() throws IOException {
        CriteriaSet set = Fixture.allRules();
        Node leaf = set.node("C1.1.2").orElseThrow();
        LeafContent content = new LeafContent(Inputs.of(Map.of("met", new InputValue.FlagValue(true))), Optional.of(Rational.ONE), false,
                "vì",
                List.of(new EvidenceNote("12/KH", Optional.of(LocalDate.of(2020, 2, 29)), "Kế hoạch", Optional.of("mục 1"),
                        Optional.of("doc-1"))));
        Path file = write(set, List.of(Fixture.state(leaf, content, Optional.empty(), 41)), Message.VIETNAMESE);
        Fixture.change(file, w -> Fixture.document(w, 0, Evidence.NUMBER).setCellValue("13/KH"));
        assertEquals(List.of(new EvidenceNote("13/KH", Optional.of(LocalDate.of(2020, 2, 29)), "Kế hoạch", Optional.of("mục 1"),
                Optional.of("doc-1"))),
                read(file, set).statements().get(0).evidence());
        Fixture.change(file, w -> {
            Fixture.score(w, "C1.1.2", Score.SCORE).setBlank();
            Fixture.score(w, "C1.1.2", Score.EXPLANATION).setCellValue(" ");
            Fixture.figure(w, "C1.1.2", "met").setBlank();
            for (Evidence column : Evidence.values()) {
                if (column != Evidence.STORED && column != Evidence.HAS_FILE) {
                    Fixture.document(w, 0, column).setBlank();
                }
            }
        });
        assertEquals(List.of(new Statement("SNV", "C1.1.2", 42, Inputs.NONE, Optional.empty(), false, "", List.of())), read(file,
                set).statements());
    }

    @Test
    void rowsMayStandElsewhere() throws IOException {
        CriteriaSet set = Fixture.allRules();
        Path file = write(set, List.of(), Message.VIETNAMESE);
        Fixture.change(file, w -> {
            Fixture.score(w, "C1.1.2", Score.SCORE).setCellValue(2);
            var sheet = w.getSheet("Tự đánh giá");
            int row = Fixture.row(sheet, "C1.1.2", "").getRowNum();
            sheet.copyRows(row, row, sheet.getLastRowNum() + 5, new CellCopyPolicy());
            sheet.removeRow(sheet.getRow(row));
        });
        ReadWorkbook read = read(file, set);
        assertEquals(List.of(), read.problems());
        assertEquals(List.of("C1.1.2"), read.statements().stream().map(Statement::leafId).toList());
    }

    @Test
    void daysAreNeverShifted() throws IOException {
        CriteriaSet set = Fixture.allRules();
        Path file = write(set, List.of(), Message.VIETNAMESE);
        Fixture.change(file, w -> {
            Fixture.figure(w, "C2.2", "done").setCellValue(43845.99);
            w.getCTWorkbook().getWorkbookPr().setDate1904(false);
        });
        assertEquals(Map.of("done", new InputValue.DateValue(LocalDate.of(2020, 1, 15))), read(file,
                set).statements().get(0).inputs().values());
        // The same number means another day where days are counted from 1904.
        Fixture.change(file, w -> {
            w.getCTWorkbook().getWorkbookPr().setDate1904(true);
            Fixture.figure(w, "C2.2", "done").setCellValue(43845.99 - 1462);
        });
        assertEquals(Map.of("done", new InputValue.DateValue(LocalDate.of(2020, 1, 15))), read(file,
                set).statements().get(0).inputs().values());
    }

    @Test
    void numbersAreReadAsTyped() throws IOException {
        assertEquals(Optional.of(new BigDecimal("17.945")), Decimals.of(17.945));
        assertEquals(Optional.of(new BigDecimal("0.3")), Decimals.of(0.3));
        assertEquals(Optional.empty(), Decimals.of(0.1 + 0.2));
        assertEquals(Optional.of(new BigDecimal("0.000001")), Decimals.of(1e-6));
        assertEquals(Optional.empty(), Decimals.of(1e-7));
        assertEquals(Optional.empty(), Decimals.of(1e15));
        assertEquals(Optional.of(new BigDecimal("-999999999.999999")), Decimals.of(-999999999.999999));
        assertEquals(Optional.empty(), Decimals.of(Double.NaN));
        CriteriaSet set = Fixture.allRules();
        Path file = write(set, List.of(), Message.VIETNAMESE);
        Fixture.change(file, w -> {
            Fixture.score(w, "C1.1.4", Score.SCORE).setCellValue("1,945");
            Fixture.score(w, "C1.2", Score.SCORE).setCellValue(7.1);
        });
        List<Statement> statements = read(file, set).statements();
        assertEquals(List.of(Optional.of(Rational.ofDecimal("1.945")), Optional.of(Rational.ofDecimal("7.1"))),
                statements.stream().map(Statement::score).toList());
    }

    @Test
    void theSheetsAreLockedButForTheCellsToFillIn() throws IOException {
        CriteriaSet set = Fixture.allRules();
        Path file = write(set, List.of(), Message.VIETNAMESE);
        try (XSSFWorkbook workbook = Fixture.open(file)) {
            workbook.forEach(sheet -> assertTrue(sheet.getProtect(), sheet.getSheetName()));
            assertTrue(workbook.isStructureLocked());
            assertFalse(Fixture.score(workbook, "C1.1.1", Score.SCORE).getCellStyle().getLocked());
            assertFalse(Fixture.score(workbook, "C1.1.1", Score.NOT_APPLICABLE).getCellStyle().getLocked());
            assertTrue(Fixture.score(workbook, "C1.1.2", Score.NOT_APPLICABLE).getCellStyle().getLocked(), "N/A forbidden");
            assertTrue(Fixture.score(workbook, "C2.6", Score.SCORE).getCellStyle().getLocked(), "central value");
            assertTrue(Fixture.figure(workbook, "C2.6", "value").getCellStyle().getLocked());
            assertTrue(Fixture.score(workbook, "C1.1.1", Score.NAME).getCellStyle().getLocked());
            assertTrue(workbook.isSheetVeryHidden(workbook.getSheetIndex("_parindex")));
            List<String> guide = new ArrayList<>();
            workbook.getSheet("Hướng dẫn").forEach(r -> r.forEach(c -> guide.add(c.getStringCellValue())));
            assertTrue(guide.contains(set.hash()), guide.toString());
            assertTrue(guide.stream().anyMatch(t -> t.contains("minh họa")), guide.toString());
            assertTrue(workbook.getSheet("Số liệu").getDataValidations().size() > 20);
            assertEquals("Tự đánh giá", workbook.getSheetAt(1).getSheetName());
            assertEquals("3:3", workbook.getSheetAt(1).getRepeatingRows().formatAsString().replaceAll("[A-Z$]", ""));
        }
    }

    private static InputValue count(long n) {
        return new InputValue.NumberValue(Rational.of(n));
    }

    /** What a person can type: numbers or texts, days or texts, the shown option or its id. */
    private static void type(XSSFWorkbook workbook, Node leaf, LeafContent content, RandomContents random) {
        content.score().ifPresent(s -> number(Fixture.score(workbook, leaf.id(), Score.SCORE), s, random));
        if (content.notApplicable()) {
            Fixture.score(workbook, leaf.id(), Score.NOT_APPLICABLE).setCellValue(random.coin() ? "Có" : "x");
        }
        if (!content.explanation().isEmpty()) {
            Fixture.score(workbook, leaf.id(), Score.EXPLANATION).setCellValue(Words.forCell(content.explanation()));
        }
        content.inputs().values().forEach((name, value) -> {
            XSSFCell cell = Fixture.figure(workbook, leaf.id(), name);
            if (value instanceof InputValue.NumberValue n) {
                number(cell, n.number(), random);
            } else if (value instanceof InputValue.DateValue d) {
                day(cell, d.date(), random);
            } else if (value instanceof InputValue.FlagValue f) {
                if (random.coin()) {
                    cell.setCellValue(f.flag());
                } else {
                    cell.setCellValue(f.flag() ? "Có" : "không");
                }
            } else {
                String code = ((InputValue.CodeValue) value).code();
                cell.setCellValue(random.coin() ? code : LeafRules.options(leaf.leaf().orElseThrow().rule(), name).stream()
                        .filter(o -> o.id().equals(code)).findFirst().map(o -> OptionLabels.of(o, Message.VIETNAMESE)).orElseThrow());
            }
        });
    }

    private static void type(XSSFWorkbook workbook, int row, String label, EvidenceNote note, RandomContents random) {
        Fixture.document(workbook, row, Evidence.LEAF).setCellValue(label);
        Fixture.document(workbook, row, Evidence.NUMBER).setCellValue(Words.forCell(note.number()));
        note.date().ifPresent(d -> day(Fixture.document(workbook, row, Evidence.DATE), d, random));
        Fixture.document(workbook, row, Evidence.SUMMARY).setCellValue(Words.forCell(note.summary()));
        note.place().ifPresent(p -> Fixture.document(workbook, row, Evidence.PLACE).setCellValue(Words.forCell(p)));
        Fixture.document(workbook, row, Evidence.ISSUER).setCellValue("UBND tỉnh");
    }

    private static void number(XSSFCell cell, Rational value, RandomContents random) {
        BigDecimal shown = Decimals.shown(value);
        // "1.234" could be a thousand; a person writes the comma.
        if (random.coin()) {
            cell.setCellValue(shown.toPlainString().replace('.', ','));
        } else {
            cell.setCellValue(shown.doubleValue());
        }
    }

    private static void day(XSSFCell cell, LocalDate day, RandomContents random) {
        if (random.coin()) {
            cell.setCellValue(DAY.format(day));
        } else {
            cell.setCellValue(day);
        }
    }

    private static List<LeafState> randomStates(CriteriaSet set) {
        RandomContents random = new RandomContents(99);
        List<LeafState> states = new ArrayList<>();
        for (Node leaf : set.leaves()) {
            if (random.coin()) {
                states.add(Fixture.state(leaf, random.content(leaf), Optional.of(leaf.max().times(Rational.of(2, 3))),
                        states.size() * 10L + 1));
            }
        }
        return states;
    }

    private Path write(CriteriaSet set, List<LeafState> states, Locale locale) throws IOException {
        Path file = folder.resolve("tự đánh giá.xlsx");
        Fixture.WORKBOOKS.write(new WorkbookPlan(Fixture.round(set), Fixture.unit(set), set, states, Optional.of(LocalDate.of(2020, 12,
                15)), locale), file);
        return file;
    }

    private static ReadWorkbook read(Path file, CriteriaSet set) throws IOException {
        return Fixture.WORKBOOKS.read(file, Fixture.round(set), Fixture.unit(set), set);
    }
}
