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
import java.util.List;
import parindex.assessment.EarlierImport;

/** An import of results of an earlier year. Only ever added; the ids are the order of writing. */
@Entity
@Table(name = "earlier_import")
@SequenceGenerator(name = "earlier_import_seq", sequenceName = "earlier_import_seq", allocationSize = 1)
public class EarlierImportRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "earlier_import_seq")
    @Column(name = "id")
    private Long id;

    @Column(name = "result_year", updatable = false)
    private int year;

    @Column(name = "file_name", updatable = false)
    private String file;

    @Column(name = "sha256", updatable = false)
    private String sha256;

    @Column(name = "source", updatable = false)
    private String source;

    @Enumerated(EnumType.STRING)
    @Column(name = "choice", updatable = false)
    private EarlierImport.Choice choice;

    @Column(name = "actor", updatable = false)
    private String actor;

    @Column(name = "recorded_at", updatable = false)
    private long recordedAt;

    protected EarlierImportRow() {
    }

    public EarlierImportRow(EarlierImport content) {
        year = content.year();
        file = content.file();
        sha256 = content.sha256();
        source = content.source();
        choice = content.choice();
        actor = content.actor();
        recordedAt = LedgerText.nanos(content.at());
    }

    public long id() {
        return id;
    }

    public EarlierImport toImport(List<EarlierImport.Score> scores, List<EarlierImport.Finding> findings) {
        return new EarlierImport(year, file, sha256, source, choice, scores, findings, actor, LedgerText.instant(recordedAt));
    }
}
