package parindex.store.internal.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A score of an import, as printed and as taken. Only ever added, and that by {@code EarlierScoreWriter}. */
@Entity
@Table(name = "earlier_score")
@SequenceGenerator(name = "earlier_score_seq", sequenceName = "earlier_score_seq", allocationSize = 100)
public class EarlierScoreRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "earlier_score_seq")
    @Column(name = "id")
    private Long id;

    @Column(name = "import_id", updatable = false)
    private long importId;

    @Column(name = "unit_id", updatable = false)
    private long unitId;

    @Column(name = "node", updatable = false)
    private String node;

    @Column(name = "printed", updatable = false)
    private String printed;

    @Column(name = "taken", updatable = false)
    private String taken;

    protected EarlierScoreRow() {
    }
}
