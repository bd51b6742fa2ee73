package parindex.store.internal.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/**
 * A line of the ledger: what a unit stated. Only ever added, and that by JDBC batches in place of this class, which takes its ids from the
 * sequence and is what queries name.
 */
@Entity
@Table(name = "ledger_entry")
@SequenceGenerator(name = "ledger_entry_seq", sequenceName = "ledger_entry_seq", allocationSize = 1000)
public class EntryRow extends LedgerRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ledger_entry_seq")
    @Column(name = "id")
    private Long id;

    @Column(name = "inputs", updatable = false)
    private String inputs;

    @Column(name = "claims_not_applicable", updatable = false)
    private boolean claimsNotApplicable;

    @Column(name = "explanation", updatable = false)
    private String explanation;

    @Column(name = "evidence", updatable = false)
    private String evidence;

    @Column(name = "supply_source", updatable = false)
    private String supplySource;

    @Column(name = "supply_date", updatable = false)
    private String supplyDate;

    protected EntryRow() {
    }
}
