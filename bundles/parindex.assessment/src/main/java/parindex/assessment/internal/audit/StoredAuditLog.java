package parindex.assessment.internal.audit;

import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import parindex.assessment.AssessmentStore;
import parindex.assessment.Round;
import parindex.assessment.audit.AuditHead;
import parindex.assessment.audit.AuditLog;
import parindex.assessment.audit.AuditRecord;

/** The audit chain of the store. */
@Component
public final class StoredAuditLog implements AuditLog {

    private final AssessmentStore store;

    @Activate
    public StoredAuditLog(@Reference AssessmentStore store) {
        this.store = store;
    }

    @Override
    public void read(long from, Consumer<AuditRecord> reader) {
        store.audit(from, reader);
    }

    @Override
    public AuditHead head() {
        return store.auditHead();
    }

    @Override
    public Verification verify(Optional<AuditHead> known) {
        ChainCheck check = new ChainCheck(store, known);
        store.audit(1, check::accept);
        if (!check.isBroken()) {
            store.rounds().stream().map(Round::id).forEach(check::load);
            // Lines may have been written between the last record and the reading of their round: their records are here.
            check.ledgersMayBeNewer();
            store.audit(check.next(), check::accept);
        }
        Optional<Broken> broken = check.finish(store.auditHead());
        return new Verification(check.head(), check.lines(), broken);
    }
}
