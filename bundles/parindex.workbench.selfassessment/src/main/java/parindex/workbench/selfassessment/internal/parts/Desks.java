package parindex.workbench.selfassessment.internal.parts;

import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.services.EContextService;
import org.eclipse.e4.ui.workbench.modeling.EModelService;

/** The desk of a perspective lives in its context, so that it goes with it and handlers have it injected. */
final class Desks {

    private static final String KEYS = "parindex.workbench.selfassessment.context";

    private Desks() {
    }

    /** The desk of the perspective in which a part is. */
    static Desk of(MPart part, EModelService models) {
        MPerspective perspective = models.getPerspectiveFor(part);
        IEclipseContext context = perspective.getContext();
        Desk desk = (Desk) context.getLocal(Desk.class.getName());
        if (desk == null) {
            desk = ContextInjectionFactory.make(Desk.class, context);
            context.set(Desk.class, desk);
            // The keys of this perspective are its own: another one may use the same for something else.
            context.get(EContextService.class).activateContext(KEYS);
            desk.read();
        }
        return desk;
    }
}
