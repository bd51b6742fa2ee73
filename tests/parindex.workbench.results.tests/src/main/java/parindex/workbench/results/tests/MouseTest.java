package parindex.workbench.results.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;
import parindex.workbench.tests.driver.Mouse;
import parindex.workbench.tests.driver.WindowRun;

/** The first click of a real mouse counts, also when the focus was elsewhere and nothing was chosen. */
@ExtendWith(BundleContextExtension.class)
class MouseTest {

    @InjectBundleContext
    BundleContext context;

    @Test
    void theFirstClickIntoATableOrTreeWithoutTheFocusChooses() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            window.shell().setBounds(0, 0, 1440, 1000);
            Results results = Results.ofSample(window);
            Mouse mouse = new Mouse(window);
            window.idle();
            for (int row : new int[] {4, 2}) {
                Table table = results.table();
                table.deselectAll();
                away(results, table);
                mouse.click(table.getItem(row));
                String unit = table.getItem(row).getText(1);
                window.until("what " + unit + " rests on", () -> results.head().startsWith(unit));
                assertEquals(row, table.getSelectionIndex());
                window.idle();
            }
            Tree tree = results.tree();
            tree.deselectAll();
            away(results, tree);
            mouse.click(tree.getItem(1));
            window.idle();
            assertEquals(1, tree.getSelectionCount(), "the component");
            assertEquals(tree.getItem(1), tree.getSelection()[0]);
            results.tab("Chênh lệch");
            Table gaps = window.byId(Table.class, Results.ID + "gaps");
            gaps.deselectAll();
            away(results, gaps);
            mouse.click(gaps.getItem(1));
            window.idle();
            assertEquals(1, gaps.getSelectionIndex());
        });
    }

    private static void away(Results results, Control from) {
        results.combo("chart.kind").setFocus();
        results.window().idle();
        assertFalse(from.isFocusControl());
    }
}
