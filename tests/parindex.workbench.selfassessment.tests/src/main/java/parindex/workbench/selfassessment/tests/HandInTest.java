package parindex.workbench.selfassessment.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import parindex.assessment.Decision;
import parindex.assessment.Phase;
import parindex.assessment.Stage;
import parindex.assessment.cycle.LeafState;
import parindex.assessment.cycle.RoundScreens;
import parindex.values.number.Rational;
import parindex.workbench.tests.driver.WindowRun;

/** From leaf to leaf by key, what is missing, conflicts, undo, drafts, and handing in. */
class HandInTest extends InRound {

    @Test
    void theNextUnansweredLeafComesByKeyAndCanBeTypedInto() throws Exception {
        round.record("C1.1.4", Rational.ONE, "Báo cáo số 5/BC-UBND ngày 05/12/2020, mục I");
        new WindowRun(context).fresh().run(window -> {
            AssessorAtWork assessor = new AssessorAtWork(window, round);
            assessor.choose("C1.1.3");
            assessor.focus(assessor.the(Text.class, "input.num"));
            assessor.keys().press(SWT.F8);
            assertEquals("1.1.5 T5", assessor.leaf(), "1.1.4 is complete");
            Text first = assessor.the(Text.class, "input.num");
            window.until("the focus in the form", first::isFocusControl);
            assessor.keys().type('4');
            window.until("typed", () -> first.getText().equals("4"));
            assessor.keys().press(SWT.F8);
            assertEquals("1.1.6 T6", assessor.leaf());
            assessor.press("button.previous");
            assessor.press("button.previous");
            assertEquals("1.1.3 T3", assessor.leaf());
            assertEquals("Chưa đủ", assessor.state("C1.1.5"), "a numerator alone gives no score");
            assertEquals("Đủ", assessor.state("C1.1.4"));
            assertEquals("1", assessor.item("C1.1").getText(2), "running total");
        });
    }

    @Test
    void handingInSaysWhatIsMissingAndLeadsThere() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            AssessorAtWork assessor = new AssessorAtWork(window, round);
            assessor.choose("C1.1.2");
            assessor.answer("input.met.1");
            assessor.record();
            assessor.press("button.handIn");
            assertTrue(assessor.notice().startsWith("Chưa nộp được: 18 tiêu chí chưa xong, 0 tiêu chí"), assessor.notice());
            assertEquals("Chưa có điểm tự chấm.", assessor.problem("2.1"));
            assertTrue(assessor.problem("1.1.2").startsWith("Tự chấm có điểm nhưng không có tài liệu"), assessor.problem("1.1.2"));
            assertEquals("", assessor.problem("2.6"), "what a department supplies is not missing at the unit");
            assessor.open("1.1.5", "Chưa có điểm");
            assertEquals("1.1.5 T5", assessor.leaf());
            window.until("the focus at the score", () -> assessor.the(Text.class, "score").isFocusControl());
            assertFalse(round.service(RoundScreens.class).standings(round.session(), round.id()).get(0)
                    .hasSubmitted(Phase.SELF_ASSESSMENT));
        });
    }

    @Test
    void whatIsCompleteIsHandedInAndLocked() throws Exception {
        for (LeafState state : round.service(RoundScreens.class).unit(round.session(), round.id(), TestRound.UNIT)) {
            if (!state.leaf().id().matches("C2\\.[456]")) {
                round.record(state.leaf().id(), state.leaf().max(), "Báo cáo số 5/BC-UBND ngày 05/12/2020, mục I");
            }
        }
        new WindowRun(context).fresh().run(window -> {
            AssessorAtWork assessor = new AssessorAtWork(window, round);
            assessor.press("button.handIn");
            String question = assessor.the(Label.class, "handIn.question").getText();
            assertTrue(question.startsWith("Nộp kết quả của Xã Thử Nghiệm với tổng điểm "), question);
            assessor.press("handIn.no");
            assertFalse(assessor.has(Label.class, "handIn.question"));
            assessor.press("button.handIn");
            assessor.press("handIn.yes");
            window.until("handed in", () -> assessor.notice().startsWith("Đã nộp."));
            assertTrue(assessor.said().startsWith("Đơn vị đã nộp"), assessor.said());
            assessor.choose("C1.1.4");
            assertFalse(assessor.the(Text.class, "input.num").getEditable());
            assertFalse(assessor.the(Button.class, "button.handIn").isEnabled());
            assertTrue(round.service(RoundScreens.class).standings(round.session(), round.id()).get(0).hasSubmitted(Phase.SELF_ASSESSMENT));
        });
    }

    @Test
    void undoTakesBackStepsAndADraftSurvivesClosing() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            AssessorAtWork assessor = new AssessorAtWork(window, round);
            assessor.choose("C1.1.3");
            assessor.type("input.num", "97");
            assessor.type("input.den", "102");
            assessor.type("score", "1");
            assessor.keys().press(SWT.CTRL, 'z');
            window.until("the score is taken back", () -> assessor.the(Text.class, "score").getText().isEmpty());
            assessor.keys().press(SWT.CTRL, 'z');
            window.until("the denominator too, as one step", () -> assessor.the(Text.class, "input.den").getText().isEmpty());
            assessor.keys().press(SWT.CTRL, 'y');
            window.until("and is done again", () -> assessor.the(Text.class, "input.den").getText().equals("102"));
            assertEquals("1,5/2", assessor.derived());
            assertTrue(assessor.said().startsWith("Có thay đổi chưa ghi lại"), assessor.said());
            window.until("on the disk before anything is closed: a process may be killed", () -> drafts().contains("input/den=102"));
            assessor.choose("C1.1.4");
            assessor.type("input.num", "1x");
        });
        assertEquals(Optional.empty(), round.leaf("C1.1.3").entry(), "a draft is no entry");
        new WindowRun(context).run(window -> {
            AssessorAtWork assessor = new AssessorAtWork(window, round);
            assertEquals("Đã khôi phục bản nháp của 2 tiêu chí chưa ghi lại từ lần làm việc trước.", assessor.notice());
            assessor.choose("C1.1.4");
            assertEquals("1x", assessor.the(Text.class, "input.num").getText(), "also what cannot be read yet");
            assessor.choose("C1.1.3");
            assertEquals("102", assessor.the(Text.class, "input.den").getText());
            assertEquals("Bản nháp được khôi phục, chưa ghi lại.", assessor.said());
            assessor.record();
            assertEquals(Optional.of(Rational.valueOf("3/2")), round.leaf("C1.1.3").decision(Stage.SELF).flatMap(Decision::decided));
        });
    }

    private String drafts() {
        try (Stream<Path> files = Files.list(Path.of(context.getProperty("parindex.data"), "workbench", "drafts"))) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(f -> f.toString().endsWith(".properties")).toList()) {
                String text = Files.readString(file);
                all.append(text.contains(round.id()) ? text : "");
            }
            return all.toString();
        } catch (IOException e) {
            return "";
        }
    }

    @Test
    void rowsAreCopiedAsCells() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            AssessorAtWork assessor = new AssessorAtWork(window, round);
            assessor.choose("C1.1.3");
            assessor.keys().press(SWT.CTRL, 'c');
            Clipboard clipboard = new Clipboard(window.display());
            window.until("copied", () -> "1.1.3 T3\tChưa làm\t\t2".equals(clipboard.getContents(TextTransfer.getInstance())));
            clipboard.dispose();
        });
    }

    @Test
    void inTheRightOfReplyAScoreIsDisputedAndTheLeafSupplemented() throws Exception {
        round.record("C1.1.4", Rational.of(2), "Báo cáo số 5/BC-UBND ngày 05/12/2020, mục I");
        round.move(Phase.FIRST_APPRAISAL);
        round.appraise("C1.1.4", Rational.ONE, "Thiếu phụ lục");
        round.move(Phase.RIGHT_OF_REPLY);
        new WindowRun(context).fresh().run(window -> {
            AssessorAtWork assessor = new AssessorAtWork(window, round);
            assessor.choose("C1.1.4");
            assertTrue(window.texts().contains("Thiếu phụ lục"), window.texts());
            assertFalse(assessor.the(Text.class, "score").getEditable(), "the self score stays what it was");
            assessor.the(Text.class, "explanation").setText("Bổ sung phụ lục 1, số 5/BC-UBND ngày 05/12/2020");
            assessor.press("button.record");
            window.until("supplemented", () -> assessor.notice().startsWith("Đã ghi lại"));
            assertEquals(Optional.of("Bổ sung phụ lục 1, số 5/BC-UBND ngày 05/12/2020"), round.leaf("C1.1.4").entry().orElseThrow()
                    .content().explanation());
            assessor.the(Text.class, "reply.claim").setText("1.234");
            assessor.the(Text.class, "reply.reason").setText("Phụ lục đã gửi kèm");
            assessor.press("reply.send");
            assertEquals(Optional.empty(), round.leaf("C1.1.4").decision(Stage.REPLY), "an ambiguous number is not sent");
            assessor.the(Text.class, "reply.claim").setText("1,5");
            assessor.press("reply.send");
            window.until("sent", () -> assessor.notice().startsWith("Đã gửi ý kiến"));
            assertEquals(Optional.of(Rational.valueOf("3/2")), round.leaf("C1.1.4").decision(Stage.REPLY).flatMap(Decision::decided));
            assertEquals("Phản đối", assessor.state("C1"));
        });
    }

    @Test
    void whatCannotBeReadIsMarkedAtItsField() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            AssessorAtWork assessor = new AssessorAtWork(window, round);
            assessor.choose("C1.1.3");
            assessor.type("input.num", "1.234");
            assertTrue(window.texts().contains("\"1.234\" có thể hiểu theo hai cách"), window.texts());
            assessor.press("button.record");
            assertTrue(assessor.notice().startsWith("Chưa ghi được"), assessor.notice());
            assessor.type("input.num", "5");
            assessor.type("score", "3");
            assertTrue(assessor.problem("1.1.3").contains("3"), assessor.problem("1.1.3"));
            assessor.choose("C1.1.5");
            assessor.open("1.1.3", "");
            window.until("the focus at the field", () -> assessor.the(Text.class, "score").isFocusControl());
        });
    }

    @Test
    void aConflictShowsBothValuesAndLosesNeither() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            AssessorAtWork assessor = new AssessorAtWork(window, round);
            assessor.choose("C1.1.4");
            assessor.type("score", "1");
            round.record("C1.1.4", Rational.of(2), "Của đồng nghiệp");
            assessor.press("button.record");
            window.until("the conflict", () -> assessor.has(Label.class, "conflict.theirs"));
            assertTrue(assessor.the(Label.class, "conflict.theirs").getText()
                    .startsWith("2 điểm; người ghi: admin; giải trình: Của đồng nghiệp"));
            assertTrue(assessor.the(Label.class, "conflict.yours").getText().startsWith("1 điểm"),
                    assessor.the(Label.class, "conflict.yours").getText());
            assertEquals("1", assessor.the(Text.class, "score").getText());
            assessor.press("conflict.takeTheirs");
            assertEquals("2", assessor.the(Text.class, "score").getText());
            assertFalse(assessor.has(Label.class, "conflict.theirs"));
            assessor.press("button.undo");
            assertEquals("1", assessor.the(Text.class, "score").getText(), "what was typed is not lost");
            assessor.record();
            assertEquals(Optional.of(Rational.ONE), round.leaf("C1.1.4").decision(Stage.SELF).flatMap(Decision::decided));
        });
    }
}
