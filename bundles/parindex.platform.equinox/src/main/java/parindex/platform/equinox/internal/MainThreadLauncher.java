package parindex.platform.equinox.internal;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.osgi.service.runnable.ApplicationLauncher;
import org.eclipse.osgi.service.runnable.ApplicationRunnable;
import org.eclipse.osgi.service.runnable.ParameterizedRunnable;

/**
 * Equinox runs an application on the thread that started the framework, which windows on macOS demand. Here the bundle
 * {@code org.eclipse.equinox.app} leaves the application, and whoever owns that thread calls {@link #call()} on it.
 */
final class MainThreadLauncher implements ApplicationLauncher, Callable<Object> {

    private record Launch(ParameterizedRunnable application, Object argument) {
    }

    private final AtomicReference<Launch> waiting = new AtomicReference<>();
    private final AtomicReference<Launch> running = new AtomicReference<>();

    /** @throws IllegalStateException if another application waits or runs: there is only one main thread */
    @Override
    public void launch(ParameterizedRunnable application, Object argument) {
        if (running.get() != null || !waiting.compareAndSet(null, new Launch(application, argument))) {
            throw new IllegalStateException("An application is running already.");
        }
    }

    /**
     * Runs the application that waits until it ends.
     *
     * @return what the application returns
     * @throws IllegalStateException if none waits: ask {@code org.eclipse.equinox.app} to launch one before
     */
    @Override
    public Object call() throws Exception {
        Launch launch = waiting.getAndSet(null);
        if (launch == null) {
            throw new IllegalStateException("No application waits to be run.");
        }
        running.set(launch);
        try {
            return launch.application().run(launch.argument());
        } finally {
            running.set(null);
        }
    }

    /** Asks the running application to stop; does not wait for it. */
    @Override
    public void shutdown() {
        waiting.set(null);
        Launch launch = running.get();
        if (launch != null && launch.application() instanceof ApplicationRunnable stoppable) {
            stoppable.stop();
        }
    }
}
