package parindex.workbench.administration.internal;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.Optional;
import parindex.workbench.selection.CurrentRound;

/** A page about the current round of the window. For the thread of the window. */
public abstract class RoundFollowingPart extends FollowingPart {

    private String wanted;

    /** Id of the round that is wanted; null for none in particular. */
    protected String wanted() {
        return wanted;
    }

    @Inject
    @Optional
    void choose(@Named(CurrentRound.ID) String roundId) {
        wanted = roundId;
        read();
    }
}
