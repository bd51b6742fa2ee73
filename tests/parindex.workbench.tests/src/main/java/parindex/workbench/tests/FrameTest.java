package parindex.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import parindex.assessment.AssessmentStore;
import parindex.assessment.Phase;
import parindex.assessment.RoundSource;
import parindex.assessment.Schedule;
import parindex.assessment.people.SignIn;
import parindex.criteria.io.CriteriaCatalogue;
import parindex.workbench.selection.Changes;
import parindex.workbench.selection.CurrentRound;
import parindex.workbench.selection.CurrentSubject;
import parindex.workbench.tests.driver.WindowDriver;
import parindex.workbench.tests.driver.WindowRun;
import parindex.workbench.tests.driver.WindowThreadWatch;

/** Status bar, title and icon say who works, on which round, in which phase and until when. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class FrameTest {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    @InjectBundleContext
    BundleContext context;
    @InjectService
    AssessmentStore store;
    @InjectService
    SignIn signIn;
    @InjectService
    RoundSource source;
    @InjectService
    CriteriaCatalogue catalogue;

    @Test
    void theStatusBarFollowsTheRoundItsPhaseAndTheDay() throws Exception {
        LocalDate tomorrow = LocalDate.now(Schedule.VIETNAM).plusDays(1);
        LocalDate last = tomorrow.plusDays(3);
        String id = round(new Schedule.Span(tomorrow.minusDays(5), last));
        // Nothing may be written by this clock: it is ahead of the machine's, which would then be taken for one that was set back.
        ServiceRegistration<Clock> clock = context.registerService(Clock.class,
                Clock.fixed(tomorrow.atTime(12, 0).atZone(Schedule.VIETNAM).toInstant(), Schedule.VIETNAM), null);
        try (WindowThreadWatch watch = new WindowThreadWatch(context)) {
            new WindowRun(context).fresh().run(window -> watch.during(window, () -> {
                window.application().getContext().get(CurrentRound.class).choose(id);
                says(window, "round", "Đợt khung cửa sổ · Tự đánh giá · hạn " + DAY.format(last) + " (còn 3 ngày)");
                says(window, "person", "admin (chế độ một người dùng)");
                assertEquals("Đợt đánh giá, giai đoạn, thời hạn: " + status(window, "round").getText(),
                        status(window, "round").getToolTipText());
                assertTrue(window.shell().getText().startsWith("Đợt khung cửa sổ – PAR Index"), window.shell().getText());
                window.press(window.menu("Xem", "Ngôn ngữ", "English"));
                says(window, "round", "Đợt khung cửa sổ · Self-assessment · until " + DAY.format(last) + " (days left: 3)");
                window.press(window.menu("View", "Language", "Tiếng Việt"));
                says(window, "person", "admin (chế độ một người dùng)");
            }));
            assertEquals(List.of(), watch.findings(), () -> String.join("\n\n", watch.findings()));
        } finally {
            clock.unregister();
        }
        new WindowRun(context).run(window -> {
            window.application().getContext().get(CurrentRound.class).choose(id);
            store.write(writer -> {
                writer.setPhase(id, Phase.FIRST_APPRAISAL);
                writer.record(OpenRound.event("round.moved", id));
            });
            window.application().getContext().get(org.eclipse.e4.core.services.events.IEventBroker.class).post(Changes.ROUND, id);
            says(window, "round", "Đợt khung cửa sổ · Thẩm định lần 1 · không đặt thời hạn");
        });
    }

    @Test
    void opensOnARoundWithItsResultsInFront() throws Exception {
        String id = round(new Schedule.Span(LocalDate.of(2020, 12, 1), LocalDate.of(2020, 12, 15)));
        new WindowRun(context).fresh().onRound(id).run(window -> {
            assertEquals(Optional.of(id), window.application().getContext().get(CurrentRound.class).id());
            assertTrue(window.byId(ToolItem.class, "parindex.workbench.results.perspective").getSelection());
            window.until("its title", () -> window.shell().getText().startsWith("Đợt khung cửa sổ – PAR Index"));
        });
    }

    @Test
    void titleAndIconTellUnitsOfDifferentLevelsApart() throws Exception {
        String id = round(new Schedule.Span(LocalDate.of(2020, 12, 1), LocalDate.of(2020, 12, 15)));
        new WindowRun(context).fresh().run(window -> {
            window.application().getContext().get(CurrentRound.class).choose(id);
            CurrentSubject subject = window.application().getContext().get(CurrentSubject.class);
            subject.choose(CurrentSubject.UNIT, "SNV");
            window.until("the unit in the title", () -> window.shell().getText().startsWith("Sở Nội vụ – Đợt khung cửa sổ – PAR Index"));
            int[] department = pixels(window.shell().getImage().getImageData());
            String district = store.units().stream().filter(u -> u.level() == parindex.criteria.Level.DISTRICT).findFirst().orElseThrow().code();
            subject.choose(CurrentSubject.UNIT, district);
            window.until("another icon", () -> !Arrays.equals(department, pixels(window.shell().getImage().getImageData())));
        });
    }

    @Test
    void eachLevelHasAnIconOfItsOwnThatIsDrawnForEachZoom() throws Exception {
        Set<List<Integer>> seen = new HashSet<>();
        for (String name : List.of("parindex", "province", "district", "commune")) {
            ImageDescriptor icon = ImageDescriptor.createFromURL(
                    bundle("parindex.workbench").getEntry("icons/" + name + ".svg").toURI().toURL());
            for (Map.Entry<Integer, Integer> size : Map.of(100, 16, 150, 24, 200, 32).entrySet()) {
                ImageData data = icon.getImageData(size.getKey());
                assertEquals(size.getValue(), data.width, name + " at " + size.getKey() + " %");
                assertEquals(size.getValue(), data.height);
                assertNotEquals(1, Arrays.stream(pixels(data)).distinct().count(), name + " shows nothing");
            }
            seen.add(Arrays.stream(pixels(icon.getImageData(100))).boxed().toList());
        }
        assertEquals(4, seen.size(), "no two are the same");
    }

    private org.osgi.framework.Bundle bundle(String name) {
        return Arrays.stream(context.getBundles()).filter(b -> name.equals(b.getSymbolicName())).findFirst().orElseThrow();
    }

    private static int[] pixels(ImageData data) {
        int[] pixels = new int[data.width * data.height];
        for (int y = 0; y < data.height; y++) {
            data.getPixels(0, y, data.width, pixels, y * data.width);
        }
        return pixels;
    }

    private static Label status(WindowDriver window, String what) {
        return window.byId(Label.class, "parindex.workbench.status." + what);
    }

    private static void says(WindowDriver window, String what, String words) {
        window.until(words, () -> status(window, what).getText().equals(words));
    }

    private String round(Schedule.Span days) {
        return new OpenRound(store, source, catalogue, signIn).store(days);
    }
}
