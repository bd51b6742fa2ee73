package parindex.store.internal.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import parindex.assessment.EarlierResult;

/** The imported total of a unit in an earlier year. A new import of the same year replaces it. */
@Entity
@Table(name = "earlier_result")
@SequenceGenerator(name = "earlier_result_seq", sequenceName = "earlier_result_seq", allocationSize = 100)
public class EarlierResultRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "earlier_result_seq")
    @Column(name = "id")
    private Long id;

    @Version
    @Column(name = "version")
    private int version;

    @Column(name = "result_year", updatable = false)
    private int year;

    @Column(name = "unit_id", updatable = false)
    private long unitId;

    @Column(name = "total")
    private String total;

    @Column(name = "source")
    private String source;

    protected EarlierResultRow() {
    }

    public EarlierResultRow(long unitId, EarlierResult result) {
        this.unitId = unitId;
        year = result.year();
        replaceWith(result);
    }

    public final void replaceWith(EarlierResult result) {
        total = result.total().toString();
        source = result.source();
    }

    public long unitId() {
        return unitId;
    }
}
