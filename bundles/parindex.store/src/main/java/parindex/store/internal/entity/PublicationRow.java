package parindex.store.internal.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import parindex.assessment.Publication;

/** The record that the results of a round were frozen. Only ever added; the ids are the order of writing. */
@Entity
@Table(name = "publication")
@SequenceGenerator(name = "publication_seq", sequenceName = "publication_seq", allocationSize = 1)
public class PublicationRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "publication_seq")
    @Column(name = "id")
    private Long id;

    @Column(name = "round_id", updatable = false)
    private long roundId;

    @Column(name = "sha256", updatable = false)
    private String sha256;

    @Column(name = "audit_seq", updatable = false)
    private long auditSeq;

    @Column(name = "audit_hash", updatable = false)
    private String auditHash;

    @Column(name = "fingerprint", updatable = false)
    private String fingerprint;

    @Column(name = "actor", updatable = false)
    private String actor;

    @Column(name = "recorded_at", updatable = false)
    private long recordedAt;

    protected PublicationRow() {
    }

    public PublicationRow(long roundId, Publication publication) {
        this.roundId = roundId;
        sha256 = publication.sha256();
        auditSeq = publication.auditSeq();
        auditHash = publication.auditHead();
        fingerprint = publication.fingerprint();
        actor = publication.actor();
        recordedAt = LedgerText.nanos(publication.at());
    }

    public Publication toPublication(String roundCode) {
        return new Publication(roundCode, sha256, auditSeq, auditHash, fingerprint, actor, LedgerText.instant(recordedAt));
    }
}
