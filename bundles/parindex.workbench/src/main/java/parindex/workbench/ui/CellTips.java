package parindex.workbench.ui;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** Hints with the whole text of the cell under the mouse: a column may be too narrow for it. For the thread of the window. */
public final class CellTips {

    private CellTips() {
    }

    public static void install(Table table) {
        table.addMouseMoveListener(e -> {
            Point mouse = new Point(e.x, e.y);
            Optional<TableItem> row = Optional.ofNullable(table.getItem(mouse));
            String text = row.flatMap(item -> IntStream.range(0, Math.max(1, table.getColumnCount()))
                    .filter(column -> item.getBounds(column).contains(mouse)).mapToObj(item::getText).findFirst()).orElse("");
            if (!Objects.equals(text, table.getToolTipText())) {
                table.setToolTipText(text);
            }
        });
    }

    public static void install(Tree tree) {
        tree.addMouseMoveListener(e -> {
            Point mouse = new Point(e.x, e.y);
            Optional<TreeItem> row = Optional.ofNullable(tree.getItem(mouse));
            String text = row.flatMap(item -> IntStream.range(0, Math.max(1, tree.getColumnCount()))
                    .filter(column -> item.getBounds(column).contains(mouse)).mapToObj(item::getText).findFirst()).orElse("");
            if (!Objects.equals(text, tree.getToolTipText())) {
                tree.setToolTipText(text);
            }
        });
    }
}
