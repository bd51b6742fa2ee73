package parindex.workbench.internal.app;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parindex.assessment.ConflictException;
import parindex.assessment.RefusedActionException;
import parindex.assessment.StoreException;
import parindex.values.problem.BadInputException;
import parindex.workbench.ui.Problems;
import parindex.workbench.ui.Words;

/** Problems as dialogs. What is no exception of this product goes to the log with its stack trace, and only its kind to the person. */
public final class DialogProblems implements Problems {

    private static final Logger LOG = LoggerFactory.getLogger(DialogProblems.class);

    private final IEclipseContext context;

    @Inject
    DialogProblems(IEclipseContext context) {
        this.context = context;
    }

    @Override
    public String describe(Throwable problem) {
        return known(problem).orElseGet(() -> words().text(DialogProblems.class, "problem.unexpected", problem.getClass().getSimpleName()));
    }

    /** Logs what the person cannot be told in words of their own. */
    void log(Throwable problem) {
        if (known(problem).isEmpty() || problem instanceof StoreException) {
            LOG.error("A task failed", problem);
        }
    }

    private Optional<String> known(Throwable problem) {
        Words words = words();
        if (problem instanceof RefusedActionException refused) {
            return Optional.of(refused.reasons().stream().map(words::text).collect(Collectors.joining("\n")));
        }
        if (problem instanceof BadInputException bad) {
            return Optional.of(bad.problems().stream().map(p -> p.in(words.locale())).collect(Collectors.joining("\n")));
        }
        if (problem instanceof ConflictException conflict) {
            return Optional.of(conflict.conflicts().stream().map(c -> words.text(ConflictException.message(c))).collect(Collectors.joining("\n")));
        }
        return problem instanceof StoreException store ? Optional.of(words.text(store.problem())) : Optional.empty();
    }

    @Override
    public void show(Throwable problem) {
        open(words().text(DialogProblems.class, "problem.title"), describe(problem), MessageDialog.ERROR);
    }

    @Override
    public void tell(String title, String sentence) {
        open(title, sentence, MessageDialog.INFORMATION);
    }

    private void open(String title, String sentence, int kind) {
        new MessageDialog(FrontShell.of(Display.getCurrent(), context), title, null, sentence, kind, 0, words().text(DialogProblems.class, "dialog.close")).open();
    }

    private Words words() {
        return context.get(Words.class);
    }
}
