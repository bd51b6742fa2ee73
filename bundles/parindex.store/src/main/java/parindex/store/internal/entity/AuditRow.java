package parindex.store.internal.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.audit.AuditRecord;

/** One link of the audit chain. Only ever added. */
@Entity
@Table(name = "audit_record")
public class AuditRow {

    @Id
    @Column(name = "seq", updatable = false)
    private long seq;

    @Column(name = "recorded_at", updatable = false)
    private long recordedAt;

    @Column(name = "actor", updatable = false)
    private String actor;

    @Column(name = "action", updatable = false)
    private String action;

    @Column(name = "round_code", updatable = false)
    private String roundCode;

    @Column(name = "unit_code", updatable = false)
    private String unitCode;

    @Column(name = "subject", updatable = false)
    private String subject;

    @Column(name = "before_text", updatable = false)
    private String before;

    @Column(name = "after_text", updatable = false)
    private String after;

    @Column(name = "lines_round", updatable = false)
    private String linesRound;

    @Column(name = "first_line", updatable = false)
    private Long firstLine;

    @Column(name = "last_line", updatable = false)
    private Long lastLine;

    @Column(name = "lines_digest", updatable = false)
    private String linesDigest;

    @Column(name = "previous_hash", updatable = false)
    private String previous;

    @Column(name = "hash", updatable = false)
    private String hash;

    protected AuditRow() {
    }

    public AuditRow(AuditRecord written) {
        AuditEvent event = written.event();
        seq = written.seq();
        recordedAt = LedgerText.nanos(event.at());
        actor = event.actor();
        action = event.action();
        roundCode = event.roundId().orElse(null);
        unitCode = event.unitCode().orElse(null);
        subject = event.subject();
        before = event.before();
        after = event.after();
        linesRound = written.lines().map(AuditRecord.Lines::roundId).orElse(null);
        firstLine = written.lines().map(AuditRecord.Lines::first).orElse(null);
        lastLine = written.lines().map(AuditRecord.Lines::last).orElse(null);
        linesDigest = written.lines().map(AuditRecord.Lines::digest).orElse(null);
        previous = written.previous();
        hash = written.hash();
    }

    /** As it is stored; whether it fits into the chain is for the reader to check. */
    public AuditRecord toRecord() {
        AuditEvent event = new AuditEvent(LedgerText.instant(recordedAt), actor, action, Optional.ofNullable(roundCode),
                Optional.ofNullable(unitCode), subject, before, after);
        return new AuditRecord(seq, event, linesRound == null ? Optional.empty()
                : Optional.of(new AuditRecord.Lines(linesRound, firstLine, lastLine, linesDigest)), previous, hash);
    }
}
