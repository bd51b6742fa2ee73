package parindex.workbench.administration.internal.widgets;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import parindex.workbench.administration.internal.Texts;

/** A path to type, and a button that asks for one. */
public final class FileField {

    private final Text text;
    private final Texts texts;

    /** @param choice asks for a path when the button is pressed */
    public FileField(Composite parent, Texts texts, String label, String id, Supplier<Optional<Path>> choice) {
        this.texts = texts;
        Fields.label(parent, label);
        Composite row = Fields.row(parent, 2);
        text = Fields.field(row, label, id, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(text);
        Fields.button(row, texts.get("file.choose"), id + ".choose", () -> choice.get().ifPresent(path -> text.setText(path.toString())));
    }

    public void onChange(Runnable then) {
        text.addModifyListener(e -> then.run());
    }

    public boolean isEmpty() {
        return text.getText().isBlank();
    }

    public String typed() {
        return text.getText().strip();
    }

    /** Empty if what was typed is no path. */
    public Optional<Path> path() {
        try {
            return isEmpty() ? Optional.empty() : Optional.of(Path.of(typed()).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /**
     * The path; without one, the person is told.
     *
     * @param place   shows what is wrong
     * @param nothing what is said where nothing was typed
     */
    public Optional<Path> path(Consumer<String> place, String nothing) {
        Optional<Path> path = path();
        if (path.isEmpty()) {
            place.accept(isEmpty() ? nothing : texts.get("file.unreadable", typed()));
        }
        return path;
    }

    /** Puts a path into the field. */
    public void show(Path path) {
        text.setText(path.toString());
    }

    public void focus() {
        text.setFocus();
    }
}
