package parindex.store.internal.entity;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;

/** What every line of the ledger has. The id is each table's own: it comes from a sequence of that table. */
@MappedSuperclass
abstract class LedgerRow {

    @Column(name = "round_id", updatable = false)
    private long roundId;

    @Column(name = "line_no", updatable = false)
    private long lineNo;

    @Column(name = "unit_id", updatable = false)
    private long unitId;

    @Column(name = "leaf_id", updatable = false)
    private String leafId;

    @Column(name = "actor", updatable = false)
    private String actor;

    @Column(name = "recorded_at", updatable = false)
    private long recordedAt;

    protected LedgerRow() {
    }

    LedgerRow(long roundId, long lineNo, long unitId, String leafId, String actor, long recordedAt) {
        this.roundId = roundId;
        this.lineNo = lineNo;
        this.unitId = unitId;
        this.leafId = leafId;
        this.actor = actor;
        this.recordedAt = recordedAt;
    }
}
