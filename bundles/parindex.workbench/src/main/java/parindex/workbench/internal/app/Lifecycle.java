package parindex.workbench.internal.app;

import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.workbench.lifecycle.PostContextCreate;
import parindex.workbench.jobs.Background;
import parindex.workbench.selection.CurrentRound;
import parindex.workbench.selection.Person;
import parindex.workbench.ui.Perspectives;
import parindex.workbench.ui.Problems;
import parindex.workbench.ui.Words;

/** Puts what parts have injected into the context of the application, before the model is read. Named in {@code plugin.xml}. */
public final class Lifecycle {

    @PostContextCreate
    void prepare(IEclipseContext context) {
        context.set(Words.class, new Words(Language.current().locale()));
        context.declareModifiable(CurrentRound.ID);
        add(context, Notices.class, Notices.class);
        add(context, Problems.class, DialogProblems.class);
        add(context, Background.class, JobBackground.class);
        add(context, Perspectives.class, WindowPerspectives.class);
        add(context, CurrentRound.class, ContextRound.class);
        add(context, Person.class, SignedInPerson.class);
    }

    private static <T> void add(IEclipseContext context, Class<T> type, Class<? extends T> implementation) {
        context.set(type, ContextInjectionFactory.make(implementation, context));
    }
}
