package parindex.workbench.tour.tests;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import parindex.workbench.selection.CurrentRound;
import parindex.workbench.tests.driver.WindowDriver;

/** Everything that an appraiser does, once: matrix, by unit, by leaf, queue, decisions, history. */
record AppraisalVisit(WindowDriver window, String roundId) {

    private static final int SHOW = SWT.CTRL | SWT.SHIFT;

    void go() {
        window.application().getContext().get(CurrentRound.class).choose(roundId);
        window.press(window.byId(ToolItem.class, "parindex.workbench.appraisal.perspective"));
        window.until("the first place", this::ready);
        matrix();
        key(SHOW, 'n');
        Text search = window.byId(Text.class, "appraisal.unit.search");
        search.setText("so y te");
        search.notifyListeners(SWT.DefaultSelection, new Event());
        window.until("the unit", () -> window.byId(Label.class, "appraisal.unit").getText().equals("Sở Y tế"));
        press("appraisal.unit.next");
        key(SHOW, 'l');
        press("appraisal.leaf.next");
        press("appraisal.leaf.previous");
        key(SHOW, 'q');
        window.choose(window.byId(Combo.class, "appraisal.way"), 1);
        window.idle();
        window.choose(window.byId(Combo.class, "appraisal.way"), 0);
        window.idle();
        key(SHOW, 'd');
        decide();
        key(SHOW, 'h');
        window.byId(Control.class, "appraisal.history");
        window.idle();
    }

    private boolean ready() {
        return window.find(Control.class, w -> "appraisal.record".equals(w.getData(WindowDriver.ID)) && w.isEnabled()).isPresent();
    }

    private void key(int held, int key) {
        window.until("the place can be decided", this::ready);
        window.key(held, key);
        window.idle();
    }

    private void press(String id) {
        window.press(window.byId(Button.class, id));
        window.idle();
    }

    private void matrix() {
        window.byId(Control.class, "appraisal.matrix").setFocus();
        Text filter = window.byId(Text.class, "appraisal.filter");
        for (String typed : new String[] {"s", "so", "so y te", ""}) {
            filter.setText(typed);
            window.settle();
        }
        for (String list : new String[] {"appraisal.order", "appraisal.show", "appraisal.level"}) {
            Combo combo = window.byId(Combo.class, list);
            for (int i = combo.getItemCount() - 1; i >= 0; i--) {
                window.choose(combo, i);
                window.idle();
            }
        }
        press("appraisal.collapseAll");
        press("appraisal.expandAll");
        press("appraisal.reverse");
        press("appraisal.reverse");
        window.byId(Control.class, "appraisal.matrix").setFocus();
        for (int key : new int[] {SWT.ARROW_DOWN, SWT.ARROW_RIGHT, SWT.PAGE_DOWN, SWT.END, SWT.PAGE_UP, SWT.HOME}) {
            key(0, key);
        }
    }

    /** Accepts, adjusts and returns, each time at the place that follows. */
    private void decide() {
        for (char choice : new char[] {'1', '2', '3'}) {
            String before = place();
            key(SWT.CTRL, choice);
            if (choice == '2') {
                window.byId(Text.class, "appraisal.score").setText("0");
                Combo reason = window.byId(Combo.class, "appraisal.reason");
                window.choose(reason, Math.min(1, reason.getItemCount() - 1));
            }
            window.byId(Text.class, "appraisal.words").setText("Minh họa: mục II của báo cáo");
            key(SWT.CTRL, SWT.CR);
            window.until("the next place", () -> !place().equals(before));
        }
        key(0, SWT.F8);
        key(SWT.SHIFT, SWT.F8);
    }

    private String place() {
        return window.byId(Label.class, "appraisal.unit").getText() + " " + window.byId(Text.class, "appraisal.leaf").getText();
    }
}
