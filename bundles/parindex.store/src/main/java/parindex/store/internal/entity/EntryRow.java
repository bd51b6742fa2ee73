package parindex.store.internal.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import parindex.assessment.Entry;

/** A line of the ledger: what a unit stated. Only ever added. */
@Entity
@Table(name = "ledger_entry")
@SequenceGenerator(name = "ledger_entry_seq", sequenceName = "ledger_entry_seq", allocationSize = 1000)
public class EntryRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ledger_entry_seq")
    @Column(name = "id")
    private Long id;

    @Column(name = "round_id", updatable = false)
    private long roundId;

    @Column(name = "line_no", updatable = false)
    private long lineNo;

    @Column(name = "unit_id", updatable = false)
    private long unitId;

    @Column(name = "leaf_id", updatable = false)
    private String leafId;

    @Column(name = "inputs", updatable = false)
    private String inputs;

    @Column(name = "claims_not_applicable", updatable = false)
    private boolean claimsNotApplicable;

    @Column(name = "explanation", updatable = false)
    private String explanation;

    @Column(name = "evidence", updatable = false)
    private String evidence;

    @Column(name = "actor", updatable = false)
    private String actor;

    @Column(name = "recorded_at", updatable = false)
    private long recordedAt;

    protected EntryRow() {
    }

    public EntryRow(long roundId, long lineNo, long unitId, Entry entry) {
        this.roundId = roundId;
        this.lineNo = lineNo;
        this.unitId = unitId;
        leafId = entry.leafId();
        inputs = entry.inputs().toText();
        claimsNotApplicable = entry.claimsNotApplicable();
        explanation = entry.explanation().orElse(null);
        evidence = LedgerText.writeEvidence(entry.evidence());
        actor = entry.actor();
        recordedAt = LedgerText.nanos(entry.at());
    }
}
