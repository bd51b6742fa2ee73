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
import java.util.Optional;
import parindex.assessment.AppliedImport;
import parindex.assessment.ImportKind;

/** An import of a table. Only ever added; the ids are the order of writing. */
@Entity
@Table(name = "applied_import")
@SequenceGenerator(name = "applied_import_seq", sequenceName = "applied_import_seq", allocationSize = 1)
public class ImportRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "applied_import_seq")
    @Column(name = "id")
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private ImportKind kind;

    @Column(name = "round_id", updatable = false)
    private Long roundId;

    @Column(name = "file_name", updatable = false)
    private String file;

    @Column(name = "sha256", updatable = false)
    private String sha256;

    @Column(name = "actor", updatable = false)
    private String actor;

    @Column(name = "recorded_at", updatable = false)
    private long recordedAt;

    protected ImportRow() {
    }

    /** @param roundId the row of its round; null if it is for the register */
    public ImportRow(AppliedImport applied, Long roundId) {
        kind = applied.kind();
        this.roundId = roundId;
        file = applied.file();
        sha256 = applied.sha256();
        actor = applied.actor();
        recordedAt = LedgerText.nanos(applied.at());
    }

    public long id() {
        return id;
    }

    public AppliedImport toImport(Optional<String> round, Optional<AppliedImport.Undone> undone) {
        return new AppliedImport(id, kind, round, file, sha256, actor, LedgerText.instant(recordedAt), undone);
    }
}
