package parindex.platform.equinox.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.eclipse.osgi.service.runnable.ApplicationRunnable;
import org.junit.jupiter.api.Test;

class MainThreadLauncherTest {

    private final MainThreadLauncher launcher = new MainThreadLauncher();

    @Test
    void runsTheWaitingApplicationOnTheCallingThreadOnce() throws Exception {
        launcher.launch(argument -> Thread.currentThread().getName() + argument, "!");
        assertEquals(Thread.currentThread().getName() + "!", launcher.call());
        assertThrows(IllegalStateException.class, launcher::call);
        launcher.launch(argument -> "again", null);
        assertEquals("again", launcher.call());
    }

    @Test
    void refusesASecondApplication() throws Exception {
        launcher.launch(argument -> {
            assertThrows(IllegalStateException.class, () -> launcher.launch(a -> null, null));
            return "first";
        }, null);
        assertThrows(IllegalStateException.class, () -> launcher.launch(a -> null, null));
        assertEquals("first", launcher.call());
    }

    @Test
    void asksTheRunningApplicationToStop() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        launcher.launch(new ApplicationRunnable() {
            @Override
            public Object run(Object context) throws Exception {
                running.countDown();
                stopped.await();
                return "stopped";
            }

            @Override
            public void stop() {
                stopped.countDown();
            }
        }, null);
        FutureTask<Object> application = new FutureTask<>(launcher);
        new Thread(application, "application").start();
        running.await();
        launcher.shutdown();
        assertEquals("stopped", application.get());
        assertTrue(assertThrows(IllegalStateException.class, launcher::call).getMessage().contains("No application"));
    }
}
