package parindex.workbench.appraisal.internal.parts;

import jakarta.inject.Inject;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;

/** Leads from one part to another. */
@Creatable
final class Actions {

    static final String PREFIX = "parindex.workbench.appraisal.part.";
    static final String DECISION = PREFIX + "decision";

    private final EPartService parts;

    @Inject
    Actions(EPartService parts) {
        this.parts = parts;
    }

    /** Puts a part in front and the keyboard into it. */
    void showPart(String id) {
        parts.showPart(id, PartState.ACTIVATE);
    }
}
