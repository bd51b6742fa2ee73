package parindex.store.internal.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import parindex.assessment.ImportChange;

/** A difference that an import of a table made. Only ever added. */
@Entity
@Table(name = "import_change")
@SequenceGenerator(name = "import_change_seq", sequenceName = "import_change_seq", allocationSize = 100)
public class ImportChangeRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_change_seq")
    @Column(name = "id")
    private Long id;

    @Column(name = "import_id", updatable = false)
    private long importId;

    @Column(name = "ordinal", updatable = false)
    private int ordinal;

    @Column(name = "subject", updatable = false)
    private String subject;

    @Column(name = "field", updatable = false)
    private String field;

    @Column(name = "text_before", updatable = false)
    private String before;

    @Column(name = "text_after", updatable = false)
    private String after;

    @Column(name = "line_no", updatable = false)
    private long line;

    protected ImportChangeRow() {
    }

    public ImportChangeRow(long importId, int ordinal, ImportChange change) {
        this.importId = importId;
        this.ordinal = ordinal;
        subject = change.subject();
        field = change.field();
        before = change.before();
        after = change.after();
        line = change.line();
    }

    public ImportChange toChange() {
        return new ImportChange(subject, field, before, after, line);
    }
}
