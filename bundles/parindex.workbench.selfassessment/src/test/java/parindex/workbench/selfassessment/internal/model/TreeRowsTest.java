package parindex.workbench.selfassessment.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parindex.assessment.Stage;
import parindex.values.number.Rational;
import parindex.values.problem.Severity;

class TreeRowsTest {

    @Test
    void statesAndTotalsCountWhatStandsAndWhatIsTyped() {
        Worksheet sheet = new TestWork().entry("C1.1.1", "choice=c:ontime", "Kế hoạch 1/KH").decided("C1.1.1", Stage.SELF, "2")
                .entry("C1.1.2", "met=f:true", "").decided("C1.1.2", Stage.SELF, "2").sheet();
        sheet.edit("C1.1.4", "", draft -> draft.withInput("num", "1").withInput("den", "2").withExplanation("Báo cáo"));
        Map<String, TreeRows.Row> rows = sheet.rows();
        assertEquals(NodeState.COMPLETE, rows.get("C1.1.1").state());
        assertEquals(NodeState.INCOMPLETE, rows.get("C1.1.2").state(), "without proof");
        assertEquals(NodeState.COMPLETE, rows.get("C1.1.4").state());
        assertTrue(rows.get("C1.1.4").unsent());
        assertTrue(rows.get("C1").unsent());
        assertFalse(rows.get("C2").unsent());
        assertEquals(NodeState.EMPTY, rows.get("C1.1.5").state());
        assertEquals(NodeState.INCOMPLETE, rows.get("C1.1").state());
        assertEquals(NodeState.EMPTY, rows.get("C2").state());
        assertEquals(Optional.of(Rational.of(5)), rows.get("C1.1").score());
        assertEquals(Rational.of(20), rows.get("C1.1").max());
        assertEquals(Optional.empty(), rows.get("C1.1.5").score());
    }

    @Test
    void aClaimThatALeafDoesNotApplyLeavesTheDenominator() {
        Worksheet sheet = new TestWork().sheet();
        sheet.edit("C1.1.1", "", draft -> draft.withNotApplicable(true));
        assertEquals(NodeState.COMPLETE, sheet.rows().get("C1.1.1").state());
        assertEquals(Optional.of(Rational.of(2)), sheet.rows().get("C1.1").score(), "here it gives full marks");
    }

    @Test
    void disputesShowAllTheWayUpUntilTheyAreAnswered() {
        TestWork work = new TestWork().entry("C2.6", "value=n:5", "").decided("C2.6", Stage.SELF, "5").objected("C2.6");
        assertEquals(NodeState.DISPUTED, work.sheet().rows().get("C2").state());
        work.entry("C2.6", "value=n:6", "");
        assertEquals(NodeState.COMPLETE, work.sheet().rows().get("C2.6").state());
        work.decided("C1.2", Stage.REPLY, "3");
        assertEquals(NodeState.DISPUTED, work.sheet().rows().get(TreeRows.TOTAL).state());
    }

    @Test
    void theWayLeadsAroundThroughWhatTheUnitHasToAnswer() {
        TestWork work = new TestWork();
        TestWork.SET.leaves().stream().map(leaf -> leaf.id()).filter(id -> !List.of("C1.1.3", "C2.5", "C2.9").contains(id))
                .forEach(id -> work.entry(id, "", "x").decided(id, Stage.SELF, "0"));
        Worksheet sheet = work.sheet();
        assertEquals(Optional.of("C2.9"), Unanswered.next(sheet.work(), sheet.rows(), Optional.of("C1.1.3")),
                "what is supplied is passed over");
        assertEquals(Optional.of("C1.1.3"), Unanswered.next(sheet.work(), sheet.rows(), Optional.of("C2.9")));
        assertEquals(Optional.of("C2.9"), Unanswered.previous(sheet.work(), sheet.rows(), Optional.of("C1.1.3")));
        assertEquals(Optional.of("C1.1.3"), Unanswered.next(sheet.work(), sheet.rows(), Optional.empty()));
        work.entry("C1.1.3", "", "x").decided("C1.1.3", Stage.SELF, "0").entry("C2.9", "", "x").decided("C2.9", Stage.SELF, "0");
        assertEquals(Optional.empty(), Unanswered.next(work.work(), work.sheet().rows(), Optional.of("C1.1.1")));
    }

    @Test
    void problemsAreThoseOfFieldsConflictsAndMissingScores() {
        Worksheet sheet = new TestWork().sheet();
        sheet.edit("C1.1.3", "score", draft -> draft.withScore("9"));
        sheet.edit("C1.1.4", "score", draft -> draft.withScore("1"));
        List<WorkProblem> found = WorkProblems.of(sheet, sheet.rows(), false);
        assertEquals(List.of("C1.1.3", "C1.1.4"), found.stream().map(WorkProblem::leafId).toList());
        assertEquals(List.of(Severity.ERROR, Severity.WARNING), found.stream().map(WorkProblem::severity).toList());
        assertEquals(18, WorkProblems.of(sheet, sheet.rows(), true).stream().filter(p -> p.what().key().equals("problem.noScore")).count()
                + found.size(), "18 leaves of the unit, of which two are typed at");
    }
}
