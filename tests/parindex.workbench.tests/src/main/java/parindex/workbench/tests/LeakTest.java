package parindex.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
import parindex.workbench.tests.driver.LiveObjects;
import parindex.workbench.tests.driver.WindowDriver;
import parindex.workbench.tests.driver.WindowRun;

/**
 * Opening and closing parts, stopping and starting modules again and again leaves nothing behind: widgets, listeners, services, class
 * loaders. More often than in every build with {@code PARINDEX_CYCLES=500 PARINDEX_TOGGLES=200} in the environment.
 */
@ExtendWith(BundleContextExtension.class)
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class LeakTest {

    private static final int CYCLES = Integer.parseInt(System.getenv().getOrDefault("PARINDEX_CYCLES", "30"));
    private static final int TOGGLES = Integer.parseInt(System.getenv().getOrDefault("PARINDEX_TOGGLES", "12"));
    /** What is made once and kept, such as caches, is there after these. */
    private static final int WARM_UP = 5;
    private static final String RESULTS = "parindex.workbench.results.perspective";

    @InjectBundleContext
    BundleContext context;

    @BeforeEach
    void countGraphics() {
        LiveObjects.countGraphics(true);
    }

    @AfterEach
    void countGraphicsNoMore() {
        LiveObjects.countGraphics(false);
    }

    @Test
    void whatIsLeftBehindIsNoticed() throws Exception {
        new WindowRun(context).fresh().run(window -> {
            idle(window);
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
        new WindowRun(context).fresh().run(window -> {
            List<MPart> parts = parts(window);
            assertTrue(parts.size() >= 2, parts::toString);
            for (MPart part : parts) {
                openAndClose(window, part, WARM_UP);
                LiveObjects before = LiveObjects.count(context, window);
                openAndClose(window, part, CYCLES);
                LiveObjects after = LiveObjects.count(context, window);
                System.out.println("leaks: " + part.getElementId() + " opened and closed " + CYCLES + " times: " + before + " -> " + after);
                assertEquals(before, after, part.getElementId());
            }
        });
    }

    private static List<MPart> parts(WindowDriver window) {
        EModelService models = window.application().getContext().get(EModelService.class);
        return models.findElements(window.application(), null, MPart.class, null).stream().filter(MUIElement::isToBeRendered).toList();
    }

    private static void openAndClose(WindowDriver window, MPart part, int times) {
        EModelService models = window.application().getContext().get(EModelService.class);
        MPerspective perspective = models.getPerspectiveFor(part);
        window.press(window.byId(ToolItem.class, perspective.getElementId()));
        EPartService service = perspective.getContext().get(EPartService.class);
        for (int i = 0; i < times; i++) {
            service.hidePart(part, false);
            idle(window);
            assertEquals(null, part.getWidget(), "it is still there");
            service.showPart(part, PartState.ACTIVATE);
            idle(window);
            assertTrue(part.getObject() != null, "it did not open");
        }
    }

    @Test
    void modulesThatAreStoppedAndStartedLeaveNothing() throws Exception {
        Bundle results = bundle("parindex.workbench.results");
        new WindowRun(context).fresh().run(window -> {
            toggle(window, results, WARM_UP);
            LiveObjects before = LiveObjects.count(context, window);
            toggle(window, results, TOGGLES);
            LiveObjects after = LiveObjects.count(context, window);
            System.out.println("leaks: a module stopped and started " + TOGGLES + " times: " + before + " -> " + after);
            assertEquals(before, after);
        });
    }

    /** The perspective is in front each time, so that its widgets and objects are there to be left behind. */
    private static void toggle(WindowDriver window, Bundle bundle, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            window.press(window.byId(ToolItem.class, RESULTS));
            idle(window);
            bundle.stop();
            window.until("its perspective goes", () -> !has(window, RESULTS));
            bundle.start();
            window.until("its perspective returns", () -> has(window, RESULTS));
        }
        window.press(window.byId(ToolItem.class, RESULTS));
        idle(window);
    }

    /** A module that was replaced: the classes of its earlier life are wanted by nobody. */
    @Test
    void theClassLoaderOfAReplacedModuleGoes() throws Exception {
        Bundle results = bundle("parindex.workbench.results");
        new WindowRun(context).fresh().run(window -> {
            List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
            for (int i = 0; i < Math.max(3, TOGGLES / 4); i++) {
                window.press(window.byId(ToolItem.class, RESULTS));
                idle(window);
                loaders.add(new WeakReference<>(results.adapt(BundleWiring.class).getClassLoader()));
                results.stop();
                window.until("its perspective goes", () -> !has(window, RESULTS));
                refresh(window, results);
                results.start();
                window.until("its perspective returns", () -> has(window, RESULTS));
            }
            window.press(window.byId(ToolItem.class, RESULTS));
            idle(window);
            int alive = LiveObjects.alive(loaders, window);
            System.out.println("leaks: of " + loaders.size() + " class loaders of a replaced module are left: " + alive);
            assertEquals(0, alive, "class loaders are left");
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

    private static void idle(WindowDriver window) {
        window.settle();
        window.until("nothing runs", () -> window.byId(Label.class, "parindex.workbench.status").getText().isEmpty());
        window.settle();
    }

    private Bundle bundle(String name) {
        return Arrays.stream(context.getBundles()).filter(b -> b.getSymbolicName().equals(name)).findFirst().orElseThrow();
    }
}
