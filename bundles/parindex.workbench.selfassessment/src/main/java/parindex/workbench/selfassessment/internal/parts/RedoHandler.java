package parindex.workbench.selfassessment.internal.parts;

import org.eclipse.e4.core.di.annotations.Execute;

/** Does again what was taken back. */
public final class RedoHandler {

    @Execute
    void run(Desk desk) {
        desk.redo();
    }
}
