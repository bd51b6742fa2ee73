package parindex.assessment.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import parindex.assessment.AssessmentReading;
import parindex.assessment.RefusedActionException;
import parindex.assessment.Schedule;
import parindex.assessment.cycle.RoundClock;
import parindex.values.text.Message;

/** The machine's clock, held against the time of the last audit record. */
@Component
public final class Time implements RoundClock {

    // Clocks that are set by a time server step back by seconds; somebody who wants a deadline back needs more.
    private static final Duration TOLERATED = Duration.ofMinutes(10);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/uuuu", Locale.ROOT)
            .withZone(Schedule.VIETNAM);

    private final Clock clock;

    /** @param clock the clock of a test, or null for that of the machine */
    @Activate
    public Time(@Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY) Clock clock) {
        this.clock = clock == null ? Clock.systemUTC() : clock;
    }

    @Override
    public Instant now(AssessmentReading reading) {
        Instant now = clock.instant();
        Optional<Instant> last = reading.lastAuditAt();
        if (last.isEmpty() || !now.isBefore(last.get())) {
            return now;
        }
        if (now.isBefore(last.get().minus(TOLERATED))) {
            throw new RefusedActionException(RefusedActionException.Kind.INVALID,
                    Message.of(Time.class, "clock.back", SHOWN.format(now), SHOWN.format(last.get())));
        }
        return last.get();
    }
}
