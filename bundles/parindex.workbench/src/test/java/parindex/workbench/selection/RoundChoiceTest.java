package parindex.workbench.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parindex.assessment.Phase;
import parindex.assessment.Round;

class RoundChoiceTest {

    private static final List<Round> ROUNDS = List.of(round("planned", 2022, Phase.PREPARATION), round("council", 2021, Phase.COUNCIL),
            round("self", 2021, Phase.SELF_ASSESSMENT), round("old", 2020, Phase.PUBLISHED));

    @Test
    void whatWasChosenComesFirst() {
        assertEquals("old", chosen(ROUNDS, "old"));
        assertEquals("planned", chosen(ROUNDS, "planned"));
    }

    @Test
    void elseTheNewestInWhichPeopleWork() {
        assertEquals("council", chosen(ROUNDS, null));
        assertEquals("council", chosen(ROUNDS, "gone"));
        assertEquals("self", chosen(List.of(ROUNDS.get(0), ROUNDS.get(2), ROUNDS.get(3)), null));
    }

    @Test
    void elseTheNewest() {
        assertEquals("planned", chosen(List.of(ROUNDS.get(0), ROUNDS.get(3)), null));
        assertEquals("", chosen(List.of(), "old"));
    }

    private static String chosen(List<Round> rounds, String wanted) {
        return RoundChoice.of(rounds, Optional.ofNullable(wanted)).map(Round::id).orElse("");
    }

    private static Round round(String id, int year, Phase phase) {
        return new Round(id, id, year, phase, false, List.of(), List.of());
    }
}
