package parindex.workbench.administration.internal.rounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parindex.assessment.Phase;
import parindex.assessment.Schedule;
import parindex.values.text.Message;
import parindex.workbench.administration.internal.rounds.DayTexts.Typed;

class DayTextsTest {

    @Test
    void readsDaysAndLeavesOutWhatIsEmpty() {
        DayTexts days = new DayTexts(Map.of(Phase.SELF_ASSESSMENT, new Typed("01/12/2020", "2020-12-15"), Phase.COUNCIL,
                new Typed("", " ")));
        assertEquals(List.of(), days.wrong());
        assertEquals(new Schedule(Map.of(Phase.SELF_ASSESSMENT, new Schedule.Span(LocalDate.of(2020, 12, 1), LocalDate.of(2020, 12, 15)))),
                days.schedule());
        assertEquals(new Typed("01/12/2020", "15/12/2020"), DayTexts.of(days.schedule()).typed(Phase.SELF_ASSESSMENT));
    }

    @Test
    void saysWhatCannotBeRead() {
        assertEquals(List.of("days.half"), wrong("01/12/2020", ""));
        assertEquals(List.of("days.unreadable"), wrong("31/11/2020", "15/12/2020"));
        assertEquals(List.of("days.unreadable"), wrong("01/12/2020", "mai"));
        assertEquals(List.of("days.backwards"), wrong("02/12/2020", "01/12/2020"));
        assertThrows(IllegalStateException.class, () -> of("x", "y").schedule());
    }

    private static List<String> wrong(String from, String to) {
        return of(from, to).wrong().stream().map(Message::key).toList();
    }

    private static DayTexts of(String from, String to) {
        return new DayTexts(Map.of(Phase.SELF_ASSESSMENT, new Typed(from, to)));
    }
}
