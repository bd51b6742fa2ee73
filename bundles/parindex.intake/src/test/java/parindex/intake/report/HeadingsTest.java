package parindex.intake.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parindex.values.text.Message;

/** Headings as provinces write them: over two rows, with rows that only number the columns, repeated on the next page. */
class HeadingsTest {

    private static final String UNITS = """
            1\tSở Tư pháp\t94,50\t94,50\t%s
            2\tSở Nội vụ\t93,10\t93,10\t2
            3\tSở Y tế\t90,00\t90,00\t3
            4\tSở Công Thương\t81,25\t81,25\t4
            """;

    private static AuditedReport audit(String text) {
        return ReportAudit.audit(PlainTextReports.text("báo cáo.txt", text, Checkpoint.OPEN), Optional.empty(), Checkpoint.OPEN);
    }

    private static List<String> found(String text) {
        return audit(text).findings().stream().map(f -> f.finding().kind() + " "
                + f.place().map(p -> p.message().in(Message.VIETNAMESE)).orElse("?") + " " + f.finding().printed() + " "
                + f.finding().right()).toList();
    }

    @Test
    void aHeadingOverTwoLines() {
        String head = "Kết quả năm 2020\nTT\tTên cơ quan, đơn vị\tKết quả năm 2020\t\tXếp\n\t\tĐiểm thẩm định\tChỉ số (%)\thạng\n";
        AuditedReport audited = audit(head + UNITS.formatted("1"));
        assertEquals(List.of(4), audited.printed().tables().stream().map(t -> t.rows().size()).toList());
        assertEquals(List.of(), audited.findings());
        assertEquals(List.of("WRONG_RANK dòng 4, cột 5 2 1"), found(head + UNITS.formatted("2")));
    }

    @Test
    void aHeadingWhoseFirstLineSaysLittleByItself() {
        String head = "Kết quả năm 2020\n\tĐơn vị\tKết quả\t\t\nSTT\t\tĐiểm\tTỷ lệ\tXếp hạng\n(1)\t(2)\t(3)\t(4)\t(5)\n";
        assertEquals(List.of("WRONG_RANK dòng 5, cột 5 3 1"), found(head + UNITS.formatted("3")));
        assertEquals("Kết quả năm 2020", audit(head + UNITS.formatted("3")).findings().get(0).table().in(Message.VIETNAMESE));
    }

    @Test
    void columnsThatAreNumberedAreNoUnit() {
        String head = "Kết quả năm 2020\nTT\tĐơn vị\tĐiểm\tChỉ số\tXếp hạng\nA\tB\t1\t2\t3\n";
        AuditedReport audited = audit(head + UNITS.formatted("1"));
        assertEquals(4, audited.units());
        assertEquals(List.of(), audited.findings());
    }

    @Test
    void twoYearsWithTwoColumnsEach() {
        String text = """
                So sánh hai năm
                TT\tĐơn vị\tNăm 2019\t\tNăm 2020\t\tTăng,
                \t\tĐiểm\tXếp hạng\tĐiểm\tXếp hạng\tgiảm
                1\tSở Tư pháp\t90,00\t2\t94,50\t1\t+4,50
                2\tSở Nội vụ\t91,00\t1\t93,10\t2\t+2,10
                3\tSở Y tế\t85,00\t3\t90,00\t3\t+7,00
                """;
        AuditedReport audited = audit(text);
        assertEquals(3, audited.printed().comparison().size());
        assertEquals(2019, audited.printed().earlierYear());
        assertEquals(List.of("WRONG_CHANGE dòng 6, cột 7 +7,00 5"), found(text));
    }

    @Test
    void componentsUnderOneHeading() {
        String text = """
                Tổng hợp năm 2020
                Xếp hạng\tĐơn vị\tĐiểm các lĩnh vực\t\t\tTổng điểm
                \t\t1. Chỉ đạo\t2. Thể chế\t3. Thủ tục\t
                1\tSở Tư pháp\t10,5\t20\t30\t60,5
                2\tSở Nội vụ\t10\t20\t30\t60
                3\tSở Y tế\t9\t19\t28\t56
                4\tSở Công Thương\t8\t19\t27\t54,5
                5\tSở Xây dựng\t8\t18\t27\t53
                """;
        assertEquals(4, audit(text).printed().tables().size());
        assertEquals(List.of("WRONG_SUM dòng 7, cột 6 54.5 54"), found(text));
    }

    @Test
    void headingsRepeatedOnTheNextPageDoNotBeginANewTable() {
        String head = "TT\tĐơn vị\tĐiểm\tChỉ số\tXếp hạng\n";
        String[] rows = UNITS.formatted("1").split("(?<=\n)");
        AuditedReport audited = audit("Kết quả năm 2020\n" + head + rows[0] + rows[1] + "\f\n12\n" + head + rows[2] + rows[3]);
        assertEquals(List.of(4), audited.printed().tables().stream().map(t -> t.rows().size()).toList());
        assertEquals(List.of(), audited.findings());
    }

    @Test
    void anotherTableWithTheSameHeadingsIsAnother() {
        String head = "TT\tĐơn vị\tĐiểm\tChỉ số\tXếp hạng\n";
        AuditedReport audited = audit("Nhóm một\n" + head + UNITS.formatted("1") + "Nhóm hai\n" + head
                + UNITS.formatted("1").replace("Sở", "Ban"));
        assertEquals(2, audited.printed().tables().size());
        assertEquals(List.of(), audited.findings());
    }

    @Test
    void oneYearInEveryHeadingIsNoComparison() {
        String text = "Kết quả\nTT\tĐơn vị\tĐiểm năm 2020\tChỉ số năm 2020\tXếp hạng\n" + UNITS.formatted("2");
        assertEquals(List.of("WRONG_RANK dòng 3, cột 5 2 1"), found(text));
    }

    @Test
    void largestScoresAreNoScores() {
        String text = "Kết quả năm 2020\nĐơn vị\tĐiểm tối đa\tĐiểm đạt được\tXếp hạng\nSở Tư pháp\t100\t94,5\t1\nSở Nội vụ\t100\t93\t3\n"
                + "Sở Y tế\t100\t90\t3\n";
        assertEquals(List.of("WRONG_RANK dòng 4, cột 4 3 2"), found(text));
    }
}
