package parindex.intake.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Severity;
import parindex.values.text.Message;

class PlainTextReportsTest {

    private static final String TABLE = """
            Xếp hạng\tĐơn vị\tĐiểm\tChỉ số CCHC
            1\tXã An\t90\t90
            2\tXã Ba\t80,5\t80,5
            3\tXã Cả\t7O\t70
            3\tXã Đa\t60.25\t60,25
            \tTrung bình\t75,19\t75,19
            """;

    private static String refused(byte[] content) {
        BadInputException refused = assertThrows(BadInputException.class, () -> PlainTextReports.read("x.txt", content, Checkpoint.OPEN));
        return refused.problems().get(0).in(Message.VIETNAMESE);
    }

    private static List<String> found(String text) {
        AuditedReport audited = ReportAudit.audit(PlainTextReports.text("x.txt", text, Checkpoint.OPEN), Optional.empty(), Checkpoint.OPEN);
        return Report2020Test.found(audited, Severity.ERROR);
    }

    @Test
    void cellsThatAreNoFiguresAndWrongRanksAreFoundInAReportOfAnyYear() {
        assertEquals(List.of("UNREADABLE dòng 4, cột 3: 7O ", "WRONG_RANK dòng 5, cột 1: 3 4"), found(TABLE));
    }

    @Test
    void aTableGoesOnAfterABreak() {
        assertEquals(found(TABLE).size(), found(TABLE.replace("2\tXã", "\n\n2\tXã")).size());
    }

    @Test
    void pagesAreCountedWhereThereAreAny() {
        ReportDocument document = PlainTextReports.text("x.txt", "a\nb\n\fc\n", Checkpoint.OPEN);
        assertEquals("trang 2, dòng 3", document.blocks().get(2).place().message().in(Message.VIETNAMESE));
    }

    @Test
    void textIsComposedOnTheWayIn() {
        ReportDocument document = PlainTextReports.text("x.txt", "\uFEFFSo\u031b\u0309 No\u0323\u0302i vu\u0323", Checkpoint.OPEN);
        assertEquals("Sở Nội vụ", ((ReportDocument.Paragraph) document.blocks().get(0)).text());
    }

    @Test
    void filesThatAreNoTextAreRefused() {
        assertTrue(refused(new byte[] {'a', (byte) 0xB5, 'b'}).contains("UTF-8"));
        assertTrue(refused("a\u0000b".getBytes(StandardCharsets.UTF_8)).contains("U+0000"));
        assertTrue(refused("x".repeat(30_000).getBytes(StandardCharsets.UTF_8)).contains("x.txt:1"));
        assertTrue(refused("a\n".repeat(300_000).getBytes(StandardCharsets.UTF_8)).contains("200000"));
    }
}
