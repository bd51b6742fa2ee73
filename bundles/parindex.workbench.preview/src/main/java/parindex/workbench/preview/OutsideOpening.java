package parindex.workbench.preview;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Widget;
import parindex.values.text.Message;
import parindex.workbench.jobs.Background;
import parindex.workbench.preview.internal.OpenedCopies;
import parindex.workbench.ui.Words;

/**
 * Opens stored files with the programs of the system: always a read-only copy, which is removed when the program ends, and never one that
 * the system would run. Injected. For the thread of the window.
 */
@Creatable
public final class OutsideOpening {

    private final IEclipseContext context;
    private final Background background;
    private final Words words;
    private final DocumentProblems problems;

    @Inject
    public OutsideOpening(IEclipseContext context, Background background, Words words, DocumentProblems problems) {
        this.context = context;
        this.background = background;
        this.words = words;
        this.problems = problems;
    }

    /**
     * Copies the content in the background and then opens the copy.
     *
     * @param owner    nothing is opened once it is disposed
     * @param fileName the name under which it was stored; the copy gets a safe one that is like it
     * @param told     gets the sentence to be shown, on the thread of the window; empty text if the file was opened
     */
    public void open(Widget owner, String fileName, PreviewPane.Content content, Consumer<String> told) {
        OpenedCopies copies = context.get(OpenedCopies.class);
        if (copies == null) {
            told.accept(text("open.stopped"));
            return;
        }
        Opener opener = Optional.ofNullable(context.get(Opener.class)).orElse(file -> Program.launch(file.toString()));
        background.<Path>run(owner, text("open.running", fileName), progress -> copies.copy(fileName, content::open),
                copy -> told.accept(opener.open(copy) ? "" : text("open.noProgram", fileName)),
                problem -> told.accept(problems.describe(problem)));
    }

    private String text(String key, Object... arguments) {
        return words.text(Message.of(OutsideOpening.class, key, arguments));
    }
}
