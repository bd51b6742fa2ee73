package parindex.workbench.appraisal.internal.desk;

import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import parindex.workbench.appraisal.internal.model.Queue;

/**
 * The number of what is left to do, on the tab of the queue: also while another tab is in front, when the part itself does not exist yet.
 */
final class QueueTab {

    private static final String PART = "parindex.workbench.appraisal.part.queue";

    private final Desk desk;
    private final MPerspective perspective;
    private final EModelService models;

    QueueTab(Desk desk, MPerspective perspective, EModelService models) {
        this.desk = desk;
        this.perspective = perspective;
        this.models = models;
    }

    void changed(Desk.Change change) {
        if (change == Desk.Change.DATA || change == Desk.Change.LEVEL || change == Desk.Change.CELLS) {
            String label = desk.queue().map(Queue::size).map(size -> desk.words().text(Desk.class, "queue.label.count", size))
                    .orElseGet(() -> desk.words().text(Desk.class, "queue.label"));
            if (models.find(PART, perspective) instanceof MPart part) {
                part.setLabel(label);
            }
        }
    }
}
