package parindex.workbench.internal.parts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspectiveStack;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.IResourceUtilities;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.osgi.service.event.Event;
import parindex.workbench.ui.ModelIds;

/**
 * A button for each perspective; the one in front is pressed. Perspectives come and go with their bundles, so their order is not that of the model
 * but the one that each of them names.
 */
public final class PerspectiveBar {

    private final MWindow window;
    private final EModelService models;
    private final IResourceUtilities<ImageDescriptor> images;
    private ToolBar bar;
    private LocalResourceManager resources;

    @Inject
    PerspectiveBar(MWindow window, EModelService models, IResourceUtilities<ImageDescriptor> images) {
        this.window = window;
        this.models = models;
        this.images = images;
    }

    @PostConstruct
    void create(Composite parent) {
        bar = new ToolBar(parent, SWT.FLAT | SWT.RIGHT | SWT.WRAP);
        bar.setData("parindex.id", "parindex.workbench.perspectiveBar");
        resources = new LocalResourceManager(JFaceResources.getResources(), bar);
        fill();
    }

    @Inject
    @Optional
    void childrenChanged(@UIEventTopic(UIEvents.ElementContainer.TOPIC_CHILDREN) Event event) {
        refreshFor(event);
    }

    @Inject
    @Optional
    void selectionChanged(@UIEventTopic(UIEvents.ElementContainer.TOPIC_SELECTEDELEMENT) Event event) {
        refreshFor(event);
    }

    private void refreshFor(Event event) {
        if (event.getProperty(UIEvents.EventTags.ELEMENT) instanceof MPerspectiveStack && bar != null && !bar.isDisposed()) {
            fill();
            bar.requestLayout();
        }
    }

    private void fill() {
        for (ToolItem item : bar.getItems()) {
            item.dispose();
        }
        for (MPerspectiveStack stack : models.findElements(window, ModelIds.PERSPECTIVES, MPerspectiveStack.class)) {
            List<MPerspective> shown = stack.getChildren().stream().filter(MUIElement::isToBeRendered)
                    .sorted(Comparator.comparingInt(PerspectiveBar::order)).toList();
            shown.forEach(perspective -> add(perspective, perspective == stack.getSelectedElement()));
        }
    }

    /** The start perspective names no order and comes first. */
    private static int order(MPerspective perspective) {
        String order = perspective.getPersistedState().getOrDefault(ModelIds.STATE_ORDER, "0");
        return order.matches("\\d{1,4}") ? Integer.parseInt(order) : Integer.MAX_VALUE;
    }

    private void add(MPerspective perspective, boolean inFront) {
        ToolItem item = new ToolItem(bar, SWT.RADIO);
        item.setText(perspective.getLocalizedLabel());
        item.setToolTipText(perspective.getLocalizedTooltip());
        item.setData("parindex.id", perspective.getElementId());
        item.setSelection(inFront);
        if (perspective.getIconURI() != null) {
            item.setImage(resources.create(images.imageDescriptorFromURI(URI.createURI(perspective.getIconURI()))));
        }
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            if (item.getSelection()) {
                window.getContext().get(EPartService.class).switchPerspective(perspective);
            }
        }));
    }
}
