package parindex.workbench.tests.driver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Widget;

/** The visible widgets below one, and their texts. */
final class WidgetTree {

    private WidgetTree() {
    }

    /** Depth first, in the order of creation; of invisible controls nothing. */
    static List<Widget> of(Control top) {
        List<Widget> all = new ArrayList<>();
        add(top, all);
        return all;
    }

    private static void add(Control control, List<Widget> all) {
        if (control.isDisposed() || !control.isVisible()) {
            return;
        }
        all.add(control);
        if (control instanceof ToolBar bar) {
            all.addAll(List.of(bar.getItems()));
        } else if (control instanceof Table table) {
            all.addAll(List.of(table.getColumns()));
            all.addAll(List.of(table.getItems()));
        } else if (control instanceof CTabFolder folder) {
            all.addAll(List.of((CTabItem[]) folder.getItems()));
        }
        if (control instanceof Composite composite) {
            Arrays.stream(composite.getChildren()).forEach(child -> add(child, all));
        }
    }

    /** What a person reads on it, without mnemonics; of a table row all cells. */
    static String text(Widget widget) {
        if (widget instanceof org.eclipse.swt.widgets.TableItem row) {
            int columns = Math.max(1, row.getParent().getColumnCount());
            return java.util.stream.IntStream.range(0, columns).mapToObj(row::getText).collect(Collectors.joining(" | "));
        }
        if (widget instanceof Item item) {
            return plain(item.getText());
        }
        if (widget instanceof Button button) {
            return plain(button.getText());
        }
        if (widget instanceof Label label) {
            return plain(label.getText());
        }
        if (widget instanceof Link link) {
            return plain(link.getText().replaceAll("</?[aA][^>]*>", ""));
        }
        if (widget instanceof Text text) {
            return text.getText();
        }
        if (widget instanceof Combo combo) {
            return combo.getText();
        }
        return widget instanceof Shell shell ? shell.getText() : "";
    }

    /** A single ampersand marks the next letter, two are one; behind a tab is the key. */
    private static String plain(String text) {
        return text.replaceAll("\t.*", "").replaceAll("&(.)", "$1");
    }
}
