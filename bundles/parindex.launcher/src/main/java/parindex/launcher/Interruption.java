package parindex.launcher;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * What happens on Ctrl-C and on SIGTERM: the framework is stopped in order, then the JVM ends (with 130 or 143). The thread of
 * the command is never interrupted, because an interrupt inside H2 closes its database file; it sees its services go and ends, or
 * ends with the JVM. What it throws then is for the log; it gets a short while to write it.
 */
final class Interruption implements AutoCloseable {
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final Thread hook;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean begun;

    private Interruption(FrameworkRun run, Runnable atOnce) {
        this.hook = new Thread(() -> {
            begun = true;
            atOnce.run();
            run.close();
            Waiting.forOpening(ended, LAST_WORDS);
        }, "parindex-interruption");
    }

    /** @param atOnce done as soon as the user asks to stop, before the framework is stopped */
    static Interruption install(FrameworkRun run, Runnable atOnce) {
        Interruption interruption = new Interruption(run, atOnce);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Whether the user has asked to stop. */
    boolean begun() {
        return begun;
    }

    /** From here on there is nothing left to stop. */
    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shutdownInProgress) {
            begun = true;
        }
    }
}
