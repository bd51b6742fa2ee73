package parindex.assessment.cycle;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import parindex.assessment.Phase;
import parindex.assessment.UnitStep;

/**
 * Where a unit stands in a round, apart from its scores.
 *
 * @param unitCode  the unit
 * @param phase     the phase it works in: that of the round, or an earlier one that was re-opened for it
 * @param reopened  the re-opening in force, if any
 * @param submitted the latest submission per phase that has not been re-opened since
 */
public record UnitStanding(String unitCode, Phase phase, Optional<UnitStep> reopened, Map<Phase, Instant> submitted) {

    public UnitStanding {
        submitted = Map.copyOf(submitted);
    }

    public boolean hasSubmitted(Phase inPhase) {
        return submitted.containsKey(inPhase);
    }
}
