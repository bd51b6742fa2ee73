package parindex.workbench.tour.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;
import parindex.assessment.Phase;
import parindex.workbench.tests.driver.WindowDriver;
import parindex.workbench.tests.driver.WindowRun;
import parindex.workbench.tests.driver.WindowThreadWatch;
import parindex.workbench.tests.rounds.WorkingRound;

/**
 * Wherever a person goes, the thread of the window calls no service that reads or writes, touches no file, and does not stall. What is
 * seen as such is said at {@link WindowThreadWatch}.
 */
@ExtendWith(BundleContextExtension.class)
class TourTest {

    private static final Set<String> WATCHED = Set.of("parindex.assessment.AssessmentStore", "parindex.assessment.RoundEvaluation",
            "parindex.assessment.RoundSource", "parindex.assessment.people.SignIn", "parindex.assessment.audit.AuditLog",
            "parindex.assessment.cycle.RoundScreens", "parindex.assessment.cycle.SelfAssessment", "parindex.assessment.cycle.Appraisal",
            "parindex.assessment.cycle.AccessCheck", "parindex.assessment.cycle.Rounds", "parindex.assessment.cycle.UnitRegister",
            "parindex.backup.Backups", "parindex.evidence.EvidenceService", "parindex.export.BookExport");

    @InjectBundleContext
    BundleContext context;
    @TempDir
    Path folder;

    @Test
    void theWindowDoesNoInputAndOutputAndDoesNotStall() throws Exception {
        Path document = Files.writeString(folder.resolve("12-KH-UBND 15.01.2021.txt"),
                "Kế hoạch cải cách hành chính", StandardCharsets.UTF_8);
        try (WorkingRound self = WorkingRound.round(context, "tu-cham", Phase.SELF_ASSESSMENT);
                WorkingRound appraisal = WorkingRound.round(context, "tham-dinh");
                WindowThreadWatch watch = new WindowThreadWatch(context)) {
            assertTrue(watch.watched().containsAll(WATCHED), watch.watched()::toString);
            try {
                new WindowRun(context).fresh().run(window -> watch.during(window, () -> {
                    window.press(window.byText(Button.class, "Xem đợt mẫu Đắk Nông 2020"));
                    new ResultsVisit(window, folder.resolve("reports")).go();
                    new SelfAssessmentVisit(window, self.id(), document).go();
                    new AppraisalVisit(window, appraisal.id()).go();
                    new AdministrationVisit(window, folder.resolve("all.parindex-backup")).go();
                    search(window);
                    looks(window);
                    log(window);
                }));
            } finally {
                // Also when the tour ended early: that may be why.
                System.out.println(report(watch));
            }
            assertEquals(List.of(), watch.findings(), () -> String.join("\n\n", watch.findings()));
        }
    }

    private static String report(WindowThreadWatch watch) {
        return "window thread: " + watch.watched().size() + " services watched; busy at once for at most " + watch.longestBusy()
                + " ms; the longest together with the platform: " + watch.longestWithPlatform() + "; the platform by itself: "
                + watch.filesOfPlatform() + "; findings: " + watch.findings().size() + "\n" + String.join("\n\n", watch.findings());
    }

    private static void search(WindowDriver window) {
        window.inDialog(() -> window.press(window.menu("Xem", "Tìm nhanh…")), dialog -> {
            Text query = window.byId(Text.class, "parindex.workbench.search.query");
            Table found = window.byId(Table.class, "parindex.workbench.search.list");
            window.idle();
            for (String typed : new String[] {"s", "so", "so noi", "so noi vu"}) {
                query.setText(typed);
                window.settle();
            }
            window.until("the department", () -> found.getItemCount() > 0 && found.getItem(0).getText().equals("Sở Nội vụ"));
            Event enter = new Event();
            enter.keyCode = SWT.CR;
            query.notifyListeners(SWT.KeyDown, enter);
        });
        window.idle();
    }

    private static void looks(WindowDriver window) {
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
        assertEquals(5, perspectives.size(), perspectives::toString);
        for (MPerspective perspective : perspectives) {
            window.press(window.byId(ToolItem.class, perspective.getElementId()));
            window.idle();
        }
    }

    /** There is none here, and the window says where it would be. */
    private static void log(WindowDriver window) {
        window.inDialog(() -> window.press(window.menu("Trợ giúp", "Mở nhật ký")), "Nhật ký", dialog -> dialog.close());
    }
}
