package parindex.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A step of one unit within a round that is not a score. Only ever added; where a unit stands follows from its steps.
 *
 * @param roundId  the round
 * @param unitCode the unit
 * @param kind     what happened
 * @param phase    the phase concerned
 * @param lastDay  for a re-opening, the last day on which the unit may work, if limited
 * @param reason   why; empty text for a submission
 * @param actor    who
 * @param at       when
 */
public record UnitStep(String roundId, String unitCode, Kind kind, Phase phase, Optional<LocalDate> lastDay, String reason, String actor,
        Instant at) {

    /** What happened. */
    public enum Kind {
        /** The unit has handed in its work of the phase, which locks it. */
        SUBMITTED,
        /** The phase is open again for this unit only, although the round has gone on. */
        REOPENED,
        /** A re-opening ended without a submission. */
        CLOSED
    }
}
