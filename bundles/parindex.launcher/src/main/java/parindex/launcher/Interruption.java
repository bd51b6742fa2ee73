package parindex.launcher;

import java.io.PrintStream;

/**
 * What happens on Ctrl-C and on SIGTERM: the framework is stopped in order, then the JVM ends (with 130 or 143). The thread of
 * the command is never interrupted, because an interrupt inside H2 closes its database file; it sees its services go and ends, or
 * ends with the JVM.
 */
final class Interruption implements AutoCloseable {
    private final Thread hook;
    private volatile boolean begun;

    private Interruption(FrameworkRun run, PrintStream err, Texts texts) {
        this.hook = new Thread(() -> {
            begun = true;
            err.println(texts.text("stopping"));
            err.flush();
            run.close();
        }, "parindex-interruption");
    }

    static Interruption install(FrameworkRun run, PrintStream err, Texts texts) {
        Interruption interruption = new Interruption(run, err, texts);
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
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shutdownInProgress) {
            begun = true;
        }
    }
}
