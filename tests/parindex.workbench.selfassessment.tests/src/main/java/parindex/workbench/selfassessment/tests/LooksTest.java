package parindex.workbench.selfassessment.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.Test;
import parindex.workbench.tests.driver.WindowDriver;
import parindex.workbench.tests.driver.WindowRun;

/** Both languages and both themes: nothing is cut off, nothing is left untranslated. The pictures are for people to look at. */
class LooksTest extends InRound {

    @Test
    void nothingIsCutOffInEitherLanguageAndTheme() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            AssessorAtWork assessor = new AssessorAtWork(window, round);
            for (String leaf : List.of("C1.1.1", "C1.1.10", "C1.1.3", "C2.6")) {
                assessor.choose(leaf);
                assertEquals(List.of(), cutOff(window), leaf);
            }
            assessor.choose("C1.1.3");
            assessor.type("input.num", "97");
            assessor.type("input.den", "102");
            window.picture(Path.of("target", "pictures", "selfassessment-light-vi.png"));
            window.press(window.menu("Xem", "Giao diện", "Tối"));
            window.settle();
            window.picture(Path.of("target", "pictures", "selfassessment-dark-vi.png"));
            window.press(window.menu("Xem", "Ngôn ngữ", "English"));
            window.until("English", () -> window.menuBar().contains("Self-assessment"));
            window.until("the tree", () -> assessor.the(Tree.class, "tree").getItemCount() > 0);
            assessor.choose("C1.1.3");
            assertEquals("1.5/2", assessor.derived(), "the draft is still there");
            assertFalse(window.texts().contains("Chưa"), window.texts());
            assertEquals(List.of(), cutOff(window));
            window.picture(Path.of("target", "pictures", "selfassessment-dark-en.png"));
            window.press(window.menu("View", "Theme", "Light"));
            window.settle();
            window.picture(Path.of("target", "pictures", "selfassessment-light-en.png"));
            window.press(window.menu("View", "Language", "Tiếng Việt"));
            window.until("Vietnamese", () -> window.menuBar().contains("Tự đánh giá"));
        });
    }

    /** Labels and buttons that need more room than they have. */
    private static List<String> cutOff(WindowDriver window) {
        window.settle();
        List<String> found = new ArrayList<>();
        Composite perspective = window.byId(Tree.class, "parindex.workbench.selfassessment.tree").getShell();
        add(perspective, found);
        return found;
    }

    private static void add(Control control, List<String> found) {
        if (!control.isVisible()) {
            return;
        }
        String id = String.valueOf(control.getData(WindowDriver.ID));
        Point size = control.getSize();
        if (control instanceof Button button && (button.getStyle() & SWT.PUSH) != 0 && id.startsWith("parindex.workbench.selfassessment")) {
            if (size.x < button.computeSize(SWT.DEFAULT, SWT.DEFAULT).x) {
                found.add(button.getText());
            }
        } else if (control instanceof Label label && !label.getText().isEmpty() && label.getParent().getClass() == Composite.class
                && size.y < label.computeSize(size.x, SWT.DEFAULT).y) {
            found.add(label.getText());
        }
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                add(child, found);
            }
        }
    }
}
