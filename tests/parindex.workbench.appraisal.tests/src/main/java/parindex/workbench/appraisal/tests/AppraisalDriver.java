package parindex.workbench.appraisal.tests;

import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Widget;
import org.osgi.framework.BundleContext;
import parindex.assessment.cycle.LeafState;
import parindex.workbench.selection.CurrentRound;
import parindex.workbench.tests.driver.WindowDriver;
import parindex.workbench.tests.driver.WindowRun;
import parindex.workbench.tests.rounds.WorkingRound;
import parindex.workbench.ui.Perspectives;

/** Reads and uses the perspective in words of the appraisal. For the thread of the window. */
final class AppraisalDriver {

    private static final Pattern COUNT = Pattern.compile("\\((\\d+)\\)");

    private final WindowDriver window;
    private final WorkingRound round;
    private final String unitCode;

    private AppraisalDriver(WindowDriver window, WorkingRound round) throws Exception {
        this.window = window;
        this.round = round;
        this.unitCode = round.screens().standings(WorkingRound.ADMINISTRATOR, round.id()).get(0).unitCode();
    }

    /** What is done with the perspective. */
    interface Body {
        void run(AppraisalDriver desk) throws Exception;
    }

    /** Opens the window with the round in the perspective, as on the first start, and waits until the first place can be decided. */
    static void open(BundleContext context, WorkingRound round, Body body) throws Exception {
        new WindowRun(context).fresh().run(window -> {
            window.application().getContext().get(CurrentRound.class).choose(round.id());
            window.application().getContext().get(Perspectives.class).show("parindex.workbench.appraisal.perspective");
            AppraisalDriver desk = new AppraisalDriver(window, round);
            NatTable matrix = window.byId(NatTable.class, "appraisal.matrix");
            window.until("the first place", () -> desk.ready());
            matrix.setFocus();
            body.run(desk);
        });
    }

    /** Whether the editor shows a place that can be decided. */
    boolean ready() {
        return window.find(Control.class, w -> "appraisal.record".equals(w.getData(WindowDriver.ID))).filter(Control::isEnabled)
                .isPresent();
    }

    WindowDriver window() {
        return window;
    }

    void key(int held, int key) {
        window.until("the editor is ready", this::readyOrConflict);
        window.key(held, key);
    }

    private boolean readyOrConflict() {
        return ready() || visible("appraisal.conflict");
    }

    void until(String what, BooleanSupplier condition) {
        window.until(what, condition);
    }

    String texts() {
        return window.texts();
    }

    boolean visible(String id) {
        return window.find(Widget.class, w -> id.equals(w.getData(WindowDriver.ID))).isPresent();
    }

    String label(String id) {
        return window.byId(Label.class, id).getText();
    }

    /** What stands beside the fields; empty if nothing. */
    String message() {
        return window.find(Label.class, w -> "appraisal.message".equals(w.getData(WindowDriver.ID))).map(Label::getText).orElse("");
    }

    String unit() {
        return label("appraisal.unit");
    }

    String leaf() {
        return window.byId(Text.class, "appraisal.leaf").getText();
    }

    String typed(String id) {
        return window.byId(Text.class, id).getText();
    }

    /** Goes to a field and types. */
    void type(String id, String text) {
        Text field = window.byId(Text.class, id);
        field.setFocus();
        field.setText(text);
    }

    /** Id of the widget with the keyboard. */
    String focused() {
        Control control = window.display().getFocusControl();
        return control == null ? "" : String.valueOf(control.getData(WindowDriver.ID));
    }

    /** Waits until nothing is read in the background and everything is painted. */
    void settleReading() {
        until("nothing runs", () -> org.eclipse.core.runtime.jobs.Job.getJobManager().isIdle());
        window.settle();
    }

    void picture(String name) throws java.io.IOException {
        window.picture(PicturesTest.pictures().resolve(name + ".png"));
    }

    /** The number on the tab of the queue. */
    int queueSize() {
        Matcher count = COUNT.matcher(window.find(CTabItem.class, tab -> tab.getText().startsWith("Việc của tôi")).orElseThrow().getText());
        return count.find() ? Integer.parseInt(count.group(1)) : -1;
    }

    /** A cell of the matrix as it is painted; 0, 0 is the first unit at the first leaf. */
    String matrixText(int row, int column) {
        return String.valueOf(window.byId(NatTable.class, "appraisal.matrix").getDataValueByPosition(column + 2, row + 2));
    }

    /** The first unit at one of its leaves, as stored. */
    LeafState state(int leaf) {
        try {
            return round.screens().unit(WorkingRound.ADMINISTRATOR, round.id(), unitCode).get(leaf);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** The same place as stored now. */
    LeafState now(LeafState place) {
        try {
            return round.screens().unit(WorkingRound.ADMINISTRATOR, round.id(), place.unitCode()).stream()
                    .filter(s -> s.leaf().id().equals(place.leaf().id()))
                    .findFirst().orElseThrow();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Moves through the queue to a place; backwards if it waits for a supplement, because such places come last. */
    void look(LeafState place) {
        int held = place.remarks().isEmpty() ? 0 : org.eclipse.swt.SWT.SHIFT;
        // After a decision the next place is being read, and the old one is still shown.
        until("nothing is being read", this::ready);
        String wanted = place.leaf().number() + " ";
        String name = name(place.unitCode());
        for (int i = 0; i < 200; i++) {
            if (leaf().startsWith(wanted) && unit().equals(name)) {
                return;
            }
            String before = unit() + leaf();
            key(held, org.eclipse.swt.SWT.F8);
            until("another place", () -> !before.equals(unit() + leaf()) && ready());
        }
        throw new AssertionError("not in the queue: " + place.unitCode() + " " + place.leaf().id());
    }

    private String name(String code) {
        try {
            return round.service(parindex.assessment.AssessmentStore.class).units().stream().filter(u -> u.code().equals(code))
                    .findFirst().orElseThrow().name();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
