package parindex.workbench.tests.driver;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;
import org.osgi.util.tracker.ServiceTracker;

/**
 * One life of the window inside the framework of a test: opened by the same service that the command {@code workbench} calls, on the thread of the
 * test, which is thereby the thread of the window. The test runs inside the window's event loop.
 */
public final class WindowRun {

    private static final String READY = "parindex/workbench/tests/READY";
    private static final long LONGEST_START = 60_000;
    private static final int LONGEST_DIALOG = 60_000;
    private static final String LAYOUT = ".metadata/.plugins/org.eclipse.e4.workbench/workbench.xmi";

    private final BundleContext context;
    private String roundId;

    public WindowRun(BundleContext context) {
        this.context = context;
    }

    /** What is done with an open window, on its thread. */
    @FunctionalInterface
    public interface Body {
        void run(WindowDriver window) throws Exception;
    }

    /** Removes the saved layout, so that the window opens as on the first start. */
    public WindowRun fresh() throws Exception {
        Files.deleteIfExists(layout());
        return this;
    }

    /** Opens the window on a round, as the command {@code demo} does. */
    public WindowRun onRound(String id) {
        roundId = id;
        return this;
    }

    /** The file with the saved layout. */
    public Path layout() {
        return Path.of(context.getProperty("osgi.instance.area")).resolve(LAYOUT);
    }

    /**
     * Opens the window, runs the body, closes the window as the user would, and returns when it is closed.
     *
     * @throws AssertionError if there is no display or the window does not open
     */
    public void run(Body body) throws Exception {
        if (System.getenv("DISPLAY") == null && System.getenv("WAYLAND_DISPLAY") == null && System.getProperty("os.name").equals("Linux")) {
            throw new AssertionError("Tests of the window need a display: run them by .ci/with-display");
        }
        Outcome outcome = new Outcome();
        ServiceRegistration<EventHandler> registration = context.registerService(EventHandler.class, event -> {
            if (event.getTopic().equals(READY)) {
                started((MApplication) event.getProperty(IEventBroker.DATA), body, outcome);
            } else {
                // Posted events come one after the other: with the second one everybody has had the first.
                EventAdmin events = context.getService(context.getServiceReference(EventAdmin.class));
                events.postEvent(new Event(READY, Map.of(IEventBroker.DATA, event.getProperty(IEventBroker.DATA))));
            }
        }, topics());
        ServiceTracker<Object, Object> commands = new ServiceTracker<>(context, context.createFilter("(&(objectClass="
                + (roundId == null ? Callable.class : ToIntFunction.class).getName() + ")(parindex.command=workbench))"), null);
        commands.open();
        try {
            Object command = commands.waitForService(LONGEST_START);
            if (command == null) {
                throw new AssertionError("no command opens the window");
            }
            int code = open(command);
            outcome.rethrow();
            if (!outcome.ran || code != 0) {
                throw new AssertionError("the window did not open; exit code " + code);
            }
        } finally {
            commands.close();
            registration.unregister();
        }
    }

    @SuppressWarnings("unchecked")
    private int open(Object command) throws Exception {
        return roundId == null ? ((Callable<Integer>) command).call() : ((ToIntFunction<String>) command).applyAsInt(roundId);
    }

    private static void started(MApplication application, Body body, Outcome outcome) {
        Display display = application.getContext().get(Display.class);
        WindowDriver window = new WindowDriver(display, application);
        display.asyncExec(() -> {
            outcome.ran = true;
            new UnansweredDialog(window, outcome).watch(null);
            try {
                body.run(window);
            } catch (Throwable e) {
                outcome.failure = e;
            } finally {
                display.asyncExec(() -> application.getContext().get(IWorkbench.class).close());
            }
        });
    }

    /** A dialog that no test answers would hold the run for ever, since its event loop does not heed an interrupt: it is closed, and the test fails. */
    private record UnansweredDialog(WindowDriver window, Outcome outcome) {

        private void watch(Shell before) {
            window.display().timerExec(LONGEST_DIALOG, () -> {
                Shell now = window.dialog().orElse(null);
                if (now != null && now == before) {
                    outcome.unanswered = "a dialog that nobody answers: " + now.getText() + "\n" + WidgetTree.of(now).stream().map(WidgetTree::text)
                            .filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
                    now.close();
                }
                watch(now);
            });
        }
    }

    private static Dictionary<String, Object> topics() {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(EventConstants.EVENT_TOPIC, new String[] {UIEvents.UILifeCycle.APP_STARTUP_COMPLETE, READY});
        return properties;
    }

    private static final class Outcome {
        private boolean ran;
        private Throwable failure;
        private String unanswered;

        private void rethrow() throws Exception {
            if (unanswered != null) {
                throw new AssertionError(unanswered, failure);
            }
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure instanceof Exception exception) {
                throw exception;
            }
        }
    }
}
