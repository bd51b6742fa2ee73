package parindex.workbench.selfassessment.internal.parts;

import org.eclipse.e4.core.di.annotations.Execute;

/** Takes back the last edit of the leaf in front. */
public final class UndoHandler {

    @Execute
    void run(Desk desk) {
        desk.undo();
    }
}
