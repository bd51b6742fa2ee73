package parindex.workbench.drafts;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.swt.widgets.Display;

/** Keeps what is typed, shortly after it is typed. For the thread of the window. */
public final class DraftKeeper {

    /** So that a killed process loses a word, and not every letter is a file. */
    private static final int MILLISECONDS = 400;

    private final Display display;
    private final Supplier<Optional<Drafts>> drafts;
    private final Consumer<Exception> failed;
    private final Runnable save = this::flush;
    private Drafts.Key waiting;
    private Supplier<Map<String, String>> values;

    /**
     * @param drafts the service as it is when something is saved
     * @param failed told on the thread of the window
     */
    public DraftKeeper(Display display, Supplier<Optional<Drafts>> drafts, Consumer<Exception> failed) {
        this.display = display;
        this.drafts = drafts;
        this.failed = failed;
    }

    /**
     * Something was typed.
     *
     * @param all asked for the values when they are saved
     */
    public void typed(Drafts.Key key, Supplier<Map<String, String>> all) {
        if (!key.equals(waiting)) {
            flush();
        }
        waiting = key;
        values = all;
        display.timerExec(MILLISECONDS, save);
    }

    /** What waits is handed over now. */
    public void flush() {
        Drafts.Key key = waiting;
        waiting = null;
        if (key != null) {
            drafts.get().ifPresent(service -> service.save(key, values.get(), this::tell));
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
