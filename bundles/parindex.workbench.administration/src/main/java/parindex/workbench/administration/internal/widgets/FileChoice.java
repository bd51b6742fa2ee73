package parindex.workbench.administration.internal.widgets;

import jakarta.inject.Inject;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Asks for a file or folder with the system's dialog, which tests replace. */
@Creatable
public final class FileChoice {

    /**
     * Context variable with what answers instead of the system's dialog: a {@link UnaryOperator} from the title to a path, null for
     * cancelled.
     */
    public static final String STAND_IN = "parindex.workbench.administration.fileChoice";

    private final IEclipseContext context;

    @Inject
    public FileChoice(IEclipseContext context) {
        this.context = context;
    }

    /** An existing file. @param patterns such as {@code *.csv} */
    public Optional<Path> existing(Shell shell, String title, List<String> patterns) {
        return answer(title).or(() -> ask(shell, SWT.OPEN, title, "", patterns));
    }

    /** A file that may be written. @param name what is proposed */
    public Optional<Path> target(Shell shell, String title, String name, List<String> patterns) {
        return answer(title).or(() -> ask(shell, SWT.SAVE, title, name, patterns));
    }

    public Optional<Path> folder(Shell shell, String title) {
        return answer(title).or(() -> {
            DirectoryDialog dialog = new DirectoryDialog(shell);
            dialog.setText(title);
            return path(dialog.open());
        });
    }

    private static Optional<Path> ask(Shell shell, int style, String title, String name, List<String> patterns) {
        FileDialog dialog = new FileDialog(shell, style);
        dialog.setText(title);
        dialog.setFileName(name);
        dialog.setOverwrite(true);
        dialog.setFilterExtensions(patterns.toArray(String[]::new));
        return path(dialog.open());
    }

    private Optional<Path> answer(String title) {
        return context.get(STAND_IN) instanceof UnaryOperator<?> operator ? path(apply(operator, title)) : Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private static String apply(UnaryOperator<?> operator, String title) {
        return ((UnaryOperator<String>) operator).apply(title);
    }

    private static Optional<Path> path(String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(Path.of(text.strip()).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
