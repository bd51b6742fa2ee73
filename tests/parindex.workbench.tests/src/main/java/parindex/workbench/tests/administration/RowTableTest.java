package parindex.workbench.tests.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import parindex.assessment.AssessmentStore;
import parindex.assessment.Unit;
import parindex.assessment.cycle.UnitRegister;
import parindex.assessment.people.SignIn;
import parindex.criteria.Level;
import parindex.workbench.selection.Changes;
import parindex.workbench.tests.driver.WindowDriver;
import parindex.workbench.tests.driver.WindowRun;

/** A table that is read again stays as the person has it: its place, what is selected, the widths of its columns. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class RowTableTest {

    private static final String UNITS = "parindex.administration.units";

    @InjectBundleContext
    BundleContext context;
    @InjectService
    AssessmentStore store;
    @InjectService
    UnitRegister units;
    @InjectService
    SignIn signIn;

    @Test
    void readingAgainMovesNothing() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            window.shell().setBounds(0, 0, 1200, 420);
            Admin admin = new Admin(window);
            admin.withSample(store);
            admin.page("Đơn vị");
            Table table = window.byId(Table.class, UNITS);
            window.until("the units", () -> table.getItemCount() >= 30);
            window.idle();
            table.getColumn(0).setWidth(77);
            window.settle();
            String code = table.getItem(15).getText(1);
            window.choose(table, 15);
            table.setTopIndex(12);
            window.settle();
            int top = table.getTopIndex();
            assertTrue(top > 5, "scrolled");
            again(window);
            // GTK scrolls when it has laid the rows out.
            window.until("the place is kept", () -> table.getTopIndex() == top);
            assertEquals(List.of(code, 77), List.of(table.getSelection()[0].getText(1), table.getColumn(0).getWidth()));
            String first = table.getItem(top).getText(1);
            int before = table.getItemCount();
            units.put(signIn.singleUser().orElseThrow(), List.of(new Unit("AAA" + before, "AAA " + before, Level.PROVINCE, "dept",
                    List.of(), Optional.empty(), Optional.empty(), List.of())));
            again(window);
            window.until("one more", () -> table.getItemCount() == before + 1);
            window.until("the place is kept", () -> table.getItem(table.getTopIndex()).getText(1).equals(first));
            assertEquals(List.of(code, 77), List.of(table.getSelection()[0].getText(1), table.getColumn(0).getWidth()));
            window.shell().setBounds(0, 0, 1100, 420);
            window.idle();
            assertEquals(77, table.getColumn(0).getWidth(), "after another size of the window");
        });
    }

    private static void again(WindowDriver window) {
        window.application().getContext().get(IEventBroker.class).send(Changes.REGISTERS, "");
        window.idle();
    }
}
