package parindex.workbench.results.tests;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import parindex.workbench.tests.driver.WindowDriver;

/** The perspective as a person uses it. */
record Results(WindowDriver window) {

    static final String ID = "parindex.workbench.results.";

    /** Opens the sample round from the start page. */
    static Results ofSample(WindowDriver window) {
        window.press(window.byText(Button.class, "Xem đợt mẫu Đắk Nông 2020"));
        Results results = new Results(window);
        window.until("the ranking of 22 departments and their mean", () -> results.table().getItemCount() == 23);
        return results;
    }

    Table table() {
        return window.byId(Table.class, ID + "table");
    }

    Tree tree() {
        return window.byId(Tree.class, ID + "detail.tree");
    }

    String facts() {
        return window.byId(Text.class, ID + "detail.facts").getText();
    }

    String head() {
        return window.byId(Label.class, ID + "detail.head").getText();
    }

    Canvas canvas() {
        return window.byId(Canvas.class, ID + "chart");
    }

    /** Waits until a chart with that in its title was drawn. */
    void drawn(String part) {
        window.until("the chart " + part, () -> String.valueOf(canvas().getData("parindex.chart")).contains(part));
    }

    Combo combo(String id) {
        return window.byId(Combo.class, ID + id);
    }

    void pick(String comboId, String item) {
        Combo combo = combo(comboId);
        int index = List.of(combo.getItems()).indexOf(item);
        if (index < 0) {
            throw new AssertionError("no \"" + item + "\" among " + List.of(combo.getItems()));
        }
        window.choose(combo, index);
    }

    /** With the button of the mouse, by which the perspective tells a choice from one that GTK makes with the focus. */
    void row(Table table, int row) {
        table.notifyListeners(SWT.MouseDown, new Event());
        window.choose(table, row);
        table.notifyListeners(SWT.MouseUp, new Event());
    }

    void row(Tree tree, TreeItem item) {
        tree.notifyListeners(SWT.MouseDown, new Event());
        window.choose(tree, item);
        tree.notifyListeners(SWT.MouseUp, new Event());
    }

    /** Brings a part to the front by its tab. */
    void tab(String title) {
        window.front(title);
    }

    /** Answers the dialog of an export with a folder. */
    void export(String buttonId, String folder) {
        window.inDialog(() -> window.press(window.byId(Button.class, ID + buttonId)), dialog -> {
            window.byId(Text.class, ID + "export.folder").setText(folder);
            window.press(window.byId(Button.class, ID + "export.write"));
        });
    }

    static List<String> cells(Table table, int row) {
        return IntStream.range(0, table.getColumnCount()).mapToObj(table.getItem(row)::getText).toList();
    }

    /** The row in which a cell reads so. */
    static int rowOf(Table table, String cell) {
        return IntStream.range(0, table.getItemCount()).filter(r -> cells(table, r).contains(cell)).findFirst()
                .orElseThrow(() -> new AssertionError("no row with " + cell));
    }
}
