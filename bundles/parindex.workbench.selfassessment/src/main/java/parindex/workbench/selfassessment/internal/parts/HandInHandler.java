package parindex.workbench.selfassessment.internal.parts;

import org.eclipse.e4.core.di.annotations.Execute;

/** Hands in the work of the unit. */
public final class HandInHandler {

    @Execute
    void run(Desk desk) {
        desk.askToHandIn();
    }
}
