package parindex.workbench.selfassessment.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parindex.assessment.EvidenceNote;
import parindex.assessment.Stage;
import parindex.assessment.cycle.SelfAssessment.Statement;
import parindex.values.number.Rational;

class WorksheetTest {

    private static final EvidenceNote FILE = new EvidenceNote("1/KH", Optional.of(LocalDate.of(2020, 1, 15)), "Kế hoạch",
            Optional.of("mục I"), Optional.of("d1"));
    private static final EvidenceNote NAMED = new EvidenceNote("2/BC", Optional.empty(), "", Optional.empty());

    @Test
    void whatStandsIsShownAsItWouldHaveBeenTyped() {
        Worksheet sheet = new TestWork().entry("C1.1.3", "num=n:97;den=n:102", "Vì sao", FILE, NAMED).decided("C1.1.3", Stage.SELF, "3/2")
                .entry("C1.1.2", "met=f:false", "").decided("C1.1.2", Stage.SELF, "1/4").sheet();
        LeafDraft draft = sheet.draft("C1.1.3");
        assertEquals("97", draft.input("num"));
        assertEquals("", draft.score(), "derived: a change of the figures changes it");
        assertEquals("Vì sao", draft.explanation());
        assertEquals("2/BC", draft.cited().number());
        assertEquals(List.of(new NoteDraft("1/KH", "15/01/2020", "Kế hoạch", "mục I", Optional.of("d1"))), draft.files());
        assertEquals("0,25", sheet.draft("C1.1.2").score(), "stated in spite of the rule");
        assertEquals(LeafDraft.NO, sheet.draft("C1.1.2").input("met"));
        assertFalse(sheet.isUnsent("C1.1.3"));
    }

    @Test
    void aStatementSaysEverythingThatWasTyped() {
        Worksheet sheet = new TestWork().entry("C1.1.3", "num=n:97;den=n:102", "Vì sao", FILE, NAMED).decided("C1.1.3", Stage.SELF, "3/2")
                .sheet();
        sheet.edit("C1.1.3", "input.num", draft -> draft.withInput("num", "102"));
        Statement statement = sheet.statements(Set.of("C1.1.3")).get(0);
        assertEquals(Optional.of(Rational.of(2)), statement.score());
        assertEquals(2, statement.seen());
        assertEquals(List.of(NAMED, FILE), statement.evidence());
        assertEquals("den=n:102;num=n:102", statement.inputs().toText());
    }

    @Test
    void stepsAreUndoneAndDoneAgain() {
        Worksheet sheet = new TestWork().sheet();
        sheet.edit("C1.1.3", "input.num", draft -> draft.withInput("num", "9"));
        sheet.edit("C1.1.3", "input.num", draft -> draft.withInput("num", "97"));
        sheet.edit("C1.1.3", "input.den", draft -> draft.withInput("den", "102"));
        assertTrue(sheet.undo("C1.1.3"));
        assertEquals("97", sheet.draft("C1.1.3").input("num"));
        assertEquals("", sheet.draft("C1.1.3").input("den"));
        assertTrue(sheet.undo("C1.1.3"));
        assertEquals("", sheet.draft("C1.1.3").input("num"), "a word is one step");
        assertFalse(sheet.undo("C1.1.3"));
        assertFalse(sheet.isUnsent("C1.1.3"));
        assertTrue(sheet.redo("C1.1.3"));
        assertTrue(sheet.redo("C1.1.3"));
        assertEquals("102", sheet.draft("C1.1.3").input("den"));
        sheet.discard("C1.1.3");
        assertEquals(Map.of(), sheet.unsent());
        assertTrue(sheet.undo("C1.1.3"));
        assertEquals("97", sheet.draft("C1.1.3").input("num"), "also discarding can be undone");
    }

    @Test
    void aConflictIsSeenWhenTheWorkIsReadAgainAndEitherValueCanStay() {
        TestWork stored = new TestWork();
        Worksheet sheet = stored.sheet();
        sheet.edit("C1.1.4", "score", draft -> draft.withScore("1"));
        sheet.refresh(stored.entry("C1.1.4", "", "khác").decided("C1.1.4", Stage.SELF, "2").work());
        assertTrue(sheet.isConflicting("C1.1.4"));
        assertEquals(List.of(), sheet.statements(Set.of("C1.1.4")), "the person decides first");
        sheet.keepMine("C1.1.4");
        assertEquals(2, sheet.statements(Set.of("C1.1.4")).get(0).seen());
        sheet.takeTheirs("C1.1.4");
        assertEquals("khác", sheet.draft("C1.1.4").explanation());
        assertFalse(sheet.isUnsent("C1.1.4"));
        assertTrue(sheet.undo("C1.1.4"));
        assertEquals("1", sheet.draft("C1.1.4").score());
        assertFalse(sheet.isConflicting("C1.1.4"));
    }

    @Test
    void whatIsTypedWhileItIsRecordedStaysAndIsNoConflict() {
        TestWork stored = new TestWork();
        Worksheet sheet = stored.sheet();
        sheet.edit("C1.1.4", "score", draft -> draft.withScore("1"));
        List<Statement> statements = sheet.statements(Set.of("C1.1.4"));
        sheet.edit("C1.1.4", "explanation", draft -> draft.withExplanation("thêm"));
        sheet.recorded(statements, stored.entry("C1.1.4", "", "").decided("C1.1.4", Stage.SELF, "1").work());
        assertTrue(sheet.isUnsent("C1.1.4"));
        assertFalse(sheet.isConflicting("C1.1.4"));
        assertEquals("thêm", sheet.statements(Set.of("C1.1.4")).get(0).explanation());
    }

    @Test
    void draftsComeBackUnlessTheySayWhatStands() {
        LeafDraft same = LeafDraft.EMPTY.withScore("2").withExplanation("x");
        TestWork stored = new TestWork().entry("C1.1.4", "", "x").decided("C1.1.4", Stage.SELF, "2");
        Worksheet sheet = stored.sheet(Map.of("C1.1.4", same.withSeen(2), "C1.1.5", LeafDraft.EMPTY.withScore("1,x"), "gone",
                LeafDraft.EMPTY.withScore("1"),
                "C2.6", LeafDraft.EMPTY.withScore("1")));
        assertEquals(Set.of("C1.1.5"), sheet.unsent().keySet());
        assertTrue(sheet.isRestored("C1.1.5"));
        sheet.edit("C1.1.5", "score", draft -> draft.withScore("1"));
        assertFalse(sheet.isRestored("C1.1.5"));
        assertThrows(IllegalStateException.class, () -> sheet.edit("C2.6", "score", draft -> draft.withScore("1")),
                "supplied by a department");
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        Worksheet sheet = new TestWork().sheet();
        sheet.edit("C1.1.1", "", draft -> draft.withInput("choice", "none").withScore("9").withNotApplicable(true)
                .withFiles(List.of(NoteDraft.NONE.withDate("31/02/2020"))).withCited(NoteDraft.NONE.withDate("hôm qua")));
        LeafReading reading = sheet.reading("C1.1.1");
        for (String field : List.of(Fields.SCORE, Fields.file(0, Fields.DATE), Fields.CITED + Fields.DATE)) {
            assertTrue(reading.problem(field).isPresent(), field + " of " + reading.problems());
        }
        sheet.edit("C1.1.2", "", draft -> draft.withNotApplicable(true));
        assertTrue(sheet.reading("C1.1.2").problem(Fields.NOT_APPLICABLE).isPresent(), "the set forbids it");
        sheet.edit("C1.1.3", "", draft -> draft.withInput("num", "1").withInput("den", "-2"));
        assertTrue(sheet.reading("C1.1.3").problem(Fields.input("den")).isPresent());
        assertEquals(Optional.empty(), sheet.reading("C1.1.3").score(), "no score of a half-readable share");
    }
}
