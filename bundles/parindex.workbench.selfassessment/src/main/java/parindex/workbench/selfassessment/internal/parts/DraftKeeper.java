package parindex.workbench.selfassessment.internal.parts;

import java.util.function.Consumer;
import org.eclipse.swt.widgets.Display;
import parindex.workbench.selfassessment.internal.model.Worksheet;

/** Keeps what is typed, shortly after it is typed. For the thread of the window. */
final class DraftKeeper {

    /** So that a killed process loses a word, and not every letter is a file. */
    private static final int MILLISECONDS = 400;

    private final Display display;
    private final Services services;
    private final Consumer<Exception> failed;
    private final Runnable save = this::flush;
    private Worksheet waiting;

    /** @param failed told on the thread of the window */
    DraftKeeper(Display display, Services services, Consumer<Exception> failed) {
        this.display = display;
        this.services = services;
        this.failed = failed;
    }

    void typed(Worksheet sheet) {
        if (waiting != sheet) {
            flush();
        }
        waiting = sheet;
        display.timerExec(MILLISECONDS, save);
    }

    /** What waits is handed over now. */
    void flush() {
        Worksheet sheet = waiting;
        waiting = null;
        if (sheet != null) {
            services.drafts().ifPresent(drafts -> drafts.save(WorkReader.key(sheet.work()), sheet.unsent(), this::tell));
        }
    }

    private void tell(Exception problem) {
        try {
            display.asyncExec(() -> failed.accept(problem));
        } catch (org.eclipse.swt.SWTException closed) {
            // The window is gone; the log has it.
            return;
        }
    }
}
