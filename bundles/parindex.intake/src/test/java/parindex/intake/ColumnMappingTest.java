package parindex.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parindex.intake.ColumnMapping.Said;
import parindex.values.problem.Problem;
import parindex.values.text.Message;
import parindex.values.text.VietnameseText;

/** Which column is which field. */
class ColumnMappingTest {

    private static ColumnMapping units(String headings, Map<String, String> remembered, Said said) {
        String row = headings.replaceAll("[^;]+", "x");
        TableFile table = TableFile.of(new CsvFile("u.csv", (headings + "\n" + row + "\n").getBytes(StandardCharsets.UTF_8)), () -> { });
        return ColumnMapping.of(table, TableFields.units(), remembered, said);
    }

    private static List<String> said(ColumnMapping mapping) {
        return mapping.columns().stream().map(c -> c.field().orElse("-") + " " + c.origin()).toList();
    }

    @Test
    void namesAndWordsOfBothLanguages() {
        assertEquals(List.of("- WORD", "code WORD", "name WORD", "level NAME", "valid_from WORD"),
                said(units("STT;MÃ ĐƠN VỊ;Cơ quan, đơn vị;level;Valid from", Map.of(), Said.NOTHING).checked()));
    }

    @Test
    void whatThePersonSaysOutweighsWhatWasRememberedAndThatTheWords() {
        Map<String, String> remembered = Map.of("Mã", "code", "Tên", "aliases", "Ghi chú", "", "Cấp", "none", "Khác", "code");
        assertEquals(List.of("code REMEMBERED", "name SAID", "- REMEMBERED", "level WORD"),
                said(units("Mã;Tên;Ghi chú;Cấp", remembered, new Said(Map.of("name", "ten"), List.of())).checked()));
        assertEquals(Map.of("Số hiệu", "code", "X", "", "Y", ""), units("Số hiệu;Tên;Cấp;X;Y", Map.of("Y", ""), new Said(Map.of("code", "số hiệu"),
                List.of("x"))).checked().choices(), "what headings tell by themselves need not be remembered");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {
        "Mã;Tên!Thiếu cột \"level\" (Cấp). Tệp có các cột: \"Mã\", \"Tên\".!--column level=\"tên cột\"",
        "Mã;Mã số;Tên;Cấp!Các cột \"Mã\", \"Mã số\" đều có thể là \"code\" (Mã đơn vị).!--column code=\"Mã\" --ignore \"Mã số\"",
        "Mã;Tên;Cấp;Số điện thoại!Không rõ cột \"Số điện thoại\" chứa gì.!--ignore \"Số điện thoại\""})
    void whatThePersonHasToSay(String headings, String what, String how) {
        List<Problem> problems = units(headings, Map.of(), Said.NOTHING).problems();
        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.get(0).in(Message.VIETNAMESE).contains(what), () -> problems.get(0).in(Message.VIETNAMESE));
        assertTrue(problems.get(0).in(Message.VIETNAMESE).contains(how), () -> problems.get(0).in(Message.VIETNAMESE));
        assertTrue(!problems.get(0).in(Locale.ENGLISH).isBlank());
    }

    @Test
    void whatThePersonSaysWrongly() {
        Said said = new Said(Map.of("code", "Không có", "lạ", "Tên"), List.of("Cũng không"));
        List<String> codes = new ArrayList<>(units("Mã;Tên;Cấp", Map.of(), said).problems().stream().map(Problem::code).sorted().toList());
        assertEquals(List.of("columns.noField", "columns.noHeading", "columns.noHeading"), codes);
        assertEquals(List.of("columns.twice"), units("Mã;Tên;Cấp", Map.of(), new Said(Map.of("name", "Tên"), List.of("Tên"))).problems()
                .stream()
                .map(Problem::code).filter(c -> c.equals("columns.twice")).toList());
    }

    /** A word for two fields of one kind would decide nothing. */
    @Test
    void everyWordMeansOneField() {
        for (List<TableField> fields : List.of(TableFields.units(), TableFields.members())) {
            Map<String, String> meant = new HashMap<>();
            fields.forEach(f -> f.words().forEach(w -> assertEquals(f.id(), meant.computeIfAbsent(VietnameseText.fold(w), k -> f.id()),
                    w)));
            fields.forEach(f -> assertTrue(!f.words().isEmpty() && !f.label().in(Message.VIETNAMESE).isBlank(), f.id()));
        }
    }
}
