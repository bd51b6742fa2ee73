package parindex.store.internal.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import parindex.assessment.Document;

/** The record of a file. Only ever added. */
@Entity
@Table(name = "document")
@SequenceGenerator(name = "document_seq", sequenceName = "document_seq", allocationSize = 100)
public class DocumentRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "document_seq")
    @Column(name = "id")
    private Long id;

    @Column(name = "document_id", updatable = false)
    private String documentId;

    @Column(name = "unit_id", updatable = false)
    private long unitId;

    @Column(name = "sha256", updatable = false)
    private String sha256;

    @Column(name = "byte_size", updatable = false)
    private long size;

    @Column(name = "media_type", updatable = false)
    private String mediaType;

    @Column(name = "file_name", updatable = false)
    private String fileName;

    @Column(name = "document_number", updatable = false)
    private String number;

    @Column(name = "issued_on", updatable = false)
    private String issuedOn;

    @Column(name = "issuer", updatable = false)
    private String issuer;

    @Column(name = "summary", updatable = false)
    private String summary;

    @Column(name = "actor", updatable = false)
    private String actor;

    @Column(name = "recorded_at", updatable = false)
    private long recordedAt;

    protected DocumentRow() {
    }

    public DocumentRow(long unitId, Document document) {
        this.unitId = unitId;
        documentId = document.id();
        sha256 = document.sha256();
        size = document.size();
        mediaType = document.mediaType();
        fileName = document.fileName();
        number = document.number();
        issuedOn = document.date().map(LocalDate::toString).orElse(null);
        issuer = document.issuer();
        summary = document.summary();
        actor = document.actor();
        recordedAt = LedgerText.nanos(document.at());
    }

    /** @param unitCode the code of the unit, which is in another table */
    public Document toDocument(String unitCode) {
        return new Document(documentId, sha256, size, mediaType, fileName, unitCode, number,
                Optional.ofNullable(issuedOn).map(LocalDate::parse), issuer, summary, actor, LedgerText.instant(recordedAt));
    }
}
