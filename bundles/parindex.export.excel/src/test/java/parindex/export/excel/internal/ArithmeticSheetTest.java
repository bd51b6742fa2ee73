package parindex.export.excel.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.criteria.NotApplicable;
import parindex.criteria.io.CriteriaReader;
import parindex.export.Book;
import parindex.export.Grid;
import parindex.scoring.LeafEntry;
import parindex.scoring.Results;
import parindex.scoring.ScoreSheet;
import parindex.scoring.ScoreUnit;
import parindex.scoring.ScoringEngine;
import parindex.scoring.spi.ScoringRules;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;

/** The formulas come to what the engine says, whichever way a set adds up, rounds and ranks. */
class ArithmeticSheetTest {

    private static final int UNITS = 40;
    private static final double BEYOND_WHAT_IS_SHOWN = 1e-8;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "dense,       index, exact,   level,      sum,      false, half-up",
        "dense,       score, rounded, unit-group, sum,      true,  half-even",
        "competition, index, rounded, level,      rescaled, false, down",
        "competition, score, exact,   unit-group, sum,      false, half-down",
        "ordinal,     index, exact,   unit-group, rescaled, true,  up",
        "ordinal,     score, rounded, level,      sum,      false, half-up"})
    void whatAReaderWorksOutIsWhatTheEngineSays(String method, String basis, String precision, String group, String aggregation,
            String exceed, String mode) throws IOException {
        String document = document("all-rules.xml")
                .replaceFirst("aggregation=\"sum\" total-may-exceed=\"false\"", "aggregation=\"" + aggregation + "\" total-may-exceed=\""
                        + exceed + "\"")
                .replaceFirst("<ranking method=\"ordinal\" basis=\"index\" precision=\"exact\" group=\"level\"",
                        "<ranking method=\"" + method + "\" basis=\"" + basis + "\" precision=\"" + precision + "\" group=\"" + group
                                + "\"")
                .replaceFirst("mode=\"half-up\"", "mode=\"" + mode + "\"");
        if (!method.equals("ordinal")) {
            document = document.replaceFirst("<tie-key node=\"C1\"/>", "");
        }
        CriteriaSet set = set(document);
        for (int seed = 1; seed <= 3; seed++) {
            try (XSSFWorkbook workbook = written(grid(random(set, new Random(seed))))) {
                assertTrue(recalculated(workbook.getSheetAt(1)) > 15 * UNITS, "formulas were compared");
            }
        }
    }

    @Test
    void aChangedScoreIsNoticed() throws IOException {
        CriteriaSet set = set(document("component-leaves.xml"));
        ScoreSheet.Builder sheet = ScoreSheet.builder(set);
        unit(sheet, "A", LeafEntry.ofScore(Rational.ofDecimal("57.125")), LeafEntry.ofScore(Rational.of(40)));
        unit(sheet, "B", LeafEntry.NOT_APPLICABLE, LeafEntry.ofScore(Rational.of(1, 3)));
        unit(sheet, "C", LeafEntry.NOT_APPLICABLE, LeafEntry.NOT_APPLICABLE);
        unit(sheet, "D", LeafEntry.MISSING, LeafEntry.ofScore(Rational.of(1, 3)));
        try (XSSFWorkbook workbook = written(grid(ScoringEngine.evaluate(sheet.build(), ScoringRules.none())))) {
            XSSFSheet arithmetic = workbook.getSheet("arithmetic-province");
            assertEquals(List.of("Khớp", "Khớp", "Khớp", "Khớp"), checks(arithmetic));
            XSSFSheet scores = workbook.getSheet("council-province");
            assertEquals("KAD", scores.getRow(6).getCell(2).getStringCellValue());
            assertEquals(CellType.BLANK, scores.getRow(7).getCell(2).getCellType(), "a missing score is no zero");
            scores.getRow(5).getCell(3).setCellValue(39.99);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertEquals(List.of("LỆCH", "Khớp", "Khớp", "Khớp"), checks(arithmetic));
        }
    }

    @Test
    void allStagesAreThereAndTheCoverLeadsToThem() throws IOException {
        Results results = random(set(document("component-leaves.xml")), new Random(5));
        Grid grid = new Grid("grid-province", LocalizedText.of("Điểm từng tiêu chí"), List.of(
                new Grid.Layer("self", LocalizedText.of("Tự đánh giá"), results), new Grid.Layer("council", LocalizedText.of("Hội đồng"),
                        results)),
                List.of(LocalizedText.of("Số liệu minh họa.")));
        try (XSSFWorkbook workbook = written(grid)) {
            assertEquals(List.of("Bìa", "arithmetic-province", "self-province", "council-province"),
                    List.of(workbook.getSheetName(0), workbook.getSheetName(1), workbook.getSheetName(2), workbook.getSheetName(3)));
            String cover = text(workbook.getSheetAt(0));
            assertTrue(cover.contains("Điểm từng tiêu chí – Tự đánh giá") && cover.contains("Cách tính: Điểm từng tiêu chí"), cover);
            for (int sheet = 0; sheet < 4; sheet++) {
                assertTrue(text(workbook.getSheetAt(sheet)).contains("Số liệu minh họa."), workbook.getSheetName(sheet));
            }
            assertEquals(UNITS + 7, workbook.getSheetAt(2).getLastRowNum() + 1);
            assertEquals(3, workbook.getSheetAt(0).getHyperlinkList().size());
        }
    }

    @Test
    void sheetsOfAllScoresCanBeReadAndPrintedAndTakeNoFormulaFromAName() throws IOException {
        CriteriaSet set = set(document("component-leaves.xml"));
        ScoreSheet.Builder units = ScoreSheet.builder(set);
        units.unit(ScoreUnit.of("=A", "=HYPERLINK(\"http://x\")"));
        units.entry("=A", "C1", LeafEntry.ofScore(Rational.of(1)));
        units.entry("=A", "C2", LeafEntry.ofScore(Rational.of(1)));
        try (XSSFWorkbook workbook = written(grid(ScoringEngine.evaluate(units.build(), ScoringRules.none())))) {
            for (int sheet = 1; sheet <= 2; sheet++) {
                XSSFSheet all = workbook.getSheetAt(sheet);
                assertEquals(LayerSheet.HEAD_ROWS, all.getPaneInformation().getHorizontalSplitPosition());
                assertEquals(2, all.getPaneInformation().getVerticalSplitPosition());
                assertEquals(PrintSetup.A3_PAPERSIZE, all.getPrintSetup().getPaperSize());
                assertEquals("A:B", all.getRepeatingColumns().formatAsString());
                assertEquals(36 * 256, all.getColumnWidth(1));
                for (int column = 0; column < 2; column++) {
                    XSSFCell cell = all.getRow(LayerSheet.HEAD_ROWS).getCell(column);
                    assertEquals(CellType.STRING, cell.getCellType());
                    assertTrue(cell.getCellStyle().getQuotePrefixed(), cell.getStringCellValue());
                    assertEquals("Times New Roman", cell.getCellStyle().getFont().getFontName());
                }
                assertFalse(all.getRow(LayerSheet.HEAD_ROWS).getCell(2).getCellStyle().getQuotePrefixed());
            }
        }
    }

    private static String text(XSSFSheet sheet) {
        StringBuilder all = new StringBuilder();
        for (Row row : sheet) {
            for (Cell cell : row) {
                all.append(cell).append('\n');
            }
        }
        return all.toString();
    }

    private static List<String> checks(XSSFSheet sheet) {
        int column = sheet.getRow(LayerSheet.HEAD_ROWS).getLastCellNum() - 1;
        return IntStream.range(LayerSheet.HEAD_ROWS, LayerSheet.HEAD_ROWS + 4)
                .mapToObj(row -> sheet.getRow(row).getCell(column).getStringCellValue()).toList();
    }

    /** @return how many formulas came to the value that was stored with them */
    private static int recalculated(XSSFSheet sheet) {
        var evaluator = sheet.getWorkbook().getCreationHelper().createFormulaEvaluator();
        int compared = 0;
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.FORMULA) {
                    String where = cell.getAddress() + " = " + cell.getCellFormula();
                    CellType stored = cell.getCachedFormulaResultType();
                    String words = stored == CellType.STRING ? cell.getStringCellValue() : null;
                    double number = stored == CellType.NUMERIC ? cell.getNumericCellValue() : 0;
                    var value = evaluator.evaluate(cell);
                    if (words != null) {
                        assertEquals(words, value.getStringValue(), where);
                    } else {
                        assertEquals(CellType.NUMERIC, value.getCellType(), where);
                        assertEquals(number, value.getNumberValue(), BEYOND_WHAT_IS_SHOWN, where);
                    }
                    compared++;
                }
            }
        }
        return compared;
    }

    private XSSFWorkbook written(Grid grid) throws IOException {
        Book book = new Book(LocalizedText.of("Kết quả"), List.of(), RoundingMode.HALF_UP, List.of(), List.of(grid));
        List<Path> files = new ExcelExport().write(book, folder, "grid", Message.VIETNAMESE);
        try (InputStream in = Files.newInputStream(files.get(0))) {
            return new XSSFWorkbook(in);
        }
    }

    private static Grid grid(Results results) {
        return new Grid("grid-" + results.set().level().id(), LocalizedText.of("Điểm từng tiêu chí"),
                List.of(new Grid.Layer("council", LocalizedText.of("Hội đồng"), results)), List.of());
    }

    private static Results random(CriteriaSet set, Random random) {
        ScoreSheet.Builder sheet = ScoreSheet.builder(set);
        for (int i = 0; i < UNITS; i++) {
            String code = "U" + i;
            sheet.unit(new ScoreUnit(code, "Đơn vị " + i, i % 3 == 0 ? "Nhóm \"A\"" : "Nhóm B"));
            // Every fifth unit has the scores of the one before: ranks are shared.
            Random scores = i % 5 == 4 ? new Random(i - 1) : new Random(i);
            for (Node leaf : set.leaves()) {
                entry(sheet, code, leaf, scores, random.nextInt(40));
            }
        }
        return ScoringEngine.evaluate(sheet.build(), ScoringRules.none());
    }

    private static void entry(ScoreSheet.Builder sheet, String code, Node leaf, Random scores, int chance) {
        boolean excusable = leaf.leaf().orElseThrow().notApplicable() != NotApplicable.FORBIDDEN;
        int eighths = scores.nextInt(9);
        if (chance == 0 || chance < 6 && excusable) {
            if (chance > 0) {
                sheet.entry(code, leaf.id(), LeafEntry.NOT_APPLICABLE);
            }
            return;
        }
        Rational share = chance == 7 ? Rational.of(1, 3) : Rational.of(eighths, 8);
        sheet.entry(code, leaf.id(), LeafEntry.ofScore(leaf.max().isZero() && leaf.number().startsWith("2") ? Rational.of(eighths % 3 - 1)
                : leaf.max().times(share)));
    }

    private static void unit(ScoreSheet.Builder sheet, String code, LeafEntry... entries) {
        sheet.unit(ScoreUnit.of(code, "Đơn vị " + code));
        for (int i = 0; i < entries.length; i++) {
            sheet.entry(code, "C" + (i + 1), entries[i]);
        }
    }

    private static String document(String name) throws IOException {
        try (InputStream in = ArithmeticSheetTest.class.getResourceAsStream("/sets/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static CriteriaSet set(String document) {
        return new CriteriaReader().read("set.xml", document.getBytes(StandardCharsets.UTF_8)).orThrow().set();
    }
}
