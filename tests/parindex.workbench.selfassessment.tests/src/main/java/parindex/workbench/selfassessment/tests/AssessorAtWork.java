package parindex.workbench.selfassessment.tests;

import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import parindex.workbench.selection.CurrentRound;
import parindex.workbench.tests.driver.Keyboard;
import parindex.workbench.tests.driver.WindowDriver;

/** Works in the perspective as an assessor does. For the thread of the window. */
final class AssessorAtWork {

    private static final String ID = "parindex.workbench.selfassessment.";

    private final WindowDriver window;
    private final Keyboard keys;

    /** Opens the perspective on a round. */
    AssessorAtWork(WindowDriver window, TestRound round) {
        this.window = window;
        keys = new Keyboard(window);
        window.application().getContext().get(CurrentRound.class).choose(round.id());
        window.press(window.byId(ToolItem.class, ID + "perspective"));
        window.until("the tree of the round", () -> find(Tree.class, "tree").map(tree -> tree.getItemCount() > 0).orElse(false)
                && window.find(org.eclipse.swt.widgets.Combo.class, c -> c.getText().endsWith(round.id())).isPresent());
    }

    private <W extends Control> java.util.Optional<W> find(Class<W> type, String id) {
        return window.find(type, w -> (ID + id).equals(w.getData(WindowDriver.ID)));
    }

    <W extends Control> W the(Class<W> type, String id) {
        return window.byId(type, ID + id);
    }

    boolean has(Class<? extends Control> type, String id) {
        return find(type, id).isPresent();
    }

    Keyboard keys() {
        return keys;
    }

    /** Chooses a leaf in the tree. */
    void choose(String leafId) {
        Tree tree = the(Tree.class, "tree");
        TreeItem item = item(leafId);
        focus(tree);
        tree.setSelection(item);
        Event event = new Event();
        event.item = item;
        tree.notifyListeners(SWT.Selection, event);
        window.settle();
    }

    TreeItem item(String nodeId) {
        return items(the(Tree.class, "tree").getItems()).filter(item -> nodeId.equals(item.getData())).findFirst().orElseThrow();
    }

    private static Stream<TreeItem> items(TreeItem[] items) {
        return Arrays.stream(items).flatMap(item -> Stream.concat(Stream.of(item), items(item.getItems())));
    }

    String state(String nodeId) {
        return item(nodeId).getText(1);
    }

    /** Types into a field with the keyboard, after what is there was selected. */
    void type(String id, String text) {
        Text field = the(Text.class, id);
        focus(field);
        field.selectAll();
        text.chars().forEach(c -> keys.type((char) c));
        window.until("typed " + text + " into " + id + ", which has " + field.getText(), () -> field.getText().equals(text));
    }

    /** Chooses an answer with the space bar. */
    void answer(String id) {
        Button button = the(Button.class, id);
        focus(button);
        keys.type(' ');
        window.until("chosen: " + id, button::getSelection);
    }

    void focus(Control control) {
        window.shell().forceActive();
        // A widget that was made just now takes the focus only when it is on the screen.
        window.until("the focus at " + control.getData(WindowDriver.ID), () -> control.isFocusControl() || control.forceFocus()
                && control.isFocusControl());
    }

    String derived() {
        return the(Label.class, "derived").getText();
    }

    String trace() {
        return the(Text.class, "trace").getText();
    }

    String notice() {
        return find(Label.class, "notice").map(Label::getText).orElse("");
    }

    void press(String id) {
        window.press(the(Button.class, id));
    }

    /** Records the leaf in front by its key. */
    void record() {
        keys.press(SWT.CTRL, 's');
        window.until("recorded", () -> notice().startsWith("Đã ghi lại"));
    }

    /** The leaf in front, as its heading names it. */
    String leaf() {
        return the(Label.class, "name").getText();
    }

    /** What is said about the state of the leaf in front. */
    String said() {
        return find(Label.class, "state").map(Label::getText).orElse("");
    }

    /** Text of the first problem of a leaf; empty if it has none. */
    String problem(String number) {
        return Arrays.stream(problems().getItems()).filter(row -> row.getText(1).startsWith(number + " ")).map(row -> row.getText(2))
                .findFirst().orElse("");
    }

    /** A double click on the row of a problem that begins so. */
    void open(String number, String problem) {
        Table table = problems();
        var row = Arrays.stream(table.getItems()).filter(r -> r.getText(1).startsWith(number + " ") && r.getText(2).startsWith(problem))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no such problem: " + number + " " + problem));
        Event event = new Event();
        event.item = row;
        table.notifyListeners(SWT.DefaultSelection, event);
        window.settle();
    }

    Table problems() {
        return the(Table.class, "problems");
    }
}
