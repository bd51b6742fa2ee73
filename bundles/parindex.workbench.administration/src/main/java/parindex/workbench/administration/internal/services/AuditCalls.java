package parindex.workbench.administration.internal.services;

import static parindex.workbench.administration.internal.Required.service;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.core.di.annotations.Optional;
import parindex.assessment.AssessmentStore;
import parindex.assessment.audit.AuditHead;
import parindex.assessment.audit.AuditLog;
import parindex.assessment.audit.AuditRecord;
import parindex.assessment.people.Session;

/** The audit log. */
@Creatable
public final class AuditCalls {

    @Inject
    @Optional
    private AuditLog log;
    @Inject
    @Optional
    private AssessmentStore store;

    /**
     * Some records.
     *
     * @param head    the end of the whole log
     * @param records in the order of their numbers
     */
    public record Excerpt(AuditHead head, List<AuditRecord> records) {
    }

    /**
     * Some records of the log.
     *
     * @param last number of the last record wanted; 0 for the newest of all
     * @param most how many
     */
    public Excerpt read(Session session, long last, int most) {
        AuditHead head = service(store).auditHead();
        long end = last == 0 ? head.seq() : Math.min(last, head.seq());
        long from = Math.max(1, end - most + 1);
        List<AuditRecord> records = new ArrayList<>();
        try {
            service(log).read(session, from, record -> {
                if (record.seq() > end) {
                    throw new Enough();
                }
                records.add(record);
            });
        } catch (Enough e) {
            // What comes behind is not wanted, and may be much.
            return new Excerpt(head, List.copyOf(records));
        }
        return new Excerpt(head, List.copyOf(records));
    }

    /** @throws java.util.concurrent.CancellationException if it was not to go on */
    public AuditLog.Verification verify(Session session, java.util.Optional<AuditHead> known, AuditLog.Progress progress) {
        return service(log).verify(session, known, progress);
    }

    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Enough() {
            super(null, null, false, false);
        }
    }
}
