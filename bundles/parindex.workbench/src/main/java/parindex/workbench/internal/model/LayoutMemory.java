package parindex.workbench.internal.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.MApplicationElement;
import org.eclipse.e4.ui.model.application.ui.MElementContainer;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * The layout of contributed elements, by their ids: sizes, what is selected, which parts are closed. The elements themselves are removed from a
 * saved model: bundles bring them afresh, perhaps in a newer version, perhaps no more at all.
 */
final class LayoutMemory {

    private record State(String size, boolean closed, String selected) {
    }

    private static final String OWN = "platform:/plugin/parindex.workbench";

    private final Map<String, State> states = new HashMap<>();

    private LayoutMemory() {
    }

    /** Remembers the layout of a saved model and removes from it what bundles have contributed. */
    static LayoutMemory takeContributed(MApplication application) {
        LayoutMemory memory = new LayoutMemory();
        List<EObject> contributed = new ArrayList<>();
        TreeIterator<EObject> all = EcoreUtil.getAllContents((EObject) application, true);
        while (all.hasNext()) {
            EObject object = all.next();
            if (object instanceof MUIElement element && element.getElementId() != null) {
                memory.states.put(element.getElementId(), state(element));
            }
            if (object instanceof MApplicationElement element && element.getContributorURI() != null
                    && !element.getContributorURI().equals(OWN) && isTop(object)) {
                contributed.add(object);
            }
        }
        contributed.forEach(element -> EcoreUtil.delete(element, true));
        return memory;
    }

    private static boolean isTop(EObject object) {
        return !(object.eContainer() instanceof MApplicationElement parent) || parent.getContributorURI() == null
                || parent.getContributorURI().equals(OWN);
    }

    private static State state(MUIElement element) {
        String selected = element instanceof MElementContainer<?> container && container.getSelectedElement() != null
                ? container.getSelectedElement().getElementId() : null;
        return new State(element.getContainerData(), element instanceof MPart && !element.isToBeRendered(), selected);
    }

    /** Gives what was contributed since then the layout it had. */
    void apply(MApplication application) {
        TreeIterator<EObject> all = EcoreUtil.getAllContents((EObject) application, true);
        while (all.hasNext()) {
            if (all.next() instanceof MUIElement element && states.containsKey(String.valueOf(element.getElementId()))) {
                apply(states.get(element.getElementId()), element);
            }
        }
    }

    private static void apply(State state, MUIElement element) {
        if (state.size() != null) {
            element.setContainerData(state.size());
        }
        if (state.closed() && element instanceof MPart part && part.isCloseable()) {
            element.setToBeRendered(false);
        }
        if (state.selected() != null && element instanceof MElementContainer<?> container) {
            select(container, state.selected());
        }
    }

    private static <T extends MUIElement> void select(MElementContainer<T> container, String id) {
        container.getChildren().stream().filter(child -> id.equals(child.getElementId()) && child.isToBeRendered()).findFirst()
                .ifPresent(container::setSelectedElement);
    }
}
