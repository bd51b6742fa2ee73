package parindex.store.internal.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
import parindex.assessment.Phase;
import parindex.assessment.PinnedPeriod;
import parindex.assessment.PinnedSet;
import parindex.assessment.Round;
import parindex.criteria.Level;

/** A round. Only its phase and the number of its last ledger line ever change. */
@Entity
@Table(name = "assessment_round")
@SequenceGenerator(name = "assessment_round_seq", sequenceName = "assessment_round_seq", allocationSize = 10)
public class RoundRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "assessment_round_seq")
    @Column(name = "id")
    private Long id;

    @Version
    @Column(name = "version")
    private int version;

    @Column(name = "code", updatable = false)
    private String code;

    @Column(name = "name", updatable = false)
    private String name;

    @Column(name = "scored_year", updatable = false)
    private int year;

    @Enumerated(EnumType.STRING)
    @Column(name = "phase")
    private Phase phase;

    @Column(name = "illustrative", updatable = false)
    private boolean illustrative;

    @Column(name = "last_line")
    private long lastLine;

    @OneToMany(mappedBy = "round", cascade = CascadeType.PERSIST)
    @OrderBy("ordinal")
    @BatchFetch(BatchFetchType.JOIN)
    private List<PinnedSetRow> sets = new ArrayList<>();

    protected RoundRow() {
    }

    public RoundRow(Round round) {
        code = round.id();
        name = round.name();
        year = round.year();
        phase = round.phase();
        illustrative = round.illustrative();
        for (int i = 0; i < round.sets().size(); i++) {
            sets.add(new PinnedSetRow(this, i, round.sets().get(i), 1));
        }
    }

    /**
     * @param document  gives the document of a set, which the row of the set itself reads only when asked
     * @param unitCodes the units taking part, which are read apart: a round may have thousands
     */
    public Round toRound(Function<PinnedSetRow, String> document, List<String> unitCodes) {
        // Of each level the row that was added last, in the order in which the levels came.
        Map<Level, PinnedSetRow> used = new LinkedHashMap<>();
        sets.forEach(set -> used.put(set.level(), set));
        return new Round(code, name, year, phase, illustrative,
                used.values().stream().map(set -> set.toPinnedSet(document.apply(set))).toList(), unitCodes);
    }

    /** All sets in the order of pinning. */
    public List<PinnedPeriod> periods(Function<PinnedSetRow, String> document) {
        return sets.stream().map(set -> set.toPeriod(document.apply(set))).toList();
    }

    /** Pins another set of a level, from the next line on. */
    public void pin(PinnedSet set) {
        sets.add(new PinnedSetRow(this, sets.size(), set, lastLine + 1));
    }

    public Long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public void moveTo(Phase next) {
        phase = next;
    }

    /** Reserves the next {@code count} lines of the ledger and returns the number of the first. */
    public long reserveLines(int count) {
        long first = lastLine + 1;
        lastLine += count;
        return first;
    }
}
