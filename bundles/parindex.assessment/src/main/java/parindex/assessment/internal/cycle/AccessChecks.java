package parindex.assessment.internal.cycle;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import parindex.assessment.AssessmentReading;
import parindex.assessment.Phase;
import parindex.assessment.RefusedActionException;
import parindex.assessment.Round;
import parindex.assessment.cycle.AccessCheck;
import parindex.assessment.cycle.RoundClock;
import parindex.assessment.internal.Access;
import parindex.assessment.internal.PinnedSets;
import parindex.assessment.people.Operation;
import parindex.assessment.people.Session;

/** Rights as the services of the cycle check them, for other modules. */
@Component
public final class AccessChecks implements AccessCheck {

    private final RoundClock clock;
    private final PinnedSets pinned;

    @Activate
    public AccessChecks(@Reference RoundClock clock, @Reference PinnedSets pinned) {
        this.clock = clock;
        this.pinned = pinned;
    }

    @Override
    public void require(AssessmentReading reading, Session session, String roundId, String unitCode, Operation... anyOf) {
        RefusedActionException refusal = null;
        RoundState state = null;
        for (Operation operation : anyOf) {
            if (state == null) {
                state = RoundState.read(reading, session, roundId, Set.of(unitCode),
                        operation == Operation.READ ? recorded(reading) : clock.now(reading), pinned);
            }
            Phase phase = phase(state, unitCode, operation);
            if (state.access().allows(operation, phase, Access.unit(unitCode))) {
                if (operation != Operation.READ) {
                    SelfAssessments.requireOpen(state, unitCode, operation, phase);
                }
                return;
            }
            refusal = refusal == null ? refusal(state, operation, phase, unitCode) : refusal;
        }
        throw refusal == null ? new IllegalArgumentException("no operation") : refusal;
    }

    @Override
    public Round require(AssessmentReading reading, Session session, String roundId, Operation operation) {
        Round round = reading.round(roundId).orElseThrow(() -> RoundState.invalid("round.unknown", roundId));
        Access.of(reading, session, Optional.of(roundId)).require(operation, round.phase(), member -> member.scope().isEmpty());
        return round;
    }

    @Override
    public void require(AssessmentReading reading, Session session, Operation operation) {
        Access access = Access.of(reading, session, Optional.empty());
        boolean inRound = !access.allows(operation, null, member -> true) && reading.rounds().stream().anyMatch(round ->
                Access.of(reading, session, Optional.of(round.id())).allows(operation, round.phase(), member -> false));
        if (!inRound) {
            access.require(operation);
        }
    }

    @Override
    public Set<String> units(AssessmentReading reading, Session session, String roundId, Operation operation) {
        RoundState state = RoundState.read(reading, session, roundId, recorded(reading), pinned);
        Set<String> allowed = new LinkedHashSet<>();
        for (String unit : state.round().unitCodes()) {
            if (state.access().allows(operation, phase(state, unit, operation), Access.unit(unit))) {
                allowed.add(unit);
            }
        }
        return allowed;
    }

    /** Reading goes by the phase of the round, as on the screens; work by that of the unit, which may be re-opened. */
    private static Phase phase(RoundState state, String unitCode, Operation operation) {
        Phase ofUnit = state.standing(unitCode).phase();
        return operation == Operation.READ ? state.round().phase() : ofUnit;
    }

    private static RefusedActionException refusal(RoundState state, Operation operation, Phase phase, String unitCode) {
        try {
            state.access().require(operation, phase, Access.unit(unitCode));
        } catch (RefusedActionException refused) {
            return refused;
        }
        throw new IllegalStateException("allowed and not allowed: " + operation);
    }

    /** Nothing is recorded by reading, so the clock may be behind. */
    private static Instant recorded(AssessmentReading reading) {
        return reading.lastAuditAt().orElse(Instant.EPOCH);
    }
}
