package parindex.workbench.internal.app;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.internal.workbench.E4Workbench;
import org.eclipse.e4.ui.internal.workbench.swt.E4Application;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import parindex.workbench.selection.CurrentRound;
import parindex.workbench.ui.ModelIds;
import parindex.workbench.ui.Perspectives;

/**
 * The application of Eclipse 4, which can also be stopped from outside: on Ctrl-C another thread asks it to, and the window must then be closed and
 * its layout saved before bundles stop. Named in {@code plugin.xml}.
 */
public final class WindowApplication extends E4Application {

    /** Less than the launcher waits for the framework to stop. */
    private static final int SECONDS_TO_CLOSE = 10;

    /** Argument of the application: id of the round that the window opens on, with its results in front. */
    static final String ROUND = "parindex.round";

    private final CountDownLatch ended = new CountDownLatch(1);
    private Optional<E4Workbench> workbench = Optional.empty();

    @Override
    public Object start(IApplicationContext context) throws Exception {
        try {
            return super.start(context);
        } finally {
            // With it end the subscriptions to events and the tracking of bundles, which Eclipse leaves to the end of the process.
            workbench.map(E4Workbench::getContext).ifPresent(IEclipseContext::dispose);
            ended.countDown();
        }
    }

    @Override
    public E4Workbench createE4Workbench(IApplicationContext context, Display display) {
        E4Workbench created = super.createE4Workbench(context, display);
        workbench = Optional.of(created);
        if (context.getArguments().get(ROUND) instanceof String roundId) {
            created.getContext().get(CurrentRound.class).choose(roundId);
            created.getContext().get(Perspectives.class).show(ModelIds.PERSPECTIVE_RESULTS);
        }
        return created;
    }

    @Override
    public void stop() {
        Display display = getApplicationDisplay();
        if (display.getThread() == Thread.currentThread()) {
            super.stop();
            return;
        }
        try {
            display.asyncExec(super::stop);
            ended.await(SECONDS_TO_CLOSE, TimeUnit.SECONDS);
        } catch (SWTException alreadyClosed) {
            return;
        } catch (InterruptedException e) {
            // Whoever interrupts the thread that stops the program wants it to go on; nothing of this product does.
            return;
        }
    }
}
