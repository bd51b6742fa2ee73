package parindex.workbench.appraisal.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;
import parindex.assessment.Decision;
import parindex.assessment.Stage;
import parindex.assessment.cycle.Appraisal;
import parindex.assessment.cycle.LeafState;
import parindex.values.number.Rational;
import parindex.workbench.selection.CurrentSubject;
import parindex.workbench.tests.rounds.WorkingRound;

/** Appraisal with the keyboard only: keys go to the widget with the focus, texts are typed into it, no button is clicked. */
@ExtendWith(BundleContextExtension.class)
class AppraisalTest {

    @InjectBundleContext
    BundleContext context;

    private interface Body {
        void run(WorkingRound round, AppraisalDriver desk) throws Exception;
    }

    /** With a round of its own, in the perspective. */
    private void appraising(Body body) throws Exception {
        try (WorkingRound round = WorkingRound.round(context, "tham-dinh")) {
            AppraisalDriver.open(context, round, desk -> body.run(round, desk));
        }
    }

    @Test
    void acceptsAndGoesOnToTheNextLeafOfTheUnit() throws Exception {
        appraising((round, desk) -> {
            String unit = desk.unit();
            int before = desk.queueSize();
            LeafState first = desk.state(0);
            desk.key(SWT.CTRL, '1');
            // The rule gives another score than the unit: keeping it wants a reason.
            desk.key(SWT.CTRL, SWT.CR);
            desk.until("what is missing", () -> desk.message().contains("quy tắc"));
            desk.type("appraisal.words", "Minh họa: có văn bản chứng minh");
            desk.key(SWT.CTRL, SWT.CR);
            desk.until("the next leaf", () -> !desk.leaf().startsWith(first.leaf().number() + " "));
            assertEquals(unit, desk.unit());
            assertEquals(before - 1, desk.queueSize());
            Decision decision = desk.state(0).decision(Stage.FIRST_APPRAISAL).orElseThrow();
            assertEquals(first.decision(Stage.SELF).orElseThrow().decided(), decision.decided());
            assertTrue(desk.matrixText(0, 0).endsWith("✓"), desk.matrixText(0, 0));
        });
    }

    @Test
    void aUnitAndALeafThatWereLookedForAreShown() throws Exception {
        appraising((round, desk) -> {
            CurrentSubject subject = desk.window().application().getContext().get(CurrentSubject.class);
            String leaf = desk.leaf();
            subject.choose(CurrentSubject.UNIT, "SNV");
            desk.until("the unit", () -> desk.unit().equals("Sở Nội vụ"));
            assertEquals(leaf, desk.leaf(), "the leaf stays");
            LeafState other = desk.state(7);
            subject.choose(CurrentSubject.LEAF, other.leaf().id());
            desk.until("the leaf", () -> desk.leaf().startsWith(other.leaf().number() + " "));
            assertEquals("Sở Nội vụ", desk.unit(), "the unit stays");
            subject.choose(CurrentSubject.UNIT, "KHONG-CO");
            desk.settleReading();
            assertEquals("Sở Nội vụ", desk.unit());
        });
    }

    @Test
    void aDeductionIsNotRecordedWithoutACodedReason() throws Exception {
        appraising((round, desk) -> {
            LeafState first = desk.state(0);
            desk.key(SWT.CTRL, '2');
            desk.type("appraisal.score", "0,25");
            desk.key(SWT.CTRL, SWT.CR);
            desk.until("a message", () -> desk.message().startsWith("Trừ điểm"));
            assertEquals("appraisal.reason", desk.focused());
            assertTrue(desk.state(0).decision(Stage.FIRST_APPRAISAL).isEmpty());
            assertEquals("0,25", desk.typed("appraisal.score"));
            Combo reason = desk.window().byId(Combo.class, "appraisal.reason");
            assertTrue(reason.getItemCount() > 1, "the leaf has coded reasons");
            reason.select(1);
            desk.key(SWT.CTRL, SWT.CR);
            desk.until("the decision", () -> desk.matrixText(0, 0).endsWith("≠"));
            Decision decision = desk.state(0).decision(Stage.FIRST_APPRAISAL).orElseThrow();
            assertEquals(Optional.of(Rational.valueOf("0.25")), decision.decided());
            assertEquals(Optional.of(first.leaf().leaf().orElseThrow().reasons().get(0).id()), decision.reasonId());
            assertEquals("0,25 ≠", desk.matrixText(0, 0));
        });
    }

    @Test
    void aRefusalOfTheServiceStandsBesideTheFields() throws Exception {
        appraising((round, desk) -> {
            desk.key(SWT.CTRL, '2');
            desk.type("appraisal.score", "99");
            desk.type("appraisal.words", "Minh họa");
            desk.key(SWT.CTRL, SWT.CR);
            desk.until("the refusal", () -> desk.message().contains("99"));
            assertTrue(desk.window().dialog().isEmpty());
            assertEquals("99", desk.typed("appraisal.score"));
            assertTrue(desk.state(0).decision(Stage.FIRST_APPRAISAL).isEmpty());
        });
    }

    @Test
    void returnsForSupplementAndTheQueueSaysSo() throws Exception {
        appraising((round, desk) -> {
            int before = desk.queueSize();
            desk.key(SWT.CTRL, '3');
            desk.key(SWT.CTRL, SWT.CR);
            desk.until("what is missing", () -> desk.message().startsWith("Hãy ghi rõ"));
            desk.type("appraisal.words", "Gửi quyết định ban hành");
            desk.key(SWT.CTRL, SWT.CR);
            desk.until("the request", () -> desk.matrixText(0, 0).endsWith("↩"));
            assertEquals("Gửi quyết định ban hành", desk.state(0).remarks().get(0).content().text());
            assertEquals(before, desk.queueSize(), "it still wants a decision");
            desk.key(SWT.CTRL | SWT.SHIFT, 'q');
            desk.until("the count", () -> desk.label("appraisal.queue.notice").contains("trong đó 1 mục đang chờ"));
        });
    }

    @Test
    void consentsToWhatDoesNotApply() throws Exception {
        appraising((round, desk) -> {
            LeafState claimed = round.screens().all(WorkingRound.ADMINISTRATOR, round.id()).stream()
                    .filter(s -> s.entry().isPresent() && s.entry().get().content().claimsNotApplicable()).findFirst()
                    .orElseThrow(() -> new AssertionError("the sample has no claim"));
            desk.look(claimed);
            assertTrue(desk.window().byId(Button.class, "appraisal.choice.NOT_APPLICABLE").getSelection());
            desk.key(SWT.CTRL, '4');
            desk.key(SWT.CTRL, SWT.CR);
            desk.until("the consent", () -> desk.now(claimed).decision(Stage.FIRST_APPRAISAL).filter(Decision::notApplicable).isPresent());
        });
    }

    @Test
    void historyShowsTheStepsOfThePlace() throws Exception {
        appraising((round, desk) -> {
            desk.key(SWT.CTRL, '3');
            desk.type("appraisal.words", "Gửi quyết định ban hành");
            desk.key(SWT.CTRL, SWT.CR);
            desk.until("the request", () -> desk.matrixText(0, 0).endsWith("↩"));
            desk.look(desk.state(0));
            desk.key(SWT.CTRL | SWT.SHIFT, 'h');
            NatTable history = desk.window().byId(NatTable.class, "appraisal.history");
            desk.until("the last step", () -> String.valueOf(history.getDataValueByPosition(1, history.getRowCount() - 1))
                    .equals("Yêu cầu bổ sung"));
            assertEquals("Gửi quyết định ban hành", history.getDataValueByPosition(3, history.getRowCount() - 1));
            assertEquals("Tự đánh giá", history.getDataValueByPosition(1, history.getRowCount() - 2));
        });
    }

    @Test
    void aConflictShowsBothValuesAndLosesNeither() throws Exception {
        appraising((round, desk) -> {
            LeafState seen = desk.state(0);
            desk.key(SWT.CTRL, '2');
            desk.type("appraisal.score", "0,25");
            desk.window().byId(Combo.class, "appraisal.reason").select(1);
            // Somebody else is faster.
            round.service(Appraisal.class).decide(WorkingRound.ADMINISTRATOR, round.id(), Stage.FIRST_APPRAISAL,
                    List.of(new Appraisal.Verdict(seen.unitCode(), seen.leaf().id(), seen.version(), Optional.of(Rational.valueOf("0.4")),
                            false,
                            Optional.of(seen.leaf().leaf().orElseThrow().reasons().get(0).id()), Optional.of("Minh họa"))));
            desk.key(SWT.CTRL, SWT.CR);
            desk.until("both values", () -> desk.visible("appraisal.conflict"));
            assertTrue(desk.label("appraisal.conflict.theirs").contains("0,4"), desk.label("appraisal.conflict.theirs"));
            assertTrue(desk.label("appraisal.conflict.yours").contains("0,25"), desk.label("appraisal.conflict.yours"));
            assertEquals("0,25", desk.typed("appraisal.score"));
            assertEquals("appraisal.conflict.keep", desk.focused());
            assertEquals(Optional.of(Rational.valueOf("0.4")), desk.state(0).decision(Stage.FIRST_APPRAISAL).orElseThrow().decided());
            desk.until("what stands now", () -> desk.texts().contains("0,4 (Thẩm định lần 1"));
            // The key does nothing while nobody has chosen.
            desk.key(SWT.CTRL, SWT.CR);
            assertTrue(desk.visible("appraisal.conflict"));
            desk.window().press(desk.window().byId(Button.class, "appraisal.conflict.keep"));
            desk.until("mine", () -> desk.matrixText(0, 0).equals("0,25 ≠"));
            assertEquals(Optional.of(Rational.valueOf("0.25")), desk.state(0).decision(Stage.FIRST_APPRAISAL).orElseThrow().decided());
        });
    }

    @Test
    void theirValueCanBeTakenInAConflict() throws Exception {
        appraising((round, desk) -> {
            LeafState seen = desk.state(0);
            desk.key(SWT.CTRL, '3');
            desk.key(SWT.CTRL, '2');
            desk.type("appraisal.score", "0,25");
            desk.window().byId(Combo.class, "appraisal.reason").select(1);
            round.service(Appraisal.class).decide(WorkingRound.ADMINISTRATOR, round.id(), Stage.FIRST_APPRAISAL,
                    List.of(new Appraisal.Verdict(seen.unitCode(), seen.leaf().id(), seen.version(), Optional.of(Rational.valueOf("0.4")),
                            false,
                            Optional.of(seen.leaf().leaf().orElseThrow().reasons().get(0).id()), Optional.of("Minh họa"))));
            desk.key(SWT.CTRL, SWT.CR);
            desk.until("both values", () -> desk.visible("appraisal.conflict"));
            desk.window().press(desk.window().byId(Button.class, "appraisal.conflict.take"));
            assertFalse(desk.visible("appraisal.conflict"));
            assertEquals(Optional.of(Rational.valueOf("0.4")), desk.state(0).decision(Stage.FIRST_APPRAISAL).orElseThrow().decided());
            assertEquals("", desk.typed("appraisal.words"));
        });
    }

    @Test
    void whatIsTypedIsKeptWhenSomethingElseIsLookedAt() throws Exception {
        appraising((round, desk) -> {
            LeafState first = desk.state(0);
            desk.key(SWT.CTRL, '2');
            desk.type("appraisal.score", "0,3");
            desk.key(0, SWT.F8);
            desk.until("another leaf", () -> !desk.leaf().startsWith(first.leaf().number() + " "));
            desk.key(SWT.SHIFT, SWT.F8);
            desk.until("the first leaf", () -> desk.leaf().startsWith(first.leaf().number() + " "));
            assertEquals("0,3", desk.typed("appraisal.score"));
        });
    }

    @Test
    void whatIsTypedOutlivesTheWindowAndCanBeUndone() throws Exception {
        List<LeafState> first = new ArrayList<>();
        try (WorkingRound round = WorkingRound.round(context, "ban-nhap")) {
            AppraisalDriver.open(context, round, desk -> {
                first.add(desk.state(0));
                desk.key(SWT.CTRL, '2');
                desk.type("appraisal.score", "0,3");
                desk.type("appraisal.words", "Minh họa: chưa đủ");
                desk.key(SWT.CTRL, 'z');
                assertEquals("", desk.typed("appraisal.words"));
                assertEquals("0,3", desk.typed("appraisal.score"));
                desk.key(SWT.CTRL, 'y');
                assertEquals("Minh họa: chưa đủ", desk.typed("appraisal.words"));
            });
            // Somebody decides while the program is closed: what is restored does not overwrite that unseen.
            LeafState before = first.get(0);
            round.service(Appraisal.class).decide(WorkingRound.ADMINISTRATOR, round.id(), Stage.FIRST_APPRAISAL,
                    List.of(new Appraisal.Verdict(before.unitCode(), before.leaf().id(), before.version(), Optional.of(Rational.valueOf("0.4")),
                            false, Optional.of(before.leaf().leaf().orElseThrow().reasons().get(0).id()), Optional.of("Minh họa"))));
            AppraisalDriver.open(context, round, desk -> {
                desk.key(0, SWT.ARROW_LEFT);
                desk.until("the first leaf", () -> desk.leaf().startsWith(before.leaf().number() + " ") && desk.ready());
                assertEquals("0,3", desk.typed("appraisal.score"));
                assertEquals("Minh họa: chưa đủ", desk.typed("appraisal.words"));
                assertTrue(desk.message().contains("khôi phục"), desk.message());
                desk.window().byId(Combo.class, "appraisal.reason").select(1);
                desk.key(SWT.CTRL, SWT.CR);
                desk.until("both values", () -> desk.visible("appraisal.conflict"));
                assertEquals(Optional.of(Rational.valueOf("0.4")), desk.state(0).decision(Stage.FIRST_APPRAISAL).orElseThrow().decided());
                desk.window().press(desk.window().byId(Button.class, "appraisal.conflict.take"));
                desk.key(SWT.CTRL, 'z');
                assertEquals("0,3", desk.typed("appraisal.score"), "undo brings back what was typed");
            });
        }
    }

    @Test
    void worksThroughOneLeafOfAllUnits() throws Exception {
        appraising((round, desk) -> {
            desk.key(SWT.CTRL | SWT.SHIFT, 'q');
            Combo way = desk.window().byId(Combo.class, "appraisal.way");
            way.select(1);
            way.notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event());
            desk.key(SWT.CTRL | SWT.SHIFT, 'l');
            NatTable units = desk.window().byId(NatTable.class, "appraisal.leaf.units");
            desk.until("22 units", () -> units.getPreferredRowCount() == 23 && units.getDataValueByPosition(0, 1) != null);
            String leaf = desk.leaf();
            String unit = desk.unit();
            desk.key(SWT.CTRL, '1');
            desk.type("appraisal.words", "Minh họa: đủ văn bản");
            desk.key(SWT.CTRL, SWT.CR);
            desk.until("the next unit", () -> !desk.unit().equals(unit));
            assertEquals(leaf, desk.leaf());
            desk.until("the decided score in the list", () -> String.valueOf(units.getDataValueByPosition(6, 1)).equals("✓"));
        });
    }

    @Test
    void aUnitIsFoundByNameAndItsLeavesAreListed() throws Exception {
        appraising((round, desk) -> {
            desk.key(SWT.CTRL | SWT.SHIFT, 'n');
            NatTable leaves = desk.window().byId(NatTable.class, "appraisal.unit.leaves");
            desk.until("its leaves", () -> leaves.getPreferredRowCount() == 68);
            Text search = desk.window().byId(Text.class, "appraisal.unit.search");
            search.setFocus();
            search.setText("so y te");
            search.notifyListeners(SWT.DefaultSelection, new org.eclipse.swt.widgets.Event());
            desk.until("Sở Y tế", () -> desk.unit().equals("Sở Y tế"));
            desk.until("its name above the list", () -> desk.label("appraisal.unit.notice").startsWith("Sở Y tế"));
            desk.window().byId(Label.class, "appraisal.unit.notice");
            assertTrue(desk.label("appraisal.unit.notice").contains("minh họa"));
        });
    }
}
