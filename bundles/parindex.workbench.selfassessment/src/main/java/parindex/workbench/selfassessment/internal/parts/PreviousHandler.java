package parindex.workbench.selfassessment.internal.parts;

import org.eclipse.e4.core.di.annotations.Execute;

/** Shows the leaf before that the unit still has to answer. */
public final class PreviousHandler {

    @Execute
    void run(Desk desk) {
        desk.previousUnanswered();
    }
}
