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
public class RemarkRow extends LedgerRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ledger_remark_seq")
    @Column(name = "id")
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private Remark.Kind kind;

    @Column(name = "remark", updatable = false)
    private String remark;

    protected RemarkRow() {
    }

    public RemarkRow(long roundId, long lineNo, long unitId, Remark said) {
        super(roundId, lineNo, unitId, said.leafId(), said.actor(), LedgerText.nanos(said.at()));
        kind = said.kind();
        remark = said.text();
    }
}
