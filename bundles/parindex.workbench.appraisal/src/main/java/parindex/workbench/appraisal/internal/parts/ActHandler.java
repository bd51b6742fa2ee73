package parindex.workbench.appraisal.internal.parts;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;
import parindex.workbench.appraisal.internal.desk.Desk;
import parindex.workbench.appraisal.internal.model.Draft;

/** What the keys and the menu of the appraisal do, while its perspective is in front. */
public final class ActHandler {

    private static final String PERSPECTIVE = "parindex.workbench.appraisal.perspective";
    private static final String SHOW = "show.";

    @CanExecute
    boolean canAct(@Optional MPerspective perspective) {
        return perspective != null && PERSPECTIVE.equals(perspective.getElementId());
    }

    @Execute
    void act(@Named("action") String action, MPerspective perspective, EPartService parts) {
        switch (action) {
            case "next" -> Desk.of(perspective).next(true);
            case "previous" -> Desk.of(perspective).next(false);
            case "record" -> decision(parts).record();
            case "undo" -> decision(parts).undo();
            case "redo" -> decision(parts).redo();
            case "accept" -> decision(parts).choose(Draft.Choice.ACCEPT);
            case "adjust" -> decision(parts).choose(Draft.Choice.ADJUST);
            case "return" -> decision(parts).choose(Draft.Choice.RETURN);
            case "notApplicable" -> decision(parts).choose(Draft.Choice.NOT_APPLICABLE);
            default -> {
                if (action.startsWith(SHOW)) {
                    parts.showPart(Actions.PREFIX + action.substring(SHOW.length()), PartState.ACTIVATE);
                }
            }
        }
    }

    /** The editor comes to the front: who records should see what. */
    private static DecisionPart decision(EPartService parts) {
        MPart part = parts.showPart(Actions.DECISION, PartState.ACTIVATE);
        return (DecisionPart) part.getObject();
    }
}
