package parindex.workbench.internal.app;

import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import parindex.workbench.ui.Perspectives;

/** Perspectives as the application model has them. */
public final class WindowPerspectives implements Perspectives {

    private final IEclipseContext context;

    @Inject
    WindowPerspectives(IEclipseContext context) {
        this.context = context;
    }

    @Override
    public Optional<MPerspective> find(String id) {
        return models().findElements(application(), id, MPerspective.class, null).stream().filter(MPerspective::isToBeRendered).findFirst();
    }

    @Override
    public boolean show(String id) {
        Optional<MPerspective> perspective = find(id);
        perspective.ifPresent(p -> p.getParent().setSelectedElement(p));
        return perspective.isPresent();
    }

    @Override
    public MWindow window() {
        return application().getChildren().get(0);
    }

    private MApplication application() {
        return context.get(MApplication.class);
    }

    private EModelService models() {
        return context.get(EModelService.class);
    }
}
