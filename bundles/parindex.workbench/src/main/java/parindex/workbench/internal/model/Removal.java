package parindex.workbench.internal.model;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.MApplicationElement;
import org.eclipse.e4.ui.model.application.ui.MElementContainer;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.menu.MMenu;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.renderers.swt.MenuManagerRenderer;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.MenuManager;

/** Takes elements out of the application model, with their widgets. */
@Creatable
final class Removal {

    private final IEclipseContext context;
    private final ActivationMemory activated = new ActivationMemory();

    @Inject
    Removal(IEclipseContext context) {
        this.context = context;
    }

    void remove(List<MApplicationElement> elements) {
        MApplication application = context.get(MApplication.class);
        for (MApplicationElement element : elements) {
            if (element instanceof MPerspective perspective) {
                remove(perspective);
            } else if (element instanceof MUIElement visible) {
                remove(visible);
            }
            if (((EObject) element).eContainer() != null) {
                // With what refers to it: a reference to something that is nowhere could not be saved.
                EcoreUtil.delete((EObject) element, true);
            }
        }
        application.getChildren().forEach(window -> activated.forgetRemoved(window.getContext().get(EPartService.class), application));
    }

    private void remove(MPerspective perspective) {
        MElementContainer<MUIElement> stack = perspective.getParent();
        if (stack != null && stack.getSelectedElement() == perspective) {
            stack.getChildren().stream().filter(other -> other != perspective && other.isToBeRendered()).findFirst()
                    .ifPresent(stack::setSelectedElement);
        }
        context.get(EModelService.class).removePerspectiveModel(perspective, context.get(MApplication.class).getChildren().get(0));
    }

    private static void remove(MUIElement element) {
        MElementContainer<MUIElement> parent = element.getParent();
        if (parent != null && parent.getSelectedElement() == element) {
            parent.setSelectedElement(null);
        }
        element.setToBeRendered(false);
        if (element instanceof MMenu menu && ((EObject) element).eContainer() instanceof MMenu bar
                && bar.getRenderer() instanceof MenuManagerRenderer renderer) {
            removeItem(renderer.getManager(bar), menu.getElementId());
        }
    }

    /** The renderer listens for menu items that go, not for menus. */
    private static void removeItem(MenuManager bar, String id) {
        IContributionItem item = bar == null ? null : bar.remove(id);
        if (item != null) {
            item.dispose();
            bar.update(true);
        }
    }
}
