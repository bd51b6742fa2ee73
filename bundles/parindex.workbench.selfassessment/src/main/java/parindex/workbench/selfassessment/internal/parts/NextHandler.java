package parindex.workbench.selfassessment.internal.parts;

import org.eclipse.e4.core.di.annotations.Execute;

/** Shows the next leaf that the unit still has to answer. */
public final class NextHandler {

    @Execute
    void run(Desk desk) {
        desk.nextUnanswered();
    }
}
