package parindex.workbench.selfassessment.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.Test;
import parindex.assessment.Decision;
import parindex.assessment.Stage;
import parindex.values.number.Rational;
import parindex.workbench.selection.CurrentSubject;
import parindex.workbench.tests.driver.WindowRun;

/** A leaf of each kind of rule, filled in by keyboard: the derived score is there while one types, and in the ledger once recorded. */
class EveryRuleTest extends InRound {

    @Test
    void aUnitAndALeafThatWereLookedForAreShown() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            AssessorAtWork assessor = new AssessorAtWork(window, round);
            Combo units = assessor.the(Combo.class, "unit");
            assertEquals("Xã Thử Nghiệm", units.getText());
            CurrentSubject subject = window.application().getContext().get(CurrentSubject.class);
            subject.choose(CurrentSubject.UNIT, TestRound.OTHER);
            subject.choose(CurrentSubject.LEAF, "C2.4");
            window.until("the unit", () -> units.getText().equals("Xã Thử Xa"));
            assertEquals("C2.4", assessor.the(Tree.class, "tree").getSelection()[0].getData());
            units.select(List.of(units.getItems()).indexOf("Xã Thử Nghiệm"));
            units.notifyListeners(SWT.Selection, new Event());
            window.until("the title names the unit that is worked on", () -> window.shell().getText().startsWith("Xã Thử Nghiệm – "));
            window.until("its work", () -> units.getText().equals("Xã Thử Nghiệm"));
        });
    }

    @Test
    void figuresGiveTheScoreWhileTheyAreTyped() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            AssessorAtWork assessor = new AssessorAtWork(window, round);
            assessor.choose("C1.1.1");
            assertEquals("chưa có số liệu", assessor.derived());
            assessor.answer("input.choice.late");
            recorded(assessor, "C1.1.1", "1/2", "1");
            assessor.choose("C1.1.2");
            assessor.answer("input.met.1");
            recorded(assessor, "C1.1.2", "2/2", "2");
            share(assessor, "C1.1.3", "97", "102", "1,5/2", "3/2");
            assertTrue(assessor.trace().contains("97/102"), assessor.trace());
            share(assessor, "C1.1.4", "1", "2", "1/2", "1");
            share(assessor, "C1.1.5", "4", "10", "1/2", "1");
            share(assessor, "C1.1.6", "9", "10", "1,8/2", "9/5");
            assessor.choose("C1.1.7");
            Map.of("late.num", "1", "late.den", "10", "complaint.num", "1", "complaint.den", "10")
                    .forEach((name, text) -> assessor.type("input." + name, text));
            recorded(assessor, "C1.1.7", "1,6/2", "8/5");
            figure(assessor, "C1.1.8", "apps", "3", "1,5/2", "3/2");
            figure(assessor, "C1.1.9", "light", "1", "1/2", "1");
            assessor.choose("C1.1.10");
            assessor.answer("input.a.1");
            assessor.answer("input.b.0");
            recorded(assessor, "C1.1.10", "1,5/2", "3/2");
            figure(assessor, "C1.2", "local.n", "1", "2,5/10", "5/2");
            assertEquals(Optional.of(Rational.valueOf("5/2")), score("C1.2"));
        });
    }

    @Test
    void ratingsDaysBonusesAndOtherLeavesGiveIt() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            AssessorAtWork assessor = new AssessorAtWork(window, round);
            assessor.choose("C2.1");
            assessor.answer("input.rating.good");
            recorded(assessor, "C2.1", "7,5/10", "15/2");
            figure(assessor, "C2.2", "done", "20/01/2020", "5/10", "5");
            figure(assessor, "C2.3", "award", "2", "2/0", "2");
            figure(assessor, "C2.9", "x", "2", "4/5", "4");
            assessor.choose("C3");
            assessor.answer("input.met.0");
            recorded(assessor, "C3", "0/0", "0");
            // A rule that needs another leaf of the unit: first without it, then with it.
            assessor.choose("C2.8");
            assessor.type("input.num", "1");
            assessor.type("input.den", "2");
            assertEquals("chưa tính được", assessor.derived());
            assertTrue(assessor.trace().contains("C1.1.4"), assessor.trace());
            share(assessor, "C1.1.4", "1", "2", "1/2", "1");
            assessor.choose("C2.8");
            recorded(assessor, "C2.8", "1,25/5", "5/4");
            // Only all units together give this score; alone, the unit states it.
            assessor.choose("C2.7");
            assessor.type("input.value", "12");
            assertEquals("chưa tính được", assessor.derived());
            assessor.type("score", "7,25");
            assessor.record();
            assertEquals(Optional.of(Rational.valueOf("29/4")), score("C2.7"));
            window.picture(Path.of("target", "pictures", "selfassessment-vi.png"));
        });
    }

    @Test
    void valuesOfLeadDepartmentsAreReadOnlyAndCanBeObjectedTo() throws Exception {
        round.supply("C2.4", "a=n:3;d=n:1");
        round.supply("C2.5", "index=n:80");
        round.supply("C2.6", "value=n:9");
        new WindowRun(context).fresh().run(window -> {
            AssessorAtWork assessor = new AssessorAtWork(window, round);
            Map.of("C2.4", "7,5/10", "C2.5", "8/10", "C2.6", "9/10").forEach((leaf, points) -> {
                assessor.choose(leaf);
                assertEquals(points, assessor.derived(), leaf);
                assertFalse(assessor.has(Text.class, "score"), leaf);
            });
            assessor.choose("C2.6");
            assertFalse(assessor.the(Text.class, "input.value").getEditable());
            assertEquals("9", assessor.the(Label.class, "supplied.score").getText());
            assertFalse(assessor.the(Button.class, "object").isEnabled(), "an objection needs words");
            assessor.the(Text.class, "objection").setText("Số liệu chưa gồm quý IV");
            assessor.press("object");
            window.until("sent", () -> assessor.notice().startsWith("Đã gửi phản đối"));
            assertEquals("Phản đối", assessor.state("C2.6"));
            assertEquals("Phản đối", assessor.state("C2"), "a dispute shows all the way up");
            assertEquals("Số liệu chưa gồm quý IV", round.leaf("C2.6").remarks().get(0).content().text());
        });
    }

    private void share(AssessorAtWork assessor, String leaf, String numerator, String denominator, String points, String score) {
        assessor.choose(leaf);
        assessor.type("input.num", numerator);
        assessor.type("input.den", denominator);
        recorded(assessor, leaf, points, score);
    }

    private void figure(AssessorAtWork assessor, String leaf, String input, String text, String points, String score) {
        assessor.choose(leaf);
        assessor.type("input." + input, text);
        recorded(assessor, leaf, points, score);
    }

    private void recorded(AssessorAtWork assessor, String leaf, String points, String score) {
        assertEquals(points, assessor.derived(), leaf + ": " + assessor.trace());
        assertFalse(assessor.trace().isBlank(), leaf);
        assessor.record();
        assertEquals(Optional.of(Rational.valueOf(score)), score(leaf), leaf);
    }

    private Optional<Rational> score(String leaf) {
        return round.leaf(leaf).decision(Stage.SELF).flatMap(Decision::decided);
    }
}
