package parindex.workbench.selfassessment.internal.parts;

import org.eclipse.e4.core.di.annotations.Execute;

/** Records the leaf in front. */
public final class RecordHandler {

    @Execute
    void run(Desk desk) {
        desk.recording().record();
    }
}
