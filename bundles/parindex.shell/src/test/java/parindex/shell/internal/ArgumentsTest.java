package parindex.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parindex.assessment.EvidenceNote;
import parindex.assessment.Phase;
import parindex.assessment.Schedule.Span;
import parindex.values.number.Rational;
import parindex.values.problem.BadInputException;
import parindex.values.text.Message;

class ArgumentsTest {

    private static final Span DECEMBER = new Span(LocalDate.of(2020, 12, 1), LocalDate.of(2020, 12, 15));

    @ParameterizedTest
    @ValueSource(strings = {"SELF_ASSESSMENT=2020-12-01..2020-12-15", "self-assessment=01/12/2020..15/12/2020",
        " Self_Assessment = 2020-12-1 .. 15/12/2020 "})
    void daysOfAPhase(String text) {
        assertEquals(new Arguments.PhaseDays(Phase.SELF_ASSESSMENT, Optional.of(DECEMBER)), Arguments.phaseDays(text));
    }

    @Test
    void aPhaseOfOneDayAndOneWithoutDays() {
        LocalDate day = LocalDate.of(2020, 12, 21);
        assertEquals(Optional.of(new Span(day, day)), Arguments.phaseDays("COUNCIL=2020-12-21..2020-12-21").span());
        assertEquals(new Arguments.PhaseDays(Phase.COUNCIL, Optional.empty()), Arguments.phaseDays("COUNCIL="));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {"LUNCH=2020-12-01..2020-12-15 argument.phase", "COUNCIL argument.span",
            "COUNCIL=2020-12-01 argument.span",
        "COUNCIL=2020-12-01..2020-02-30 argument.span", "COUNCIL=1.12.2020..15.12.2020 argument.span",
        "COUNCIL=2020-12-15..2020-12-01 argument.spanOrder"})
    void whatIsNoPhaseWithDaysIsRefused(String text, String key) {
        assertEquals(key, refused(() -> Arguments.phaseDays(text)));
    }

    @Test
    void documents() {
        assertEquals(new EvidenceNote("12/KH-SNV", Optional.of(LocalDate.of(2020, 1, 15)), "Kế hoạch CCHC", Optional.of("mục II, trang 3")),
                Arguments.document("12/KH-SNV | 15/01/2020 | Kế hoạch CCHC | mục II, trang 3"));
        assertEquals(new EvidenceNote("12/KH-SNV", Optional.empty(), "", Optional.empty()), Arguments.document("12/KH-SNV"));
        assertEquals(new EvidenceNote("", Optional.empty(), "Ảnh chụp", Optional.empty()), Arguments.document("||Ảnh chụp|"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"'';argument.document", " | | ;argument.document", "a|2020-01-01|b|c|d;argument.document",
        "a|2020-13-01|b;argument.day"})
    void whatDescribesNoDocumentIsRefused(String text, String key) {
        assertEquals(key, refused(() -> Arguments.document(text)));
    }

    @Test
    void scoresNameTheirOption() {
        assertEquals(Optional.of(Rational.ofDecimal("1.5")), Arguments.score("1,5"));
        assertEquals(Optional.empty(), Arguments.score(null));
        BadInputException bad = assertThrows(BadInputException.class, () -> Arguments.score("1.234"));
        String sentence = bad.problems().get(0).in(Message.VIETNAMESE);
        assertTrue(sentence.startsWith("--score: ") && sentence.endsWith("Hãy viết điểm là một số, ví dụ 1,5."), sentence);
    }

    @Test
    void momentsAreThoseOfVietnam() {
        assertEquals("16/12/2020 00:30:00", Arguments.moment(Instant.parse("2020-12-15T17:30:00Z")));
    }

    private static String refused(org.junit.jupiter.api.function.Executable reading) {
        return assertThrows(BadInputException.class, reading).problems().get(0).code();
    }
}
