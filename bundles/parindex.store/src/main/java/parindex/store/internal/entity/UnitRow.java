package parindex.store.internal.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
import parindex.assessment.Unit;
import parindex.criteria.Level;

/** A unit. The one master record that may be corrected; the ledger names it by id. */
@Entity
@Table(name = "unit")
@SequenceGenerator(name = "unit_seq", sequenceName = "unit_seq", allocationSize = 100)
public class UnitRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "unit_seq")
    @Column(name = "id")
    private Long id;

    @Version
    @Column(name = "version")
    private int version;

    @Column(name = "code", updatable = false)
    private String code;

    @Column(name = "name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "unit_level")
    private Level level;

    @Column(name = "ranking_group")
    private String group;

    // ISO text: JDBC passes a day as a local midnight, and some days have none. See docs/decisions/store-ledger-inputs-as-text.md.
    @Column(name = "valid_from")
    private String validFrom;

    @Column(name = "valid_to")
    private String validTo;

    @ElementCollection
    @CollectionTable(name = "unit_alias", joinColumns = @JoinColumn(name = "unit_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "alias")
    @BatchFetch(BatchFetchType.JOIN)
    private List<String> aliases = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "unit_predecessor", joinColumns = @JoinColumn(name = "unit_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "predecessor_code")
    @BatchFetch(BatchFetchType.JOIN)
    private List<String> predecessors = new ArrayList<>();

    protected UnitRow() {
    }

    public UnitRow(Unit unit) {
        code = unit.code();
        replaceWith(unit);
    }

    /**
     * Takes over everything but the code. If {@link #clearChangedLists} said so, only after a flush.
     */
    public final void replaceWith(Unit unit) {
        name = unit.name();
        level = unit.level();
        group = unit.group();
        validFrom = unit.validFrom().map(LocalDate::toString).orElse(null);
        validTo = unit.validTo().map(LocalDate::toString).orElse(null);
        if (aliases.isEmpty()) {
            aliases.addAll(unit.aliases());
        }
        if (predecessors.isEmpty()) {
            predecessors.addAll(unit.predecessors());
        }
    }

    /**
     * Empties the lists that the new state changes. EclipseLink moves the elements of a changed list one by one, which the
     * primary key of (unit, place in the list) does not let pass; so the old elements go first.
     *
     * @return whether there was one
     */
    public boolean clearChangedLists(Unit unit) {
        boolean changed = false;
        if (!aliases.isEmpty() && !List.copyOf(aliases).equals(unit.aliases())) {
            aliases.clear();
            changed = true;
        }
        if (!predecessors.isEmpty() && !List.copyOf(predecessors).equals(unit.predecessors())) {
            predecessors.clear();
            changed = true;
        }
        return changed;
    }

    public Unit toUnit() {
        return new Unit(code, name, level, group, aliases, day(validFrom), day(validTo), predecessors);
    }

    private static Optional<LocalDate> day(String text) {
        return Optional.ofNullable(text).map(LocalDate::parse);
    }

    public String code() {
        return code;
    }
}
