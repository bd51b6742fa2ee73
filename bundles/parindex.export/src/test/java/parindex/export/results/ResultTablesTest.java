package parindex.export.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Level;
import parindex.criteria.io.CriteriaReader;
import parindex.export.Book;
import parindex.export.CellText;
import parindex.export.Table;
import parindex.export.Table.Cell;
import parindex.scoring.Comparison;
import parindex.scoring.EarlierYear;
import parindex.scoring.LeafEntry;
import parindex.scoring.Results;
import parindex.scoring.ScoreSheet;
import parindex.scoring.ScoreUnit;
import parindex.scoring.ScoringEngine;
import parindex.scoring.spi.ScoringRules;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;

class ResultTablesTest {

    private static Results results;

    @BeforeAll
    static void evaluate() throws IOException {
        CriteriaSet set;
        try (InputStream in = ResultTablesTest.class.getResourceAsStream("/sets/component-leaves.xml")) {
            set = new CriteriaReader().read("component-leaves.xml", in.readAllBytes()).orThrow().set();
        }
        ScoreSheet.Builder sheet = ScoreSheet.builder(set);
        unit(sheet, "A", "Sở An", LeafEntry.ofScore(Rational.ofDecimal("57.125")), LeafEntry.ofScore(Rational.of(40)));
        unit(sheet, "B", "Sở Ba", LeafEntry.ofScore(Rational.of(50)), LeafEntry.ofScore(Rational.of(20)));
        unit(sheet, "D", "Sở Đê", LeafEntry.ofScore(Rational.of(50)), LeafEntry.ofScore(Rational.of(20)));
        unit(sheet, "E", "Sở E", LeafEntry.NOT_APPLICABLE, LeafEntry.ofScore(Rational.of(10)));
        unit(sheet, "N", "Sở Không", LeafEntry.NOT_APPLICABLE, LeafEntry.NOT_APPLICABLE);
        results = ScoringEngine.evaluate(sheet.build(), ScoringRules.none());
    }

    @Test
    void totalsAreRankedWithTheMeanBelowAndTheUnrankedNamed() {
        Table table = ResultTables.totals(results).get(0);
        assertEquals("total-province", table.id());
        assertEquals(List.of("1|Sở An|97,13|97,125|Cao", "2|Sở Đê|70|70|Thấp", "2|Sở Ba|70|70|Thấp", "3|Sở E|10|25|Thấp"),
                lines(table.rows()));
        // (97.125 + 70 + 70 + 10) / 4 and (97.125 + 70 + 70 + 25) / 4
        assertEquals(List.of("|Giá trị trung bình|61,78|65,53|"), lines(table.footer()));
        assertEquals(List.of("Sở Không không xếp hạng: không có tiêu chí nào áp dụng."),
                table.notes().stream().map(LocalizedText::vietnamese).toList());
        assertEquals("PAR index 2020: Province level", table.title().in(Locale.ENGLISH));
    }

    @Test
    void aSelfAssessmentDoesNotSpeakOfAppraisedScores() {
        assertEquals("Điểm thẩm định", ResultTables.totals(results).get(0).columns().get(2).title().vietnamese());
        Table.Column self = ResultTables.totals(results, ResultTables.Scores.SELF).get(0).columns().get(2);
        assertEquals("score: Điểm tự chấm", self.key() + ": " + self.title().vietnamese());
        Book book = ReportBook.of(LocalizedText.of("x"), List.of(), List.of(results), Map.of(), Map.of(), ResultTables.Scores.SELF);
        assertEquals(self, book.tables().get(0).columns().get(2));
    }

    @Test
    void componentsHaveTheirOwnRankingAndMaximum() {
        List<Table> tables = ResultTables.components(results);
        assertEquals(List.of("c1-province", "c2-province"), tables.stream().map(Table::id).toList());
        assertEquals("Điểm (tối đa 60)", tables.get(0).columns().get(2).title().vietnamese());
        assertEquals(List.of("1|Sở An|57,125|95,21", "2|Sở Đê|50|83,33", "2|Sở Ba|50|83,33"), lines(tables.get(0).rows()));
        assertEquals(List.of("1|Sở An|40|100", "2|Sở Đê|20|50", "2|Sở Ba|20|50", "3|Sở E|10|25"), lines(tables.get(1).rows()));
    }

    @Test
    void classesCountTheRankedUnits() {
        assertEquals(List.of("Cao|80|1|25", "Thấp||3|75"), lines(ResultTables.classes(results).rows()));
    }

    @Test
    void theComparisonSubtractsExactValues() {
        EarlierYear earlier = EarlierYear.ofTotals(2019, Map.of("A", Rational.ofDecimal("96.99"), "B", Rational.of(71)), Rational.HUNDRED);
        Book book = ReportBook.of(LocalizedText.of("x"), List.of(), List.of(results), Map.of(Level.PROVINCE, earlier), Map.of());
        assertEquals(List.of("total-province", "classes-province", "comparison", "c1-province", "c2-province"),
                book.tables().stream().map(Table::id).toList());
        Table comparison = book.tables().get(2);
        assertEquals(List.of("Cấp tỉnh|Sở An|96,99|97,13|+0,14", "Cấp tỉnh|Sở Đê||70|", "Cấp tỉnh|Sở Ba|71|70|-1", "Cấp tỉnh|Sở E||10|",
                "Cấp tỉnh|Sở Không||0|"), lines(comparison.rows()));
        // Only Sở An and Sở Ba have both years: (96.99 + 71) / 2, (97.125 + 70) / 2.
        assertEquals(List.of("Giá trị trung bình|Cấp tỉnh|84|83,56|-0,43"), lines(comparison.footer()));
        assertEquals(2, comparison.notes().size());
        assertEquals("Giá trị trung bình chỉ tính các đơn vị có điểm ở cả hai năm.", comparison.notes().get(1).vietnamese());
    }

    @Test
    void importedComponentsAreComparedAndSaidToBeImported() {
        EarlierYear earlier = EarlierYear.ofScores(2019, Map.of("A", Rational.of(90), "B", Rational.of(71)), Rational.HUNDRED,
                Map.of("A", Map.of("c1", Rational.of(55), "c2", Rational.of(35)), "B",
                        Map.of("c1", Rational.of(51), "c2", Rational.of(20))),
                java.util.Optional.of(LocalizedText.of("Điểm năm 2019 lấy từ QĐ 1.")));
        Book book = ReportBook.of(LocalizedText.of("x"), List.of(), List.of(results), Map.of(Level.PROVINCE, earlier), Map.of());
        Table changes = book.tables().get(3);
        assertEquals("components-comparison-province", changes.id());
        assertEquals(List.of("1|Sở An|+2,125|+5", "2|Sở Đê||", "2|Sở Ba|-1|0", "3|Sở E||", "|Sở Không||"), lines(changes.rows()));
        assertEquals(List.of("|Trung bình năm 2019|53|27,5", "|Trung bình năm 2020|53,56|30", "|Tăng/giảm trung bình|+0,56|+2,5"),
                lines(changes.footer()));
        assertEquals("Điểm năm 2019 lấy từ QĐ 1.", changes.notes().get(2).vietnamese());
        assertTrue(changes.notes().get(1).vietnamese().contains("cùng số thứ tự"), changes.notes().toString());
        assertEquals("Điểm năm 2019 lấy từ QĐ 1.", book.tables().get(2).notes().get(2).vietnamese());
    }

    @Test
    void unitsThatNobodyContinuesAreNamedWhicheverLevelsYearTheyAreIn() {
        // Each level is compared with a year of its own, as where both were computed here.
        EarlierYear ofOneLevel = EarlierYear.ofTotals(2019, Map.of("A", Rational.of(90), "GONE", Rational.of(50)), Rational.HUNDRED);
        EarlierYear ofTheOther = EarlierYear.ofTotals(2019, Map.of("B", Rational.of(80), "LOST", Rational.of(50), "A", Rational.of(1)),
                Rational.HUNDRED);
        Table table = ResultTables.comparison(List.of(
                new ResultTables.LevelComparison(results, Comparison.of(results, ofOneLevel, Map.of())),
                new ResultTables.LevelComparison(results, Comparison.of(results, ofTheOther, Map.of("B", List.of("B"))))));
        assertEquals("Đơn vị của năm trước không còn đơn vị kế tiếp: GONE, LOST.",
                table.notes().get(table.notes().size() - 1).vietnamese());
    }

    private static List<String> lines(List<List<Cell>> rows) {
        CellText text = new CellText(RoundingMode.HALF_UP, Message.VIETNAMESE);
        return rows.stream().map(r -> String.join("|", r.stream().map(text::shown).toList())).toList();
    }

    private static void unit(ScoreSheet.Builder sheet, String code, String name, LeafEntry first, LeafEntry second) {
        sheet.unit(ScoreUnit.of(code, name));
        sheet.entry(code, "C1", first);
        sheet.entry(code, "C2", second);
    }
}
