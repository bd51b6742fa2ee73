package parindex.modules.internal;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import parindex.assessment.AssessmentStore;
import parindex.assessment.Round;
import parindex.assessment.audit.AuditAction;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.cycle.AccessCheck;
import parindex.assessment.cycle.RoundClock;
import parindex.assessment.people.Operation;
import parindex.assessment.people.Session;

/**
 * Who may change modules, and the record of who did. A component of its own: the modules of an installation start without a database.
 */
@Component(service = Governance.class)
public final class Governance {

    private final AssessmentStore store;
    private final AccessCheck access;
    private final RoundClock clock;

    @Activate
    public Governance(@Reference AssessmentStore store, @Reference AccessCheck access, @Reference RoundClock clock) {
        this.store = store;
        this.access = access;
        this.clock = clock;
    }

    /** @throws parindex.assessment.RefusedActionException unless the user may maintain the program */
    public void require(Session session) {
        access.require(store, session, Operation.MAINTAIN);
    }

    /** The rounds of the database, each with the hashes of the sets that it has pinned. */
    public List<Round> rounds() {
        return store.rounds();
    }

    /**
     * Appends an audit record.
     *
     * @param actor  name of a user, or of the part of the program that acts without one
     * @param action what was done
     * @param before how it was; may be empty
     */
    public void record(String actor, AuditAction action, String subject, String before, String after) {
        store.write(writer -> writer.record(
                new AuditEvent(clock.now(writer), actor, action, Optional.empty(), Optional.empty(), subject, before, after)));
    }
}
