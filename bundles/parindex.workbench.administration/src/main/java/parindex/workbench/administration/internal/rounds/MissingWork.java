package parindex.workbench.administration.internal.rounds;

import java.util.List;
import parindex.assessment.cycle.Rounds;

/**
 * What is missing before a round may go on, and what that means for who moves it.
 *
 * @param places what is missing, by unit in the order of the round
 */
record MissingWork(List<Rounds.Missing> places) {

    MissingWork {
        places = List.copyOf(places);
    }

    /** Something without which no reason lets the round go on. */
    boolean blocked() {
        return places.stream().anyMatch(Rounds.Missing::blocking);
    }

    /** A reason has to be given, because something is missing that a reason makes up for. */
    boolean needsReason() {
        return !places.isEmpty() && !blocked();
    }

    /** Whether the round can be moved with what was typed as a reason. */
    boolean allows(String reason) {
        return !blocked() && (!needsReason() || !reason.isBlank());
    }
}
