package parindex.workbench.tour.tests;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import parindex.workbench.tests.driver.WindowDriver;

/** Everything in the perspective with the results of the sample round, once. */
record ResultsVisit(WindowDriver window, Path folder) {

    private static final String ID = "parindex.workbench.results.";

    void go() {
        window.press(window.byId(ToolItem.class, ID + "perspective"));
        window.until("the ranking", () -> table().getItemCount() > 0);
        everyTable();
        drillDown();
        everyChart();
        window.front("Chênh lệch");
        all("gaps.depth");
        window.choose(window.byId(Table.class, ID + "gaps"), 0);
        window.front("Điểm bị trừ");
        Tree lost = window.byId(Tree.class, ID + "lost");
        window.choose(lost, deepest(lost.getItem(0)));
        whatIf();
        window.front("Bảng kết quả");
        window.choose(window.byId(Combo.class, ID + "stages"), 1);
        window.until("the self scores", () -> table().getColumn(2).getText().equals("Điểm tự chấm"));
        window.choose(window.byId(Combo.class, ID + "stages"), 0);
        window.idle();
        window.press(window.byId(Button.class, ID + "copy"));
        export("export", ID + "below");
        export("chart.save", ID + "chart.said");
    }

    private Table table() {
        return window.byId(Table.class, ID + "table");
    }

    /** Chooses every entry of a list, the first one last. */
    private void all(String id) {
        Combo combo = window.byId(Combo.class, ID + id);
        IntStream.rangeClosed(1, combo.getItemCount()).forEach(i -> {
            window.choose(combo, i % combo.getItemCount());
            window.idle();
        });
    }

    private void everyTable() {
        Combo tables = window.byId(Combo.class, ID + "tables");
        for (int i = tables.getItemCount() - 1; i >= 0; i--) {
            window.choose(tables, i);
            if (table().getItemCount() == 0) {
                throw new AssertionError("nothing in " + tables.getText());
            }
            window.choose(table(), 0);
            window.idle();
        }
    }

    /** From a row of the ranking to what a leaf of that unit rests on. */
    private void drillDown() {
        // What is still being read would take the selection away again.
        window.idle();
        Tree tree = window.byId(Tree.class, ID + "detail.tree");
        window.choose(table(), 3);
        window.until("the unit", () -> tree.getItemCount() > 0);
        window.choose(tree, deepest(tree.getItem(0)));
        window.until("what it rests on", () -> window.byId(Text.class, ID + "detail.facts").getText().contains("Cách tính: "));
    }

    private static TreeItem deepest(TreeItem top) {
        TreeItem item = top;
        while (item.getItemCount() > 0) {
            item.setExpanded(true);
            item = item.getItem(0);
        }
        return item;
    }

    private void everyChart() {
        all("chart.kind");
        window.until("the chart", () -> window.byId(Canvas.class, ID + "chart").getData("parindex.chart") != null);
    }

    private void whatIf() {
        window.front("Giả định");
        Combo nodes = window.byId(Combo.class, ID + "whatif.node");
        window.choose(nodes, IntStream.range(0, nodes.getItemCount())
                .filter(i -> nodes.getItem(i).startsWith("1.1.1.")).findFirst().orElseThrow());
        window.byId(Text.class, ID + "whatif.value").setText("0");
        window.press(window.byId(Button.class, ID + "whatif.score"));
        window.until("what would change", () -> window.byId(Label.class, ID + "whatif.outcome").getText().contains("hạng"));
        window.press(window.byId(Button.class, ID + "whatif.clear"));
        window.idle();
    }

    private void export(String button, String said) {
        window.inDialog(() -> window.press(window.byId(Button.class, ID + button)), dialog -> {
            window.byId(Text.class, ID + "export.folder").setText(folder.toString());
            window.press(window.byId(Button.class, ID + "export.write"));
        });
        window.until("where it is", () -> window.byId(Label.class, said).getText().contains(folder.toString()));
    }
}
