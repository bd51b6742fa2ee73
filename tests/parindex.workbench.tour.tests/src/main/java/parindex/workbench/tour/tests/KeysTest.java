package parindex.workbench.tour.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;
import parindex.assessment.Phase;
import parindex.workbench.selection.CurrentRound;
import parindex.workbench.tests.driver.WindowDriver;
import parindex.workbench.tests.driver.WindowRun;
import parindex.workbench.tests.rounds.WorkingRound;

/** Keys that two perspectives use do in each of them what that perspective says, and nothing in a third. */
@ExtendWith(BundleContextExtension.class)
class KeysTest {

    private static final String SELF = "parindex.workbench.selfassessment.";

    @InjectBundleContext
    BundleContext context;

    @Test
    void eachPerspectiveHasItsOwn() throws Exception {
        try (WorkingRound self = WorkingRound.round(context, "phim-tu-cham", Phase.SELF_ASSESSMENT);
                WorkingRound appraisal = WorkingRound.round(context, "phim-tham-dinh")) {
            new WindowRun(context).fresh().run(window -> {
                Keys keys = new Keys(window);
                // Twice: the keys of the one that was in front before must not stay.
                for (int i = 0; i < 2; i++) {
                    keys.appraise(appraisal.id());
                    keys.assess(self.id());
                }
                keys.results();
            });
        }
    }

    private record Keys(WindowDriver window) {

        private void open(String perspective, String roundId) {
            window.application().getContext().get(CurrentRound.class).choose(roundId);
            window.press(window.byId(ToolItem.class, perspective));
            window.idle();
        }

        private void appraise(String roundId) {
            open("parindex.workbench.appraisal.perspective", roundId);
            window.until("a place that can be decided", () -> has("appraisal.record"));
            String first = place();
            press(0, SWT.F8);
            window.until("the next of the queue", () -> !place().equals(first) && has("appraisal.record"));
            press(SWT.SHIFT, SWT.F8);
            window.until("back", () -> place().equals(first) && has("appraisal.record"));
            press(SWT.CTRL | SWT.SHIFT, 'n');
            assertTrue(has("appraisal.unit.search"), "all leaves of the unit");
            press(SWT.CTRL | SWT.SHIFT, 'd');
            press(SWT.CTRL | SWT.SHIFT, 'm');
        }

        private String place() {
            return window.byId(Label.class, "appraisal.unit").getText() + " " + window.byId(Text.class, "appraisal.leaf").getText();
        }

        private void assess(String roundId) {
            open(SELF + "perspective", roundId);
            Tree tree = window.byId(Tree.class, SELF + "tree");
            window.until("the tree", () -> tree.getItemCount() > 0 && window.byId(Combo.class, SELF + "round").getText().contains("2021"));
            window.choose(window.byId(Combo.class, SELF + "unit"), 0);
            window.idle();
            window.choose(tree, tree.getItem(0).getItem(0).getItem(0));
            Object before = tree.getSelection()[0].getData();
            press(0, SWT.F8);
            Object next = tree.getSelection()[0].getData();
            press(SWT.SHIFT, SWT.F8);
            // All may be answered: then both say so. What counts is that the perspective answers.
            assertTrue(!before.equals(next) || !notice().isEmpty(), "F8 does something here");
            press(SWT.CTRL | SWT.SHIFT, 'n');
            assertTrue(has(SELF + "handIn.question") || !notice().isEmpty(), "handing in is asked about");
            assertFalse(has("appraisal.unit.search"), "not what the appraisal does");
        }

        /** No key of the other perspectives leads away from here. */
        private void results() {
            window.press(window.byId(ToolItem.class, "parindex.workbench.results.perspective"));
            window.idle();
            String before = window.texts();
            press(0, SWT.F8);
            press(SWT.CTRL | SWT.SHIFT, 'n');
            assertEquals(before, window.texts());
            assertNotEquals("", before);
        }

        private void press(int held, int key) {
            window.key(held, key);
            window.idle();
        }

        private boolean has(String id) {
            return window.find(Control.class, w -> id.equals(w.getData(WindowDriver.ID)) && w.isEnabled()).isPresent();
        }

        private String notice() {
            return window.find(Label.class, l -> (SELF + "notice").equals(l.getData(WindowDriver.ID))).map(Label::getText).orElse("");
        }
    }
}
