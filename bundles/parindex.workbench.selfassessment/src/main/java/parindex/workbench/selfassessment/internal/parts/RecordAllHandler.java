package parindex.workbench.selfassessment.internal.parts;

import org.eclipse.e4.core.di.annotations.Execute;

/** Records everything that was typed. */
public final class RecordAllHandler {

    @Execute
    void run(Desk desk) {
        desk.recording().recordAll();
    }
}
