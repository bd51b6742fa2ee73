package parindex.workbench.tests.administration;

import java.util.Arrays;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Table;
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
        window.press(window.byText(Button.class, "Xem vòng mẫu Đắk Nông 2020"));
        Table table = window.byId(Table.class, "parindex.workbench.results.table");
        window.until("its results", () -> table.getItemCount() > 0);
        return store.rounds().size();
    }

    /** Brings a page to the front. */
    Admin page(String title) {
        window.press(window.byId(ToolItem.class, "parindex.workbench.administration.perspective"));
        CTabItem tab = window.byText(CTabItem.class, title);
        CTabFolder folder = tab.getParent();
        folder.setSelection(Arrays.asList(folder.getItems()).indexOf(tab));
        folder.notifyListeners(org.eclipse.swt.SWT.Selection, selection(tab));
        window.settle();
        return this;
    }

    private static org.eclipse.swt.widgets.Event selection(CTabItem tab) {
        org.eclipse.swt.widgets.Event event = new org.eclipse.swt.widgets.Event();
        event.item = tab;
        return event;
    }
}
