package parindex.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parindex.intake.report.Checkpoint;
import parindex.intake.report.DocumentPlace;
import parindex.intake.report.PlainTextReports;
import parindex.intake.report.ReportDocument;
import parindex.intake.report.ReportDocument.Paragraph;
import parindex.intake.report.TextPiece;
import parindex.values.problem.BadInputException;
import parindex.values.text.Message;
import picocli.CommandLine;

/** Old encodings are converted when the person says so, at the command line or at the terminal. */
class LegacyOptionTest {

    private static final ReportDocument OLD = PlainTextReports.text("cũ.txt", "XÕp h¹ng\t§¬n vÞ\n1\tSë Néi vô", Checkpoint.OPEN);
    private static final DocumentPlace FIRST = new DocumentPlace(DocumentPlace.Kind.PARAGRAPH, "", 1, 0);
    /** In capitals by its font. */
    private static final ReportDocument WORD = new ReportDocument("cũ.docx", List.of(new Paragraph(FIRST, "xÕp h¹ng"),
            new Paragraph(new DocumentPlace(DocumentPlace.Kind.PARAGRAPH, "", 2, 0), "Sở Nội vụ")),
            Map.of(FIRST, List.of(new TextPiece(".VnTimeH", "xÕp h¹ng"))));

    private final StringWriter warnings = new StringWriter();
    private final List<String> questions = new ArrayList<>();

    private ReportDocument applied(ReportDocument document, String answer, String... arguments) {
        LegacyOption option = new LegacyOption(question -> {
            questions.add(question);
            return Optional.ofNullable(answer);
        });
        new CommandLine(new Holder(option)).parseArgs(arguments);
        return option.applied(document, new Output(new PrintWriter(new StringWriter()), new PrintWriter(warnings), Message.VIETNAMESE));
    }

    @CommandLine.Command(resourceBundle = "parindex.shell.internal.messages")
    private static final class Holder {

        @CommandLine.Mixin
        private final LegacyOption option;

        Holder(LegacyOption option) {
            this.option = option;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"c", "C ", "có", "y", "yes"})
    void whoAgreesAtTheTerminalGetsItConverted(String answer) {
        assertEquals("Xếp hạng\tĐơn vị\n1\tSở Nội vụ\n", applied(OLD, answer, "--legacy", "ask").text());
        assertEquals(List.of("Tệp có vẻ dùng phông chữ cũ (TCVN3). Nếu chuyển mã sẽ đọc được: “Xếp hạng Đơn vị”. Chuyển mã? (c/k) "),
                questions);
        assertTrue(warnings.toString().contains("VnTimeH"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"k", "", "n"})
    void whoDoesNotAgreeIsToldWhatToDo(String answer) {
        BadInputException refused = assertThrows(BadInputException.class, () -> applied(OLD, answer, "--legacy", "ask"));
        assertTrue(refused.problems().get(0).in(Message.VIETNAMESE).contains("--legacy tcvn3"));
    }

    @Test
    void withoutATerminalOrTheOptionNothingIsConverted() {
        assertThrows(BadInputException.class, () -> applied(OLD, null, "--legacy", "ask"));
        assertThrows(BadInputException.class, () -> applied(OLD, "c"));
        assertEquals(1, questions.size());
        assertSame(OLD, applied(OLD, "c", "--legacy", "none"));
    }

    @Test
    void fontsTellWhatIsOldAndWhatIsInCapitals() {
        assertEquals("XẾP HẠNG\nSở Nội vụ\n", applied(WORD, "c", "--legacy", "ask").text());
        assertEquals("XẾP HẠNG\nSở Nội vụ\n", applied(WORD, null, "--legacy", "tcvn3").text());
        assertEquals("", warnings.toString());
        assertThrows(BadInputException.class, () -> applied(WORD, null));
    }

    @Test
    void aTextInUnicodeThatKeptTheNameOfAnOldFontIsLeftAlone() {
        ReportDocument unicode = new ReportDocument("mới.docx", List.of(new Paragraph(FIRST, "Xếp hạng")),
                Map.of(FIRST, List.of(new TextPiece(".VnTime", "Xếp hạng"))));
        assertSame(unicode, applied(unicode, "c", "--legacy", "ask"));
        assertEquals(List.of(), questions);
    }
}
