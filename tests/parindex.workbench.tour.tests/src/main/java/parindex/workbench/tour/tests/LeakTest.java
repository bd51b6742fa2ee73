package parindex.workbench.tour.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.service.event.EventHandler;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;
import parindex.assessment.Phase;
import parindex.workbench.selection.CurrentRound;
import parindex.workbench.tests.driver.LiveObjects;
import parindex.workbench.tests.driver.WindowDriver;
import parindex.workbench.tests.driver.WindowRun;
import parindex.workbench.tests.rounds.WorkingRound;

/**
 * Opening and closing every part, stopping and starting every module of the window again and again leaves nothing behind: widgets,
 * listeners, services, images, class loaders. More often than in every build with {@code PARINDEX_CYCLES=500 PARINDEX_TOGGLES=200} in the
 * environment.
 */
@ExtendWith(BundleContextExtension.class)
@Timeout(value = 4, unit = TimeUnit.HOURS)
class LeakTest {

    private static final int CYCLES = Integer.parseInt(System.getenv().getOrDefault("PARINDEX_CYCLES", "10"));
    private static final int TOGGLES = Integer.parseInt(System.getenv().getOrDefault("PARINDEX_TOGGLES", "5"));
    /** What is made once and kept, such as caches, is there after these. */
    private static final int WARM_UP = 5;
    private static final String SELF_ASSESSMENT = "parindex.workbench.selfassessment";
    private static final String APPRAISAL = "parindex.workbench.appraisal";
    private static final String SAMPLE = "daknong-2020";
    private static final String PREVIEW = "parindex.workbench.preview";
    /** What can be stopped, and the perspective in which its widgets are seen. */
    private static final Map<String, String> MODULES = new TreeMap<>(Map.of(SELF_ASSESSMENT, SELF_ASSESSMENT + ".perspective",
            APPRAISAL, APPRAISAL + ".perspective", "parindex.workbench.results", "parindex.workbench.results.perspective",
            "parindex.workbench.administration", "parindex.workbench.administration.perspective",
            PREVIEW, SELF_ASSESSMENT + ".perspective"));

    @InjectBundleContext
    BundleContext context;

    @Test
    void whatIsLeftBehindIsNoticed() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            window.idle();
            LiveObjects.countGraphics(window);
            LiveObjects before = LiveObjects.count(context, window);
            assertEquals(before, LiveObjects.count(context, window), "counting changes nothing");
            Composite widget = new Composite(window.shell(), SWT.NONE);
            assertEquals(before.widgets() + 1, LiveObjects.count(context, window).widgets());
            int listeners = LiveObjects.count(context, window).listeners();
            widget.addListener(SWT.Resize, event -> { });
            assertEquals(listeners + 1, LiveObjects.count(context, window).listeners());
            widget.dispose();
            Image image = new Image(window.display(), 1, 1);
            assertEquals(before.graphics() + 1, LiveObjects.count(context, window).graphics());
            image.dispose();
            IEventBroker broker = window.application().getContext().get(IEventBroker.class);
            EventHandler handler = event -> { };
            broker.subscribe("parindex/test", handler);
            assertEquals(before.subscriptions() + 1, LiveObjects.count(context, window).subscriptions());
            broker.unsubscribe(handler);
            assertEquals(before, LiveObjects.count(context, window), "all is cleared away");
        });
    }

    @Test
    void partsThatAreOpenedAndClosedLeaveNothing() throws Exception {
        inWindow((window, rounds) -> {
            LiveObjects.countGraphics(window);
            List<MPart> parts = parts(window);
            assertTrue(parts.size() >= 25, parts::toString);
            for (MPart part : parts) {
                MPerspective perspective = window.application().getContext().get(EModelService.class).getPerspectiveFor(part);
                rounds.show(perspective.getElementId());
                openAndClose(window, perspective, part, WARM_UP);
                LiveObjects before = settled(window);
                openAndClose(window, perspective, part, CYCLES);
                LiveObjects after = settled(window);
                System.out.println("leaks: " + part.getElementId() + " opened and closed " + CYCLES + " times: " + before + " -> " + after);
                assertNothingLeft(before, after, part.getElementId());
            }
        });
    }

    /** What there is when nothing more comes: a chart is painted, then drawn in the background, and painted again. */
    private LiveObjects settled(WindowDriver window) throws Exception {
        LiveObjects last;
        LiveObjects now = LiveObjects.count(context, window);
        do {
            last = now;
            window.shell().update();
            window.idle();
            now = LiveObjects.count(context, window);
        } while (!now.equals(last));
        return now;
    }

    /** Of graphics there may be fewer: a chart keeps its picture, and draws another when it gets its size. */
    private static void assertNothingLeft(LiveObjects before, LiveObjects after, String what) {
        assertEquals(before.withGraphics(0), after.withGraphics(0), what);
        assertTrue(after.graphics() <= before.graphics(), what + ": " + before + " -> " + after);
    }

    private static List<MPart> parts(WindowDriver window) {
        EModelService models = window.application().getContext().get(EModelService.class);
        return models.findElements(window.application(), null, MPart.class, null).stream().filter(MUIElement::isToBeRendered)
                .filter(part -> models.getPerspectiveFor(part) != null).toList();
    }

    private static void openAndClose(WindowDriver window, MPerspective perspective, MPart part, int times) {
        EPartService service = perspective.getContext().get(EPartService.class);
        for (int i = 0; i < times; i++) {
            service.hidePart(part, false);
            window.idle();
            assertEquals(null, part.getWidget(), "it is still there");
            service.showPart(part, PartState.ACTIVATE);
            window.idle();
            assertTrue(part.getObject() != null, "it did not open");
        }
    }

    @Test
    void modulesThatAreStoppedAndStartedLeaveNothing() throws Exception {
        inWindow((window, rounds) -> {
            LiveObjects.countGraphics(window);
            for (String module : MODULES.keySet()) {
                toggle(window, rounds, module, WARM_UP);
                LiveObjects before = settled(window);
                toggle(window, rounds, module, TOGGLES);
                LiveObjects after = settled(window);
                System.out.println("leaks: " + module + " stopped and started " + TOGGLES + " times: " + before + " -> " + after);
                assertNothingLeft(before, after, module);
            }
        });
    }

    /** The perspective is in front each time, so that its widgets and objects are there to be left behind. */
    private void toggle(WindowDriver window, Rounds rounds, String module, int times) throws Exception {
        Bundle bundle = bundle(module);
        for (int i = 0; i < times; i++) {
            rounds.show(MODULES.get(module));
            bundle.stop();
            if (!module.equals(PREVIEW)) {
                window.until("its perspective goes", () -> !has(window, MODULES.get(module)));
            }
            bundle.start();
            window.until("its perspective returns", () -> has(window, MODULES.get(module)));
        }
        rounds.show(MODULES.get(module));
    }

    /** A module that was replaced: its earlier classes are wanted by nobody. Where graphics are counted, the account would name them. */
    @Test
    void theClassLoaderOfAReplacedModuleGoes() throws Exception {
        inWindow((window, rounds) -> {
            Map<String, Integer> left = new TreeMap<>();
            for (String module : MODULES.keySet()) {
                Bundle bundle = bundle(module);
                List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
                for (int i = 0; i <= Math.max(3, TOGGLES / 4); i++) {
                    rounds.show(MODULES.get(module));
                    // The first life may be that of windows of other tests, which are closed, but not gone.
                    if (i > 0) {
                        loaders.add(new WeakReference<>(bundle.adapt(BundleWiring.class).getClassLoader()));
                    }
                    bundle.stop();
                    refresh(window, bundle);
                    bundle.start();
                    window.until("its perspective returns", () -> has(window, MODULES.get(module)));
                }
                rounds.show(MODULES.get(module));
                int alive = LiveObjects.alive(loaders, window);
                System.out.println("leaks: of " + loaders.size() + " class loaders of " + module + " are left: " + alive);
                if (alive > 0) {
                    left.put(module, alive);
                }
            }
            assertEquals(Map.of(), left, "class loaders are left");
        });
    }

    private void refresh(WindowDriver window, Bundle bundle) {
        boolean[] done = {false};
        context.getBundle(0).adapt(FrameworkWiring.class).refreshBundles(List.of(bundle), event -> {
            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                window.display().asyncExec(() -> done[0] = true);
            }
        });
        window.until("the module is refreshed", () -> done[0]);
    }

    private static boolean has(WindowDriver window, String perspective) {
        Predicate<ToolItem> wanted = item -> perspective.equals(item.getData(WindowDriver.ID));
        return window.find(ToolItem.class, wanted).isPresent();
    }

    private Bundle bundle(String name) {
        return Arrays.stream(context.getBundles()).filter(b -> b.getSymbolicName().equals(name)).findFirst().orElseThrow();
    }

    /** What is done with a window in which each perspective has something to show. */
    @FunctionalInterface
    private interface Body {
        void run(WindowDriver window, Rounds rounds) throws Exception;
    }

    private void inWindow(Body body) throws Exception {
        try (WorkingRound self = WorkingRound.round(context, "tu-cham", Phase.SELF_ASSESSMENT);
                WorkingRound appraisal = WorkingRound.round(context, "tham-dinh")) {
            new WindowRun(context).fresh().run(window -> body.run(window, new Rounds(window, self.id(), appraisal.id())));
        }
    }

    /** The round that there is work on in each perspective. */
    private record Rounds(WindowDriver window, String self, String appraisal) {

        /** Brings a perspective to the front, with its round. */
        void show(String perspective) {
            String round = perspective.startsWith(SELF_ASSESSMENT) ? self : perspective.startsWith(APPRAISAL) ? appraisal : SAMPLE;
            window.press(window.byId(ToolItem.class, perspective));
            window.application().getContext().get(CurrentRound.class).choose(round);
            window.idle();
        }
    }
}
