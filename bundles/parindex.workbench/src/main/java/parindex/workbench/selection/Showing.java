package parindex.workbench.selection;

import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;

/**
 * What a perspective shows, so that the title of the window can say it while it is in front. Nobody else follows: a person who looks at
 * another unit in one perspective stays where they are in the others. Injected where there is a perspective. For the thread of the window.
 */
@Creatable
public final class Showing {

    private final MPerspective perspective;
    private final IEventBroker broker;

    @Inject
    Showing(MPerspective perspective, IEventBroker broker) {
        this.perspective = perspective;
        this.broker = broker;
    }

    /** The unit that is shown from now on; empty if it is none in particular. */
    public void unit(Optional<ShownUnit> unit) {
        if (!unit.equals(of(perspective))) {
            perspective.getContext().set(ShownUnit.class, unit.orElse(null));
            broker.post(Changes.SHOWN, perspective.getElementId());
        }
    }

    /** The unit that a perspective shows. */
    public static Optional<ShownUnit> of(MPerspective perspective) {
        IEclipseContext context = perspective.getContext();
        return context == null ? Optional.empty() : Optional.ofNullable((ShownUnit) context.getLocal(ShownUnit.class.getName()));
    }
}
