package parindex.store.internal.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import parindex.assessment.Remark;

/** A line of the ledger: a request or an objection. Only ever added. */
@Entity
@Table(name = "ledger_remark")
@SequenceGenerator(name = "ledger_remark_seq", sequenceName = "ledger_remark_seq", allocationSize = 100)
public class RemarkRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ledger_remark_seq")
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

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private Remark.Kind kind;

    @Column(name = "remark", updatable = false)
    private String remark;

    @Column(name = "actor", updatable = false)
    private String actor;

    @Column(name = "recorded_at", updatable = false)
    private long recordedAt;

    protected RemarkRow() {
    }

    public RemarkRow(long roundId, long lineNo, long unitId, Remark said) {
        this.roundId = roundId;
        this.lineNo = lineNo;
        this.unitId = unitId;
        leafId = said.leafId();
        kind = said.kind();
        remark = said.text();
        actor = said.actor();
        recordedAt = LedgerText.nanos(said.at());
    }
}
