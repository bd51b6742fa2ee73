package parindex.workbench.jobs;

import java.util.function.Consumer;
import org.eclipse.swt.widgets.Widget;

/**
 * Work that may take time: everything that calls a service which reads or writes data or files. Injected. The status bar shows what runs.
 * Threads are never interrupted; a task that can stop early asks {@link Progress#cancelled()}.
 */
public interface Background {

    /**
     * What is done off the thread of the window.
     *
     * @param <T> what comes out of it
     */
    @FunctionalInterface
    interface Task<T> {
        T run(Progress progress) throws Exception;
    }

    /** How a task says how far it is. Used by the thread of the task. */
    interface Progress {

        /** Says how many steps there are; before that the length is unknown. */
        void begin(int steps);

        /** One more step is done. */
        void step();

        /** Whether somebody asked the task to stop. What it returns is then not used. */
        boolean cancelled();
    }

    /**
     * Runs a task and goes on with its result on the thread of the window. A failure, {@link Error}s such as a missing class included, is shown to
     * the person in one message and logged; so is one of what goes on with the result.
     *
     * @param owner when it is disposed before the task ends, nobody is left to go on with the result, and it is dropped
     * @param title what is done, in the language of the window, for the status bar
     */
    <T> void run(Widget owner, String title, Task<T> task, Consumer<? super T> then);

    /**
     * Like {@link #run(Widget, String, Task, Consumer)} for whoever shows failures in another way.
     *
     * @param otherwise gets the failure, on the thread of the window; it has been logged if it was unexpected
     */
    <T> void run(Widget owner, String title, Task<T> task, Consumer<? super T> then, Consumer<? super Throwable> otherwise);
}
