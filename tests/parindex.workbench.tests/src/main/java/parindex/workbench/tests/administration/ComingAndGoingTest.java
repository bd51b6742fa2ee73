package parindex.workbench.tests.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;
import parindex.workbench.tests.driver.WindowDriver;
import parindex.workbench.tests.driver.WindowRun;

/** The administration comes and goes with its bundle, and with it whatever creates a round. */
@ExtendWith(BundleContextExtension.class)
class ComingAndGoingTest {

    private static final String NEW_ROUND = "Tạo đợt đánh giá mới…";

    @InjectBundleContext
    BundleContext context;

    @Test
    void goesAndReturnsWithItsBundle() throws Exception {
        Bundle bundle = Arrays.stream(context.getBundles()).filter(b -> b.getSymbolicName().equals("parindex.workbench.administration"))
                .findFirst()
                .orElseThrow();
        new WindowRun(context).fresh().run(window -> {
            Admin admin = new Admin(window);
            admin.page("Mô-đun");
            Table modules = window.byId(Table.class, "parindex.administration.modules");
            window.until("its own module is listed", () -> Admin.row(modules, 6, "workbench-administration") >= 0);
            bundle.stop();
            try {
                window.until("its perspective goes", modules::isDisposed);
                assertEquals(0, newRoundItems(window));
                assertTrue(window.texts().contains("Chào mừng đến với PAR Index"), window.texts());
            } finally {
                bundle.start();
            }
            admin.page("Thiết lập");
            assertEquals(1, newRoundItems(window), "the menu item returns");
            window.byId(Table.class, "parindex.administration.settings");
        });
    }

    @Test
    void theStartPageLeadsToTheWizard() throws Exception {
        new WindowRun(context).fresh().run(window -> window.inDialog(() -> window.press(window.byText(Button.class, NEW_ROUND)), dialog -> {
            assertEquals("Tạo đợt đánh giá mới", dialog.getText());
            window.byId(Text.class, "parindex.administration.newRound.year");
            new Admin(window).press("parindex.administration.wizard.1");
        }));
    }

    private static long newRoundItems(WindowDriver window) {
        MenuItem file = Arrays.stream(window.shell().getMenuBar().getItems()).filter(item -> item.getText().replace("&", "").equals("Tệp"))
                .findFirst()
                .orElseThrow();
        file.getMenu().notifyListeners(org.eclipse.swt.SWT.Show, new org.eclipse.swt.widgets.Event());
        return Arrays.stream(file.getMenu().getItems()).filter(item -> item.getText().replace("&", "").equals(NEW_ROUND)).count();
    }
}
