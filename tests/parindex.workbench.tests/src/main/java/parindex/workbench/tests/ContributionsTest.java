package parindex.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;
import parindex.workbench.tests.driver.WindowDriver;
import parindex.workbench.tests.driver.WindowRun;

/** A perspective comes and goes with its bundle while the window is open. */
@ExtendWith(BundleContextExtension.class)
class ContributionsTest {

    private static final List<String> WITH = List.of("Tệp", "Xem", "Kết quả", "Trợ giúp");
    private static final List<String> WITHOUT = List.of("Tệp", "Xem", "Trợ giúp");
    private static final String PERSPECTIVE = "parindex.workbench.results.perspective";

    @InjectBundleContext
    BundleContext context;

    @Test
    void aPerspectiveGoesAndReturnsWithItsBundle() throws Exception {
        Bundle results = results();
        new WindowRun(context).fresh().run(window -> {
            for (int round = 1; round <= 2; round++) {
                window.press(window.byId(ToolItem.class, PERSPECTIVE));
                window.byId(Table.class, "parindex.workbench.results.table");
                results.stop();
                try {
                    window.until("the menu goes", () -> window.menuBar().equals(WITHOUT));
                    assertFalse(hasPerspective(window), "its button stays");
                    assertTrue(window.texts().contains("Chào mừng đến với PAR Index"), "another comes to the front: " + window.texts());
                } finally {
                    results.start();
                }
                window.until("the menu returns", () -> window.menuBar().equals(WITH));
                assertTrue(hasPerspective(window));
            }
            window.press(window.menu("Kết quả", "Mở bảng kết quả"));
            window.byId(Table.class, "parindex.workbench.results.table");
        });
    }

    @Test
    void whatStoppedWhileTheWindowWasClosedIsNotThere() throws Exception {
        Bundle results = results();
        new WindowRun(context).fresh().run(window -> window.press(window.byId(ToolItem.class, PERSPECTIVE)));
        results.stop();
        try {
            new WindowRun(context).run(window -> {
                assertEquals(WITHOUT, window.menuBar());
                assertFalse(hasPerspective(window));
                assertTrue(window.texts().contains("Chào mừng đến với PAR Index"), window.texts());
            });
        } finally {
            results.start();
        }
    }

    private static boolean hasPerspective(WindowDriver window) {
        return window.find(ToolItem.class, item -> PERSPECTIVE.equals(item.getData(WindowDriver.ID))).isPresent();
    }

    private Bundle results() {
        return Arrays.stream(context.getBundles()).filter(b -> b.getSymbolicName().equals("parindex.workbench.results")).findFirst().orElseThrow();
    }
}
