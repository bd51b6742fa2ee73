package parindex.assessment.audit;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A change of state, as the service that makes it describes it: what becomes an {@link AuditRecord}.
 *
 * @param at       when
 * @param actor    who: the name of a user
 * @param action   what, the code of an {@link AuditAction}; of a later version of the program, it may be another
 * @param roundId  the round concerned, if one is
 * @param unitCode the unit concerned, if it is one
 * @param subject  what was changed, such as a leaf id or a user name; may be empty
 * @param before   how it was, in short; empty text if there was nothing
 * @param after    how it is now
 */
public record AuditEvent(Instant at, String actor, String action, Optional<String> roundId, Optional<String> unitCode, String subject,
        String before, String after) {

    /** What a service of this program has done. */
    public AuditEvent(Instant at, String actor, AuditAction action, Optional<String> roundId, Optional<String> unitCode, String subject,
            String before, String after) {
        this(at, actor, action.code(), roundId, unitCode, subject, before, after);
    }

    public AuditEvent {
        Objects.requireNonNull(at);
        Objects.requireNonNull(actor);
        Objects.requireNonNull(action);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(before);
        Objects.requireNonNull(after);
    }
}
