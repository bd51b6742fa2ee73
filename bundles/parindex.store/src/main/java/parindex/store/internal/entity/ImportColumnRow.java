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
import parindex.assessment.ImportKind;

/** What a heading meant in the last import of a kind. */
@Entity
@Table(name = "import_column")
@SequenceGenerator(name = "import_column_seq", sequenceName = "import_column_seq", allocationSize = 100)
public class ImportColumnRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_column_seq")
    @Column(name = "id")
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private ImportKind kind;

    @Column(name = "heading", updatable = false)
    private String heading;

    @Column(name = "field")
    private String field;

    protected ImportColumnRow() {
    }

    /** @param field empty for a column that is ignored */
    public ImportColumnRow(ImportKind kind, String heading, String field) {
        this.kind = kind;
        this.heading = heading;
        this.field = field;
    }

    public String heading() {
        return heading;
    }

    public String field() {
        return field;
    }

    public void means(String other) {
        field = other;
    }
}
