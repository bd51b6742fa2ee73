package parindex.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.criteria.NotApplicable;
import parindex.criteria.rule.ScoringRule;
import parindex.values.number.Numbers.DecimalMark;
import parindex.values.number.Rational;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Problem;
import parindex.values.text.Message;

/** Values that lead departments supply: a row per leaf, or a column per leaf as survey sheets have it. */
class SuppliedFileTest {

    private static final CriteriaSet SET = EntriesCsvTest.set(EntriesCsvTest.leaf(Node.Kind.COMPONENT, "s.1", 5,
            new ScoringRule.SurveyIndex(EntriesCsvTest.text("Chỉ số hài lòng")), NotApplicable.FORBIDDEN));
    private static final CriteriaSet OTHER = EntriesCsvTest.set();
    private static final SuppliedFile.Units UNITS = new SuppliedFile.Units(Map.of("STP", SET, "SNV", SET, "XA", OTHER),
            Map.of("Sở Nội vụ", "SNV", "Xã A", "XA"));

    private static TableFile csv(String text) {
        return TableFile.of(new CsvFile("e.csv", text.getBytes(StandardCharsets.UTF_8)), () -> { });
    }

    private static List<SuppliedFile.Row> read(TableFile table) {
        List<TableField> fields = TableFields.supplied(Set.of(SET), leaf -> true);
        return SuppliedFile.read(table, ColumnMapping.of(table, fields, Map.of(), ColumnMapping.Said.NOTHING), UNITS, DecimalMark.DETECT);
    }

    private static List<String> said(List<SuppliedFile.Row> rows) {
        return rows.stream().map(r -> r.unit() + " " + r.leaf() + " " + r.inputs().toText() + r.score().map(s -> " " + s).orElse(""))
                .toList();
    }

    @Test
    void aRowForEachLeaf() {
        List<SuppliedFile.Row> rows = read(csv("unit;leaf;score;input.num;input.den\nSTP;a.1;;97;102\nSNV;a.1;1,5;;"));
        assertEquals(List.of("den=n:102;num=n:97", ""), rows.stream().map(r -> r.inputs().toText()).toList());
        assertEquals(List.of(Optional.empty(), Optional.of(Rational.ofDecimal("1.5"))), rows.stream().map(SuppliedFile.Row::score)
                .toList());
    }

    @Test
    void inTheWordsOfPeople() {
        assertEquals(said(read(csv("unit;leaf;score\nSNV;s.1;1,5\n"))),
                said(read(csv("STT;Tên cơ quan;Tiêu chí;Điểm\n1;Sở Nội vụ;s.1;1,5\n"))));
    }

    @Test
    void aColumnForEachLeaf() {
        assertEquals(List.of("STP s.1 index=n:85.5", "STP a.1  1.5", "SNV s.1 index=n:90"),
                said(read(csv("unit;name;s.1;a.1\nSTP;Sở Tư pháp;85,5%;1,5\nSNV;;90;\n"))));
        assertEquals(List.of("STP s.1  1.5", "STP a.1 den=n:4;num=n:3"), said(read(csv("unit;s.1:score;a.1:num;a.1:den\nSTP;1,5;3;4\n"))));
    }

    @Test
    void numbersOfAWorkbookAreExactWhateverTheMark() {
        SheetCells sheet = new SheetCells("k.xlsx", "Khảo sát", List.of(new SheetCells.Row(2, List.of("Tên đơn vị", "TC s.1")),
                new SheetCells.Row(3, List.of("Sở Nội vụ", "85.125"), Set.of(1)),
                        new SheetCells.Row(4, List.of("STP", "85.5%"), Set.of(1))));
        assertEquals(List.of("SNV s.1 index=n:85.125", "STP s.1 index=n:85.5"), said(read(TableFile.of(sheet, "", () -> { }))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {"KHAC;a.1;1;2!entries.unit.unknown!2:1", "STP;zzz;1;2!entries.leaf.unknown!2:2",
        "STP;a;1;2!entries.leaf.none!2:2",
        "STP;;1;2!csv.cell.empty!2:2", "STP;a.1;;!supplied.nothing!2:2", "STP;a.1;1;2|STP;a.1;1;2!supplied.twice!3:2"})
    void rowsThatCannotBeUsed(String text, String code, String place) {
        refused("unit;leaf;input.num;input.den\n" + text.replace('|', '\n'), code, place);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {
        "unit;s.1|KHAC;1!entries.unit.unknown!2:1 (unit)", "unit;s.1|XA;1!supplied.leafOfLevel!2:2 (s.1)",
        "unit;s.1|STP;1.234!refused.input.number!2:2 (s.1)", "unit;s.1|STP;120!refused.input.percent!2:2 (s.1)",
        "unit;s.1|STP;1|STP;2!supplied.twice!3:2 (s.1)", "unit;s.1;z|STP;1;1!columns.unknown!1:3",
        "unit;leaf;s.1|STP;a.1;1!supplied.bothForms!2:2 (leaf)", "unit;name|STP;Sở!supplied.noValues!2",
                "unit;leaf|STP;a.1!supplied.noValues!2",
        "s.1;a.1|1;2!columns.missing!e.csv", "Mã;Mã đơn vị;s.1|1;2;3!columns.ambiguous!e.csv"})
    void columnsThatCannotBeUsed(String text, String code, String place) {
        refused(text.replace('|', '\n'), code, place);
    }

    private static void refused(String text, String code, String place) {
        List<Problem> problems = assertThrows(BadInputException.class, () -> read(csv(text))).problems();
        assertEquals(code, problems.get(0).code(), problems::toString);
        assertTrue(problems.get(0).place().toString().startsWith(place.startsWith("e.csv") ? place : "e.csv:" + place), problems::toString);
        problems.forEach(p -> p.in(Message.VIETNAMESE));
    }
}
