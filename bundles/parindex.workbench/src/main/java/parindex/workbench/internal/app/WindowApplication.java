package parindex.workbench.internal.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.e4.ui.internal.workbench.swt.E4Application;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;

/**
 * The application of Eclipse 4, which can also be stopped from outside: on Ctrl-C another thread asks it to, and the window must then be closed and
 * its layout saved before bundles stop. Named in {@code plugin.xml}.
 */
public final class WindowApplication extends E4Application {

    /** Less than the launcher waits for the framework to stop. */
    private static final int SECONDS_TO_CLOSE = 10;

    private final CountDownLatch ended = new CountDownLatch(1);

    @Override
    public Object start(IApplicationContext context) throws Exception {
        try {
            return super.start(context);
        } finally {
            ended.countDown();
        }
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
