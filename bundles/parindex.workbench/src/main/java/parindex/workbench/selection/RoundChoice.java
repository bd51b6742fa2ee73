package parindex.workbench.selection;

import java.util.List;
import java.util.Optional;
import parindex.assessment.Phase;
import parindex.assessment.Round;

/** Which round the window is about: one rule for status bar, title, quick search and all perspectives. A pure function. */
public final class RoundChoice {

    private RoundChoice() {
    }

    /**
     * The round that was chosen. If none was, or it is not there any more: the newest in which units or appraisers work, else the newest.
     *
     * @param rounds all rounds, newest first, as the store gives them
     * @param chosen id of what the person has chosen, see {@link CurrentRound}
     * @return empty only if there is no round
     */
    public static Optional<Round> of(List<Round> rounds, Optional<String> chosen) {
        return rounds.stream().filter(round -> chosen.filter(round.id()::equals).isPresent()).findFirst()
                .or(() -> rounds.stream().filter(RoundChoice::isUnderWay).findFirst()).or(() -> rounds.stream().findFirst());
    }

    private static boolean isUnderWay(Round round) {
        return round.phase().compareTo(Phase.SELF_ASSESSMENT) >= 0 && round.phase().compareTo(Phase.PUBLISHED) < 0;
    }
}
