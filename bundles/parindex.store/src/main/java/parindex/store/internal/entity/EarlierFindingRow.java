package parindex.store.internal.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import parindex.assessment.EarlierImport;

/** Something in which an imported document disagrees with itself. Only ever added. */
@Entity
@Table(name = "earlier_finding")
@SequenceGenerator(name = "earlier_finding_seq", sequenceName = "earlier_finding_seq", allocationSize = 100)
public class EarlierFindingRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "earlier_finding_seq")
    @Column(name = "id")
    private Long id;

    @Column(name = "import_id", updatable = false)
    private long importId;

    @Column(name = "ordinal", updatable = false)
    private int ordinal;

    @Column(name = "kind", updatable = false)
    private String kind;

    @Column(name = "severity", updatable = false)
    private String severity;

    @Column(name = "place", updatable = false)
    private String place;

    @Column(name = "printed", updatable = false)
    private String printed;

    @Column(name = "correct", updatable = false)
    private String correct;

    @Column(name = "text_vi", updatable = false)
    private String vietnamese;

    @Column(name = "text_en", updatable = false)
    private String english;

    protected EarlierFindingRow() {
    }

    public EarlierFindingRow(long importId, int ordinal, EarlierImport.Finding finding) {
        this.importId = importId;
        this.ordinal = ordinal;
        kind = finding.kind();
        severity = finding.severity();
        place = finding.place();
        printed = finding.printed();
        correct = finding.right();
        vietnamese = finding.vietnamese();
        english = finding.english();
    }

    public EarlierImport.Finding toFinding() {
        return new EarlierImport.Finding(kind, severity, place, printed, correct, vietnamese, english);
    }
}
