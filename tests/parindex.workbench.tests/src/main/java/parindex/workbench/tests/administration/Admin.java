package parindex.workbench.tests.administration;

import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import parindex.assessment.AssessmentStore;
import parindex.workbench.tests.driver.WindowDriver;

/** The perspective of administrators in an open window. */
final class Admin {

    private final WindowDriver window;

    Admin(WindowDriver window) {
        this.window = window;
    }

    /** Stores the sample round, which brings units. @return how many rounds there are */
    int withSample(AssessmentStore store) {
        window.press(window.byText(Button.class, "Xem đợt mẫu Đắk Nông 2020"));
        Table table = window.byId(Table.class, "parindex.workbench.results.table");
        window.until("its results", () -> table.getItemCount() > 0);
        return store.rounds().size();
    }

    /** Brings a page to the front. */
    Admin page(String title) {
        window.press(window.byId(ToolItem.class, "parindex.workbench.administration.perspective"));
        window.front(title);
        return this;
    }

    /** Types into a field. */
    void type(String id, String text) {
        window.byId(Text.class, id).setText(text);
        window.settle();
    }

    void press(String id) {
        Button button = window.byId(Button.class, id);
        window.until(id + " can be pressed", button::isEnabled);
        window.press(button);
    }

    /** Makes or takes away a check mark. */
    void check(String id, boolean checked) {
        Button button = window.byId(Button.class, id);
        button.setSelection(checked);
        button.notifyListeners(SWT.Selection, new Event());
        window.settle();
    }

    /** Selects the row of a table that has a text in its column. */
    void select(String id, int column, String text) {
        Table table = window.byId(Table.class, id);
        window.until("a row with " + text, () -> row(table, column, text) >= 0);
        window.choose(table, row(table, column, text));
    }

    static int row(Table table, int column, String text) {
        return IntStream.range(0, table.getItemCount()).filter(i -> table.getItem(i).getText(column).equals(text)).findFirst().orElse(-1);
    }

    void choose(String id, String text) {
        Combo combo = window.byId(Combo.class, id);
        int index = combo.indexOf(text);
        if (index < 0) {
            throw new AssertionError("no " + text + " among " + String.join("; ", combo.getItems()));
        }
        window.choose(combo, index);
    }

    /** Waits until a place says something with these words in it. */
    String says(String id, String words) {
        Text text = window.byId(Text.class, id);
        window.until("the words " + words, () -> text.isDisposed() || text.getText().contains(words));
        return text.getText();
    }
}
