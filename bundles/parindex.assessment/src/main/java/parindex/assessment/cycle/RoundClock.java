package parindex.assessment.cycle;

import java.time.Instant;
import parindex.assessment.AssessmentReading;

/** The one clock of everything that is recorded. Safe for use by any thread. */
public interface RoundClock {

    /**
     * The time of a change: never before that of the last audit record. A clock that was set back a little gives the time of the last
     * record.
     *
     * @throws parindex.assessment.RefusedActionException if the machine's clock is more than ten minutes behind the last record
     */
    Instant now(AssessmentReading reading);
}
