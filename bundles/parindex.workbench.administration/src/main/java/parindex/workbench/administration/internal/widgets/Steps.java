package parindex.workbench.administration.internal.widgets;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/**
 * Shows how far a task has come. Its thread tells it as often as it likes; the window shows the latest when it has time, and always before
 * what comes of the task.
 */
public final class Steps {

    private final Control owner;
    private final Display display;
    private final Consumer<String> place;
    private final AtomicReference<Supplier<String>> latest = new AtomicReference<>();

    /** @param owner nothing is shown once it is disposed */
    public Steps(Control owner, Consumer<String> place) {
        this.owner = owner;
        this.display = owner.getDisplay();
        this.place = place;
    }

    /** @param words asked for by the thread of the window */
    public void tell(Supplier<String> words) {
        if (latest.getAndSet(words) == null) {
            try {
                display.asyncExec(this::show);
            } catch (SWTException closed) {
                // The window is gone; the task goes on.
                return;
            }
        }
    }

    private void show() {
        Supplier<String> words = latest.getAndSet(null);
        if (!owner.isDisposed()) {
            place.accept(words.get());
        }
    }
}
