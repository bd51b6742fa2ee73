package parindex.store.internal.entity;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import parindex.assessment.PinnedPeriod;
import parindex.assessment.PinnedSet;
import parindex.criteria.Level;
import parindex.criteria.SetId;

/** A criteria document that a round pins for one level. Never changes: another document is another row. */
@Entity
@Table(name = "pinned_set")
@SequenceGenerator(name = "pinned_set_seq", sequenceName = "pinned_set_seq", allocationSize = 10)
public class PinnedSetRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pinned_set_seq")
    @Column(name = "id")
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "round_id", updatable = false)
    private RoundRow round;

    @Column(name = "ordinal", updatable = false)
    private int ordinal;

    @Enumerated(EnumType.STRING)
    @Column(name = "set_level", updatable = false)
    private Level level;

    @Column(name = "set_name", updatable = false)
    private String name;

    @Column(name = "set_year", updatable = false)
    private int year;

    @Column(name = "set_version", updatable = false)
    private String setVersion;

    @Column(name = "from_line", updatable = false)
    private long fromLine;

    @Column(name = "content_hash", updatable = false)
    private String hash;

    // Some hundred thousand characters, and each step of a round reads this row.
    @Basic(fetch = FetchType.LAZY)
    @Column(name = "document", updatable = false)
    private String document;

    protected PinnedSetRow() {
    }

    PinnedSetRow(RoundRow round, int ordinal, PinnedSet set, long fromLine) {
        this.round = round;
        this.ordinal = ordinal;
        this.fromLine = fromLine;
        level = set.level();
        name = set.set().name();
        year = set.set().year();
        setVersion = set.set().version();
        hash = set.hash();
        document = set.document();
    }

    public Long id() {
        return id;
    }

    public String document() {
        return document;
    }

    Level level() {
        return level;
    }

    PinnedPeriod toPeriod(String document) {
        return new PinnedPeriod(toPinnedSet(document), fromLine);
    }

    PinnedSet toPinnedSet(String document) {
        return new PinnedSet(level, new SetId(name, year, setVersion), hash, document);
    }
}
