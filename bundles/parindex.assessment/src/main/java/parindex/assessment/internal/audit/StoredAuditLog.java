package parindex.assessment.internal.audit;

import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import parindex.assessment.AssessmentStore;
import parindex.assessment.audit.AuditHead;
import parindex.assessment.audit.AuditLog;
import parindex.assessment.audit.AuditRecord;
import parindex.assessment.cycle.AccessCheck;
import parindex.assessment.people.Operation;
import parindex.assessment.people.Session;

/** The audit chain of the store. */
@Component
public final class StoredAuditLog implements AuditLog {

    private final AssessmentStore store;
    private final AccessCheck access;

    @Activate
    public StoredAuditLog(@Reference AssessmentStore store, @Reference AccessCheck access) {
        this.store = store;
        this.access = access;
    }

    @Override
    public void read(Session session, long from, Consumer<AuditRecord> reader) {
        access.require(store, session, Operation.READ_AUDIT);
        store.audit(from, reader);
    }

    @Override
    public Verification verify(Session session, Optional<AuditHead> known, Progress progress) {
        access.require(store, session, Operation.READ_AUDIT);
        return ChainCheck.verify(store, known, progress);
    }
}
