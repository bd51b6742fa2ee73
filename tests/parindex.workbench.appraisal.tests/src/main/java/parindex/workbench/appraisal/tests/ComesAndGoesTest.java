package parindex.workbench.appraisal.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;
import parindex.workbench.tests.driver.WindowRun;
import parindex.workbench.tests.rounds.WorkingRound;
import parindex.workbench.ui.Perspectives;

/** The bundle is stopped and started while the window is open: menu, keys and perspective go and return, and work as before. */
@ExtendWith(BundleContextExtension.class)
class ComesAndGoesTest {

    private static final List<String> WITH = List.of("Tệp", "Xem", "Thẩm định", "Trợ giúp");
    private static final List<String> WITHOUT = List.of("Tệp", "Xem", "Trợ giúp");

    @InjectBundleContext
    BundleContext context;

    @Test
    void isThereAgainAfterAStop() throws Exception {
        Bundle bundle = Arrays.stream(context.getBundles()).filter(b -> b.getSymbolicName().equals("parindex.workbench.appraisal"))
                .findFirst()
                .orElseThrow();
        try (WorkingRound round = WorkingRound.round(context, "den-di")) {
            AppraisalDriver.open(context, round, desk -> {
                bundle.stop();
                try {
                    desk.until("the menu goes", () -> desk.window().menuBar().equals(WITHOUT));
                    // A key of the bundle that has gone does nothing.
                    desk.window().key(0, SWT.F8);
                } finally {
                    bundle.start();
                }
                desk.until("the menu returns", () -> desk.window().menuBar().equals(WITH));
                desk.window().application().getContext().get(Perspectives.class).show("parindex.workbench.appraisal.perspective");
                desk.until("the first place", desk::ready);
                String leaf = desk.leaf();
                desk.key(0, SWT.F8);
                desk.until("another leaf", () -> !desk.leaf().equals(leaf));
                assertEquals(1474, desk.queueSize());
            });
        }
    }
}
