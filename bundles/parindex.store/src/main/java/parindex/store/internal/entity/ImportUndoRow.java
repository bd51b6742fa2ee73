package parindex.store.internal.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import parindex.assessment.AppliedImport;

/** That an import of a table was taken back. Only ever added, once for each. */
@Entity
@Table(name = "import_undo")
public class ImportUndoRow {

    @Id
    @Column(name = "import_id", updatable = false)
    private Long importId;

    @Column(name = "actor", updatable = false)
    private String actor;

    @Column(name = "recorded_at", updatable = false)
    private long recordedAt;

    protected ImportUndoRow() {
    }

    public ImportUndoRow(long importId, AppliedImport.Undone undone) {
        this.importId = importId;
        actor = undone.actor();
        recordedAt = LedgerText.nanos(undone.at());
    }

    public AppliedImport.Undone toUndone() {
        return new AppliedImport.Undone(actor, LedgerText.instant(recordedAt));
    }
}
