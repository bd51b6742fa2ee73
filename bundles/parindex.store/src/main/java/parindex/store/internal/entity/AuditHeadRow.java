package parindex.store.internal.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import parindex.assessment.audit.AuditHead;
import parindex.assessment.audit.AuditRecord;

/** The end of the audit chain: exactly one row, which the migration puts there. */
@Entity
@Table(name = "audit_head")
public class AuditHeadRow {

    @Id
    @Column(name = "id", updatable = false)
    private int id;

    @Column(name = "seq")
    private long seq;

    @Column(name = "hash")
    private String hash;

    protected AuditHeadRow() {
    }

    public AuditHead toHead() {
        return new AuditHead(seq, hash);
    }

    public void moveTo(AuditRecord last) {
        seq = last.seq();
        hash = last.hash();
    }
}
