package parindex.workbench.tour.tests;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.osgi.framework.FrameworkUtil;
import parindex.workbench.selection.CurrentRound;
import parindex.workbench.tests.driver.WindowDriver;

/** Everything that an assessor does with the work of one unit, once. */
record SelfAssessmentVisit(WindowDriver window, String roundId, Path document) {

    private static final String ID = "parindex.workbench.selfassessment.";

    void go() {
        AtomicBoolean opened = new AtomicBoolean();
        standIn("parindex.workbench.selfassessment.FileChooser", () -> List.of(document));
        standIn("parindex.workbench.preview.Opener", () -> opened.compareAndSet(false, true));
        window.application().getContext().get(CurrentRound.class).choose(roundId);
        window.press(window.byId(ToolItem.class, ID + "perspective"));
        window.until("the tree of the round", () -> the(Combo.class, "round").getText().contains("2021")
                && the(Tree.class, "tree").getItemCount() > 0);
        window.choose(the(Combo.class, "unit"), 3);
        window.idle();
        everyLeaf();
        type();
        evidence(opened);
        press("button.undo");
        press("button.redo");
        press("button.record");
        window.until("recorded", () -> notice().startsWith("Đã ghi lại"));
        press("button.next");
        press("button.previous");
        problems();
        press("button.handIn");
        window.idle();
        if (notice().isEmpty() && !has("handIn.question")) {
            throw new AssertionError("nothing was said about handing in");
        }
    }

    /**
     * Puts something in the place of a dialog or a program of the system. By its name: a test that is wired to the module would go and
     * return with it when it is replaced.
     */
    private void standIn(String type, Supplier<Object> answer) {
        try {
            Class<?> wanted = Arrays.stream(FrameworkUtil.getBundle(SelfAssessmentVisit.class).getBundleContext().getBundles())
                    .filter(bundle -> bundle.getSymbolicName().equals("parindex.workbench.selfassessment"))
                    .findFirst().orElseThrow().loadClass(type);
            window.application().getContext().set(type, Proxy.newProxyInstance(wanted.getClassLoader(), new Class<?>[] {wanted},
                    (self, method, arguments) -> answer.get()));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private <W extends Control> W the(Class<W> type, String id) {
        return window.byId(type, ID + id);
    }

    private boolean has(String id) {
        return window.find(Control.class, control -> (ID + id).equals(control.getData(WindowDriver.ID))).isPresent();
    }

    private void press(String id) {
        window.press(the(Button.class, id));
    }

    private String notice() {
        return window.find(Label.class, l -> (ID + "notice").equals(l.getData(WindowDriver.ID))).map(Label::getText).orElse("");
    }

    /** Every leaf of the set is in front once: every kind of form is built. The first one that takes a score is last. */
    private void everyLeaf() {
        Tree tree = the(Tree.class, "tree");
        List<TreeItem> leaves = items(tree.getItems()).filter(item -> item.getItemCount() == 0 && item.getData() != null).toList();
        leaves.forEach(leaf -> window.choose(tree, leaf));
        window.choose(tree, leaves.stream().filter(leaf -> {
            window.choose(tree, leaf);
            return window.find(Text.class, t -> (ID + "score").equals(t.getData(WindowDriver.ID)) && t.getEditable()).isPresent();
        }).findFirst().orElseThrow());
    }

    private static Stream<TreeItem> items(TreeItem[] items) {
        return Arrays.stream(items).flatMap(item -> Stream.concat(Stream.of(item), items(item.getItems())));
    }

    /** Letter by letter, as the derived score, the tree and the problems follow each. */
    private void type() {
        for (String typed : List.of("0", "0,", "0,2", "0,25")) {
            the(Text.class, "score").setText(typed);
            window.settle();
        }
        String words = "Báo cáo số 5/BC-UBND ngày 05/12/2021, mục I";
        for (int length = 1; length <= words.length(); length++) {
            the(Text.class, "explanation").setText(words.substring(0, length));
            window.settle();
        }
    }

    private void evidence(AtomicBoolean opened) {
        Table files = the(Table.class, "evidence");
        int before = files.getItemCount();
        press("evidence.add");
        window.until("the file", () -> files.getItemCount() == before + 1);
        window.until("what is in it", () -> window.find(StyledText.class, t -> t.getText().startsWith("Kế hoạch")).isPresent());
        the(Text.class, "evidence.number").setText("12/KH-UBND");
        the(Text.class, "evidence.place").setText("mục II");
        window.settle();
        press("evidence.open");
        window.until("opened outside", opened::get);
    }

    private void problems() {
        Table problems = the(Table.class, "problems");
        if (problems.getItemCount() > 0) {
            window.choose(problems, 0);
            Event event = new Event();
            event.item = problems.getItem(0);
            problems.notifyListeners(SWT.DefaultSelection, event);
            window.settle();
        }
    }
}
