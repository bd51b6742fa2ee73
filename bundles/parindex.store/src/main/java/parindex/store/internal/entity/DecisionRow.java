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
import parindex.assessment.Stage;

/** A line of the ledger: one step of one stage. Only ever added, by JDBC batches as {@link EntryRow}. */
@Entity
@Table(name = "ledger_decision")
@SequenceGenerator(name = "ledger_decision_seq", sequenceName = "ledger_decision_seq", allocationSize = 1000)
public class DecisionRow extends LedgerRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ledger_decision_seq")
    @Column(name = "id")
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "stage", updatable = false)
    private Stage stage;

    // Exact text of the rational; a numeric column beside it would be a second, rounded truth.
    @Column(name = "derived", updatable = false)
    private String derived;

    @Column(name = "decided", updatable = false)
    private String decided;

    @Column(name = "not_applicable", updatable = false)
    private boolean notApplicable;

    @Column(name = "reason_id", updatable = false)
    private String reasonId;

    @Column(name = "reason_text", updatable = false)
    private String reasonText;

    protected DecisionRow() {
    }
}
