package parindex.workbench.internal.app;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;
import org.slf4j.LoggerFactory;
import parindex.workbench.jobs.Background;

/** Tasks as jobs of the platform. Which ones run is known to the thread of the window, for the status bar. */
public final class JobBackground implements Background {

    private static final Object FAMILY = new Object();

    private final Display display;
    private final DialogProblems problems;
    private final List<String> running = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();

    @Inject
    JobBackground(Display display, parindex.workbench.ui.Problems problems) {
        this.display = display;
        this.problems = (DialogProblems) problems;
    }

    /** Titles of what runs, in the order of their starts. */
    public List<String> running() {
        return List.copyOf(running);
    }

    /** @return ends the listening */
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public <T> void run(Widget owner, String title, Task<T> task, Consumer<? super T> then) {
        run(owner, title, task, then, problems::show);
    }

    @Override
    public <T> void run(Widget owner, String title, Task<T> task, Consumer<? super T> then, Consumer<? super Throwable> otherwise) {
        running.add(title);
        changed();
        new TaskJob(title, monitor -> {
            Runnable end = outcome(owner, task, monitor, then, otherwise);
            later(() -> {
                running.remove(title);
                changed();
                end.run();
            });
        }).schedule();
    }

    /** Runs the task; what comes back is for the thread of the window. */
    private <T> Runnable outcome(Widget owner, Task<T> task, IProgressMonitor monitor, Consumer<? super T> then,
            Consumer<? super Throwable> otherwise) {
        try {
            T result = task.run(new MonitorProgress(monitor));
            return () -> {
                if (!owner.isDisposed() && !monitor.isCanceled()) {
                    goOn(then, result);
                }
            };
        } catch (OperationCanceledException e) {
            return () -> { };
        } catch (Exception | Error e) {
            // Errors too: a module that misses a class, or a drawing library that finds no display, must not look like an answer that never comes.
            problems.log(e);
            return () -> {
                if (!owner.isDisposed()) {
                    otherwise.accept(e);
                }
            };
        }
    }

    /** Outside an event loop nobody would see what fails here: the platform only logs it. */
    private <T> void goOn(Consumer<? super T> then, T result) {
        try {
            then.accept(result);
        } catch (RuntimeException | LinkageError e) {
            problems.log(e);
            problems.show(e);
        }
    }

    /**
     * Does something that will be wanted soon, before there is a window to show that it is done. Whoever wants it will ask again and be told what is
     * wrong, so a failure is told to nobody here.
     */
    static void ahead(String title, Runnable work) {
        new TaskJob(title, monitor -> {
            try {
                work.run();
            } catch (RuntimeException | LinkageError e) {
                LoggerFactory.getLogger(JobBackground.class).info("Not done ahead: {}", title, e);
            }
        }).schedule();
    }

    private void later(Runnable work) {
        // The window may be closed while a task ends; asking first is not enough, because it may be closed in between.
        try {
            if (!display.isDisposed()) {
                display.asyncExec(work);
            }
        } catch (org.eclipse.swt.SWTException e) {
            LoggerFactory.getLogger(JobBackground.class).debug("The window was closed before a task ended", e);
        }
    }

    private void changed() {
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /** Waits until all tasks have ended: what they write must not be cut off by the end of the process. */
    static void finish() throws InterruptedException {
        Job.getJobManager().cancel(FAMILY);
        Job.getJobManager().join(FAMILY, null);
    }

    private static final class TaskJob extends Job {
        private final Consumer<IProgressMonitor> work;

        private TaskJob(String title, Consumer<IProgressMonitor> work) {
            super(title);
            this.work = work;
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            work.accept(monitor);
            return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
        }

        @Override
        public boolean belongsTo(Object family) {
            return family == FAMILY;
        }
    }

    private record MonitorProgress(IProgressMonitor monitor) implements Progress {
        @Override
        public void begin(int steps) {
            monitor.beginTask("", steps);
        }

        @Override
        public void step() {
            monitor.worked(1);
        }

        @Override
        public boolean cancelled() {
            return monitor.isCanceled();
        }
    }
}
