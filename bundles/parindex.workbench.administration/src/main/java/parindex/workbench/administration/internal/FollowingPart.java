package parindex.workbench.administration.internal;

import jakarta.inject.Inject;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import parindex.workbench.selection.Changes;

/** A page that reads again when somebody has changed a round or a register. For the thread of the window. */
public abstract class FollowingPart {

    /** Reads again. News may come before the widgets are made and after they are gone: nothing is done then. */
    protected abstract void read();

    @Inject
    @Optional
    void registersChanged(@UIEventTopic(Changes.REGISTERS) String nothing) {
        read();
    }

    /** A round that is stored may bring units and members along. */
    @Inject
    @Optional
    void roundChanged(@UIEventTopic(Changes.ROUND) String roundId) {
        read();
    }
}
