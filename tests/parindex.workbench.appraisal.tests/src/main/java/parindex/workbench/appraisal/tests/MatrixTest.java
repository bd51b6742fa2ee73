package parindex.workbench.appraisal.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;
import parindex.workbench.selection.CurrentRound;
import parindex.workbench.tests.driver.WindowRun;
import parindex.workbench.tests.rounds.WorkingRound;
import parindex.workbench.ui.Perspectives;

/** The matrix on the screen: filter, order, collapsed components, other level, copying, and what of it is remembered. */
@ExtendWith(BundleContextExtension.class)
class MatrixTest {

    private static final String PERSPECTIVE = "parindex.workbench.appraisal.perspective";

    @InjectBundleContext
    BundleContext context;

    private static List<String> names(NatTable matrix, int most) {
        return IntStream.range(2, Math.min(matrix.getRowCount(), most + 2))
                .mapToObj(row -> String.valueOf(matrix.getDataValueByPosition(0, row))).toList();
    }

    private static void choose(AppraisalDriver desk, String id, int index) {
        Combo combo = desk.window().byId(Combo.class, id);
        combo.select(index);
        combo.notifyListeners(SWT.Selection, new Event());
        desk.window().settle();
    }

    @Test
    void filtersSortsAndCollapses() throws Exception {
        try (WorkingRound round = WorkingRound.round(context, "ma-tran-1")) {
            AppraisalDriver.open(context, round, desk -> {
                NatTable matrix = desk.window().byId(NatTable.class, "appraisal.matrix");
                Text filter = desk.window().byId(Text.class, "appraisal.filter");
                filter.setText("so y te");
                desk.until("one unit", () -> names(matrix, 9).equals(List.of("Sở Y tế")));
                filter.setText("");
                desk.until("all units", () -> matrix.getPreferredRowCount() == 24);
                // Few enough to be seen without scrolling to the place that is looked at.
                filter.setText("tinh");
                desk.until("some units", () -> matrix.getPreferredRowCount() < 10);
                choose(desk, "appraisal.order", 1);
                List<String> sorted = names(matrix, 9);
                assertEquals(List.of("Ban Quản lý các Khu công nghiệp tỉnh", "Bảo hiểm xã hội tỉnh"), sorted.subList(0, 2));
                desk.window().press(desk.window().byId(Button.class, "appraisal.reverse"));
                List<String> reversed = new ArrayList<>(sorted);
                Collections.reverse(reversed);
                assertEquals(reversed, names(matrix, 9));
                assertEquals("Văn phòng UBND tỉnh", reversed.get(0));
                assertEquals(69, matrix.getPreferredColumnCount());
                desk.window().press(desk.window().byId(Button.class, "appraisal.collapseAll"));
                assertEquals(9, matrix.getPreferredColumnCount());
                assertTrue(String.valueOf(matrix.getDataValueByPosition(2, 0)).startsWith("▸ 1 "),
                        String.valueOf(matrix.getDataValueByPosition(2, 0)));
                assertTrue(Integer.parseInt(String.valueOf(matrix.getDataValueByPosition(2, 2))) > 0, "undecided leaves of the component");
                desk.window().press(desk.window().byId(Button.class, "appraisal.collapse"));
                assertTrue(matrix.getPreferredColumnCount() > 9, "the component of the place is open");
            });
            // What is seen when the window is opened again, with the saved layout.
            new WindowRun(context).run(window -> {
                window.application().getContext().get(CurrentRound.class).choose(round.id());
                window.application().getContext().get(Perspectives.class).show(PERSPECTIVE);
                NatTable matrix = window.byId(NatTable.class, "appraisal.matrix");
                window.byId(Text.class, "appraisal.filter").setText("tinh");
                window.until("the order that was left", () -> names(matrix, 1).equals(List.of("Văn phòng UBND tỉnh")));
                assertTrue(matrix.getPreferredColumnCount() < 30, "components stay collapsed");
            });
        }
    }

    @Test
    void showsTheOtherLevelAndCopiesCells() throws Exception {
        try (WorkingRound round = WorkingRound.round(context, "ma-tran-2")) {
            AppraisalDriver.open(context, round, desk -> {
                NatTable matrix = desk.window().byId(NatTable.class, "appraisal.matrix");
                choose(desk, "appraisal.level", 1);
                desk.until("eight districts", () -> matrix.getPreferredRowCount() == 10);
                assertEquals(85, matrix.getPreferredColumnCount());
                matrix.setFocus();
                desk.key(SWT.SHIFT, SWT.ARROW_DOWN);
                desk.key(SWT.SHIFT, SWT.ARROW_RIGHT);
                desk.key(SWT.CTRL, 'c');
                Clipboard clipboard = new Clipboard(desk.window().display());
                String copied = String.valueOf(clipboard.getContents(TextTransfer.getInstance()));
                clipboard.dispose();
                List<String> lines = copied.lines().toList();
                assertEquals(3, lines.size(), copied);
                assertTrue(lines.get(0).startsWith("Đơn vị\tChờ bạn\t1.1.1\t1.1.2"), copied);
                assertEquals(4, lines.get(1).split("\t").length, copied);
                assertTrue(lines.get(1).split("\t")[2].matches("[0-9,]+"), copied);
            });
        }
    }

    @Test
    void aPublishedRoundIsShownButNotDecided() throws Exception {
        try (WorkingRound round = WorkingRound.round(context, "ma-tran-3")) {
            new WindowRun(context).fresh().run(window -> {
                // The sample is published: everything can be read, nothing decided.
                window.application().getContext().get(CurrentRound.class).choose("daknong-2020");
                window.application().getContext().get(Perspectives.class).show(PERSPECTIVE);
                NatTable matrix = window.byId(NatTable.class, "appraisal.matrix");
                window.until("the sample", () -> matrix.getPreferredRowCount() == 24);
                window.until("why not", () -> window.texts().contains("chỉ thẩm định được ở giai đoạn"));
                assertTrue(window.texts().contains("minh họa"));
            });
        }
    }
}
