package parindex.intake.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parindex.intake.CsvFile;
import parindex.intake.printed.ComputedReport.KnownUnit;
import parindex.intake.report.Checkpoint;
import parindex.intake.report.ImportedResults;
import parindex.values.number.Rational;
import parindex.values.problem.BadInputException;
import parindex.values.text.Message;

/** Grids that people make, without a criteria set of their year. */
class GridImportTest {

    private static final List<KnownUnit> REGISTER = List.of(unit("STP", "Sở Tư pháp"), unit("SNV", "Sở Nội vụ"),
            unit("TTT", "Thanh tra tỉnh"),
            unit("SYT", "Sở Y tế"), unit("SXD", "Sở Xây dựng"));
    private static final String HEAD = "TT;Mã;Tên đơn vị;1.1.1;1.1.2;1.2;Điểm LV1;2.1;2.2;Điểm LV2;Tổng điểm;Chỉ số (%);Xếp hạng;Xếp loại";
    private static final String MAX = ";;Điểm tối đa;10;10;20;40;30;30;60;100;;;";
    private static final List<String> ROWS = List.of(
            "1;STP;Sở Tư pháp;10;10;20;40;30;29,5;59,5;99,5;99,5;1;Tốt",
            "2;SNV;Sở Nội vụ;9;8,5;20;37,5;25;30;55;92,5;92,5;2;Tốt",
            "3;TTT;Thanh tra tỉnh;8;7;15;30;25;25;50;80;80;3;Khá",
            "4;SYT;Sở Y tế;8;7;15;30;20;25;45;75;75;4;Khá",
            "5;SXD;Sở Xây dựng;4;5;11;20;20;20;40;60;60;5;Trung bình");
    private static final String MEAN = ";;Giá trị trung bình;7,8;7,5;16,2;31,5;24;25,9;49,9;81,4;81,4;;";

    private static KnownUnit unit(String code, String name) {
        return new KnownUnit(code, name, "province", List.of());
    }

    private static Optional<ImportedResults> read(String... lines) {
        return GridImport.csv(new CsvFile("2018.csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8)),
                new GridRequest(2018, REGISTER, Map.of(), Optional.empty(), Map.of()), Checkpoint.OPEN);
    }

    /** The table with some of its rows replaced: "n" is row n, "m" the means. */
    private static ImportedResults changed(String from, String to) {
        String all = String.join("\n", HEAD, MAX, String.join("\n", ROWS), MEAN);
        assertTrue(all.contains(from), from);
        return read(all.replace(from, to)).orElseThrow();
    }

    private static List<String> found(ImportedResults results) {
        return results.audit().findings().stream().map(f -> f.finding().kind() + " "
                + f.place().orElseThrow().message().in(Message.VIETNAMESE) + ": "
                + f.finding().printed() + " " + f.finding().right()).toList();
    }

    private static String text(ImportedResults results) {
        return results.audit().findings().get(0).finding().in(Message.VIETNAMESE);
    }

    private static Rational right(ImportedResults results, String unit, String node) {
        return results.scores().stream().filter(s -> s.unitCode().equals(unit) && s.node().equals(node)).findFirst().orElseThrow().right();
    }

    @Test
    void aTableThatAddsUpHasNoFindings() {
        ImportedResults results = changed("Sở Y tế", "Sở y tế");
        assertEquals(List.of(), found(results));
        assertEquals(List.of(), results.unknown());
        assertEquals(5 * (1 + 2 + 5), results.scores().size());
        assertEquals(Rational.ofDecimal("8.5"), right(results, "SNV", "c1.1.2"));
        assertEquals(Rational.ofDecimal("37.5"), right(results, "SNV", "c1"));
        assertEquals(Rational.ofDecimal("92.5"), right(results, "SNV", "total"));
    }

    @Test
    void aTableWithoutLeavesIsNoGrid() {
        assertTrue(read("Mã;LV1;LV2;Tổng", "STP;40;50;90").isEmpty());
        assertTrue(read("a;b", "1;2").isEmpty());
        assertTrue(read("").isEmpty());
    }

    @Test
    void aWrongSumOfAComponentIsFoundBecauseTheTotalIsRight() {
        ImportedResults results = changed("37,5;25;30;55", "35,7;25;30;55");
        assertEquals(List.of("WRONG_FIGURE dòng 4, cột 7: 35.7 37.5"), found(results));
        assertTrue(text(results).contains("gõ đảo hai chữ số"), text(results));
        assertEquals(Rational.ofDecimal("37.5"), right(results, "SNV", "c1"));
    }

    @Test
    void aWrongTotalIsFoundBecauseEverythingElseIsRight() {
        assertEquals(List.of("WRONG_FIGURE dòng 4, cột 11: 29.5 92.5"), found(changed("55;92,5;92,5", "55;29,5;92,5")));
        assertEquals(List.of("WRONG_FIGURE dòng 5, cột 12: 81 80"), found(changed("50;80;80;3", "50;80;81;3")));
    }

    @Test
    void aWrongLeafIsASumThatNothingDecidesUnlessItIsBeyondItsMaximum() {
        ImportedResults results = changed("8;7;15;30;25;25;50;80", "8;1;15;30;25;25;50;80");
        assertEquals(List.of("WRONG_SUM dòng 5, cột 7: 30 24", "WRONG_MEAN dòng 8, cột 5: 7.5 6.3"), found(results));
        assertTrue(text(results).contains("Có thể điểm tiêu chí 1.1.2 in là 1 nhưng đúng là 7"), text(results));
        assertEquals(Rational.of(80), right(results, "TTT", "total"));
        ImportedResults beyond = changed("8;7;15;30;25;25;50;80", "8;70;15;30;25;25;50;80");
        assertEquals(List.of("WRONG_FIGURE dòng 5, cột 5: 70 7"), found(beyond));
        assertEquals(Rational.of(7), right(beyond, "TTT", "c1.1.2"));
    }

    @Test
    void anUnreadableLeafIsWhatTheSumLacks() {
        ImportedResults results = changed("8;7;15;30;20", "8;7l;15;30;20");
        assertEquals(List.of("UNREADABLE dòng 6, cột 5: 7l 7"), found(results));
        assertEquals(Rational.of(7), right(results, "SYT", "c1.1.2"));
    }

    @Test
    void exchangedScoresAreSeenFromTheSumsOfBoth() {
        ImportedResults results = read(HEAD, MAX, ROWS.get(0), ROWS.get(1).replace("9;8,5;20", "9;8,5;11"), ROWS.get(2), ROWS.get(3),
                ROWS.get(4).replace("4;5;11", "4;5;20"), MEAN).orElseThrow();
        assertEquals(List.of("WRONG_FIGURE dòng 4, cột 6: 11 20", "WRONG_FIGURE dòng 7, cột 6: 20 11"), found(results));
        assertTrue(text(results).contains("đổi chỗ với Sở Xây dựng"), text(results));
        assertEquals(Rational.of(20), right(results, "SNV", "c1.2"));
    }

    @Test
    void ranksClassesAndMeansAreComputedAgain() {
        assertEquals(List.of("WRONG_RANK dòng 4, cột 13: 3 2", "WRONG_RANK dòng 5, cột 13: 2 3"),
                found(changed(ROWS.get(1) + "\n" + ROWS.get(2),
                ROWS.get(1).replace(";2;Tốt", ";3;Tốt") + "\n" + ROWS.get(2).replace(";3;Khá", ";2;Khá"))));
        assertEquals(List.of("WRONG_MEAN dòng 8, cột 11: 84.1 81.4"), found(changed("49,9;81,4;", "49,9;84,1;")));
        assertEquals(List.of("WRONG_CLASS dòng 4, cột 14: Khá Tốt", "WRONG_CLASS dòng 5, cột 14: Tốt Khá"), found(classes()));
    }

    private static ImportedResults classes() {
        return read(HEAD, MAX, ROWS.get(0), ROWS.get(1).replace("Tốt", "Khá"), ROWS.get(2).replace("Khá", "Tốt"), ROWS.get(3), ROWS.get(4))
                .orElseThrow();
    }

    @Test
    void whatDoesNotApplyIsTakenOffTheMaximum() {
        ImportedResults results = changed("8;7;15;30;20;25;45;75;75;4", "KAD;7;15;22;20;25;45;67;74,444;4");
        assertEquals(List.of("WRONG_MEAN dòng 8, cột 7: 31.5 29.9", "WRONG_MEAN dòng 8, cột 11: 81.4 79.8",
                "WRONG_MEAN dòng 8, cột 12: 81.4 81.3"), found(results));
    }

    @Test
    void namesThatNoUnitHasAreSaid() {
        assertEquals(List.of("Sở Lạ"), changed("SXD;Sở Xây dựng", ";Sở Lạ").unknown());
        assertEquals(List.of("UNKNOWN_UNIT dòng 7: Sở Y tế "), found(changed("SXD;Sở Xây dựng", "SXD;Sở Y tế")));
        assertEquals(List.of("NAME_VARIANT dòng 6: So y te "), found(changed("SYT;Sở Y tế", ";So y te")));
        assertEquals("MISSING_ROW dòng 8: Sở Xây dựng ", found(changed(ROWS.get(4), ROWS.get(4) + "\n" + ROWS.get(4))).get(0));
    }

    @Test
    void headingsOverTwoRowsAndSectionsAreUnderstood() {
        ImportedResults results = read("Bảng điểm năm 2018;;;;;", "TT;Đơn vị;Lĩnh vực 1;;Lĩnh vực 2;;Tổng", ";;1.1;1.2;2.1;2.2;",
                "(1);(2);(3);(4);(5);(6);(7)",
                "I;Cấp tỉnh;;;;;", "1;Sở Tư pháp;1;2;3;4;10", "2;Sở Nội vụ;1,5;2;3;4;10,6", "3;Sở Y tế;1;1;1;1;4",
                        "4;Sở Xây dựng;1;1;1;0;3", "5;Thanh tra tỉnh;1;1;0;0;2").orElseThrow();
        assertEquals(List.of("WRONG_SUM dòng 7, cột 7: 10.6 10.5"), found(results));
        assertEquals(5 * (1 + 2 + 4), results.scores().size());
    }

    @Test
    void theLastStageOfAFileOfThisProgramCounts() {
        ImportedResults results = read("stage;unit;name;c1.1;c1.2;c2.1", "max;;;10;10;80", "self;STP;Sở Tư pháp;10;10;80",
                "council;STP;Sở Tư pháp;9;N/A;70")
                .orElseThrow();
        assertEquals(List.of(), found(results));
        assertEquals(Rational.of(9), right(results, "STP", "c1.1"));
        assertEquals(Rational.of(7900, 90), right(results, "STP", "total"));
        assertTrue(results.remarks().get(0).in(Message.VIETNAMESE).contains("council"), results.remarks().toString());
    }

    @Test
    void badInputIsRefusedInOneSentence() {
        refused("Có hai cột cùng tên “1.1”", HEAD.replace("1.1.1", "1.1").replace("1.1.2", "1.1"), ROWS.get(0));
        refused("2017, không phải năm 2018", "Kết quả năm 2017", HEAD, ROWS.get(0));
        refused("Dấu ngoặc kép", HEAD, "\"a");
        refused("không có đơn vị nào", HEAD + "\n" + MAX, ";;;1;2;3;4;5;6;7;8;9;1;");
    }

    private static void refused(String text, String... lines) {
        BadInputException e = assertThrows(BadInputException.class, () -> read(lines));
        assertTrue(e.problems().get(0).in(Message.VIETNAMESE).contains(text), e.problems().get(0).in(Message.VIETNAMESE));
    }
}
