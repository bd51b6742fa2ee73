package parindex.workbench.internal.app;

import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.di.suppliers.ExtendedObjectSupplier;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.workbench.lifecycle.PostContextCreate;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import parindex.workbench.jobs.Background;
import parindex.workbench.selection.CurrentRound;
import parindex.workbench.selection.CurrentSubject;
import parindex.workbench.selection.Person;
import parindex.workbench.ui.Perspectives;
import parindex.workbench.ui.Problems;
import parindex.workbench.ui.Words;

/** Puts what parts have injected into the context of the application, before the model is read. Named in {@code plugin.xml}. */
public final class Lifecycle {

    @PostContextCreate
    void prepare(IEclipseContext context) {
        renewEventSupplier(context);
        context.set(Words.class, new Words(Language.current().locale()));
        context.declareModifiable(CurrentRound.ID);
        add(context, Notices.class, Notices.class);
        add(context, Problems.class, DialogProblems.class);
        add(context, Background.class, JobBackground.class);
        add(context, Perspectives.class, WindowPerspectives.class);
        add(context, CurrentRound.class, ContextRound.class);
        add(context, Person.class, SignedInPerson.class);
        add(context, CurrentSubject.class, ContextSubject.class);
    }

    /**
     * Eclipse's supplier of {@code @UIEventTopic} keeps the display of the first application that a framework has run. Tests run several, one after
     * the other.
     */
    private static void renewEventSupplier(IEclipseContext context) {
        BundleContext bundles = FrameworkUtil.getBundle(Lifecycle.class).getBundleContext();
        try {
            for (var supplier : bundles.getServiceReferences(ExtendedObjectSupplier.class,
                    "(" + ExtendedObjectSupplier.SERVICE_CONTEXT_KEY + "=" + UIEventTopic.class.getName() + ")")) {
                ContextInjectionFactory.inject(bundles.getService(supplier), context);
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> void add(IEclipseContext context, Class<T> type, Class<? extends T> implementation) {
        context.set(type, ContextInjectionFactory.make(implementation, context));
    }
}
