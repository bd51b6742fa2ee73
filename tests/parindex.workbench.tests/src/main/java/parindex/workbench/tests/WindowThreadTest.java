package parindex.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;
import parindex.assessment.AssessmentStore;
import parindex.workbench.jobs.Background;
import parindex.workbench.tests.driver.WindowDriver;
import parindex.workbench.tests.driver.WindowRun;
import parindex.workbench.tests.driver.WindowThreadWatch;

/** The thread of the window calls no service and does not stall, wherever a person goes. */
@ExtendWith(BundleContextExtension.class)
class WindowThreadTest {

    private static final String STATUS = "parindex.workbench.status";

    @InjectBundleContext
    BundleContext context;

    @Test
    void aTourCallsNoServiceAndDoesNotStall() throws Exception {
        try (WindowThreadWatch watch = new WindowThreadWatch(context)) {
            assertTrue(watch.watched().containsAll(Set.of("parindex.assessment.AssessmentStore", "parindex.assessment.RoundEvaluation",
                    "parindex.assessment.cycle.RoundScreens", "parindex.assessment.people.SignIn", "parindex.assessment.RoundSource")),
                    watch.watched()::toString);
            new WindowRun(context).fresh().run(window -> watch.during(window, () -> tour(window)));
            System.out.println("window thread: busy for at most " + watch.longestBusy() + " ms at once; "
                    + watch.watched().size() + " services watched");
            assertEquals(List.of(), watch.findings(), () -> String.join("\n\n", watch.findings()));
        }
    }

    private static void tour(WindowDriver window) {
        window.press(window.byText(Button.class, "Xem đợt mẫu Đắk Nông 2020"));
        idle(window, "Bảo hiểm xã hội tỉnh");
        everyPerspective(window);
        window.press(window.byId(ToolItem.class, "parindex.workbench.results.perspective"));
        everyTable(window);
        window.press(window.menu("Xem", "Giao diện", "Tối"));
        everyPerspective(window);
        window.press(window.menu("Xem", "Giao diện", "Sáng"));
        window.press(window.menu("Xem", "Ngôn ngữ", "English"));
        window.until("English", () -> window.menuBar().contains("Results"));
        everyPerspective(window);
        window.press(window.menu("View", "Language", "Tiếng Việt"));
        window.until("Vietnamese", () -> window.menuBar().contains("Kết quả"));
        everyPerspective(window);
    }

    private static void everyPerspective(WindowDriver window) {
        List<MPerspective> perspectives = window.application().getContext().get(EModelService.class)
                .findElements(window.application(), null, MPerspective.class, null).stream().filter(MUIElement::isToBeRendered).toList();
        assertTrue(perspectives.size() > 1, perspectives::toString);
        for (MPerspective perspective : perspectives) {
            window.press(window.byId(ToolItem.class, perspective.getElementId()));
            window.until("nothing runs", () -> window.byId(Label.class, STATUS).getText().isEmpty());
        }
    }

    private static void everyTable(WindowDriver window) {
        Combo tables = window.byId(Combo.class, "parindex.workbench.results.tables");
        for (int i = 0; i < tables.getItemCount(); i++) {
            tables.select(i);
            window.press(tables);
            assertTrue(window.byId(Table.class, "parindex.workbench.results.table").getItemCount() > 0, tables.getText());
        }
    }

    private static void idle(WindowDriver window, String text) {
        window.until(text, () -> window.texts().contains(text));
        window.until("nothing runs", () -> window.byId(Label.class, STATUS).getText().isEmpty());
    }

    @Test
    void aServiceCalledByTheWindowIsFound() throws Exception {
        try (WindowThreadWatch watch = new WindowThreadWatch(context)) {
            new WindowRun(context).fresh().run(window -> {
                AssessmentStore store = window.application().getContext().get(AssessmentStore.class);
                watch.during(window, () -> {
                    boolean[] done = {false};
                    window.application().getContext().get(Background.class).run(window.shell(), "",
                            progress -> store.rounds(), found -> done[0] = true);
                    window.until("the task is done", () -> done[0]);
                    assertEquals(List.of(), watch.findings(), "a call in the background is none");
                    store.rounds();
                });
            });
            assertEquals(1, watch.findings().size(), watch.findings()::toString);
            assertTrue(watch.findings().get(0).contains("AssessmentReading.rounds"), watch.findings()::toString);
            assertTrue(watch.findings().get(0).contains("WindowThreadTest"), watch.findings()::toString);
        }
    }

    @Test
    void aWindowThatComputesIsFound() throws Exception {
        assertStallIsFound(() -> BigInteger.TEN.pow(5_000).toString(), "processor time");
    }

    @Test
    void aWindowThatWaitsIsFound() throws Exception {
        assertStallIsFound(() -> LockSupport.parkNanos(1_000_000), "seen waiting");
    }

    /** Keeps the window from its next event until that is found: a detector that finds nothing ends in the time limit of the test. */
    private void assertStallIsFound(Runnable work, String reported) throws Exception {
        try (WindowThreadWatch watch = new WindowThreadWatch(context)) {
            new WindowRun(context).fresh().run(window -> watch.during(window, () -> {
                while (watch.findings().isEmpty()) {
                    work.run();
                }
            }));
            assertTrue(watch.findings().get(0).contains(reported), watch.findings()::toString);
            assertTrue(watch.findings().get(0).contains("WindowThreadTest"), watch.findings()::toString);
        }
    }
}
