package parindex.workbench.internal.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.MElementContainer;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** What a person can arrange, by the ids of elements: the place of the window, sizes, what is in front, closed parts, what parts remember. */
final class Layout {

    private static final List<String> WINDOW_TAGS = List.of("shellMaximized", "shellMinimized");

    private record State(String size, boolean closed, String selected, Map<String, String> remembered) {
    }

    private record Place(int x, int y, int width, int height, List<String> tags) {
    }

    private final Map<String, State> states = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();

    private Layout() {
    }

    /** The layout of a saved model. */
    static Layout of(MApplication application) {
        Layout layout = new Layout();
        forEach(application, element -> {
            layout.states.put(element.getElementId(), state(element));
            if (element instanceof MWindow window) {
                layout.places.put(element.getElementId(), new Place(window.getX(), window.getY(), window.getWidth(), window.getHeight(),
                        window.getTags().stream().filter(WINDOW_TAGS::contains).toList()));
            }
        });
        return layout;
    }

    private static State state(MUIElement element) {
        String selected = element instanceof MElementContainer<?> container && container.getSelectedElement() != null
                ? container.getSelectedElement().getElementId() : null;
        return new State(element.getContainerData(), element instanceof MPart && !element.isToBeRendered(), selected,
                Map.copyOf(element.getPersistedState()));
    }

    /** Arranges the elements that are in both models; all others stay as they are. */
    void applyTo(MApplication application) {
        forEach(application, element -> {
            State state = states.get(element.getElementId());
            if (state != null) {
                apply(state, element);
            }
            Place place = places.get(element.getElementId());
            if (place != null && element instanceof MWindow window) {
                window.setX(place.x());
                window.setY(place.y());
                window.setWidth(place.width());
                window.setHeight(place.height());
                window.getTags().addAll(place.tags());
            }
        });
    }

    private static void apply(State state, MUIElement element) {
        if (state.size() != null) {
            element.setContainerData(state.size());
        }
        if (state.closed() && element instanceof MPart part && part.isCloseable()) {
            element.setToBeRendered(false);
        }
        element.getPersistedState().putAll(state.remembered());
        if (state.selected() != null && element instanceof MElementContainer<?> container) {
            select(container, state.selected());
        }
    }

    private static <T extends MUIElement> void select(MElementContainer<T> container, String id) {
        container.getChildren().stream().filter(child -> id.equals(child.getElementId()) && child.isToBeRendered()).findFirst()
                .ifPresent(container::setSelectedElement);
    }

    private static void forEach(MApplication application, Consumer<MUIElement> action) {
        TreeIterator<EObject> all = EcoreUtil.getAllContents((EObject) application, true);
        while (all.hasNext()) {
            if (all.next() instanceof MUIElement element && element.getElementId() != null) {
                action.accept(element);
            }
        }
    }
}
