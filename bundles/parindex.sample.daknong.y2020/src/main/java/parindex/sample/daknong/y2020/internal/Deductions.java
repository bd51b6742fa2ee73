package parindex.sample.daknong.y2020.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import parindex.assessment.Unit;
import parindex.criteria.Level;
import parindex.values.number.Rational;

/** The rows of {@code illustrative/deductions.csv}: where units lose points, and why. */
final class Deductions {

    private static final String ALL = "all";
    private static final String POOL = "pool";

    /**
     * One row.
     *
     * @param level  the level whose set the leaf belongs to
     * @param unit   a unit code, or {@code all}, or {@code pool}
     * @param leafId where points are lost
     * @param reason id of the coded reason
     * @param loss   the loss that would be best
     * @param origin section of the report that gives the reason, or "minh họa"
     */
    record Row(Level level, String unit, String leafId, String reason, Optional<Rational> loss, String origin) {

        /** Whether the row is about one unit, which must lose points then. */
        boolean namesUnit() {
            return !unit.equals(ALL) && !unit.equals(POOL);
        }
    }

    private final List<Row> rows;

    private Deductions(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    static Deductions read() {
        return new Deductions(CsvTable.illustrative("deductions.csv").stream().map(Deductions::row).toList());
    }

    private static Row row(CSVRecord row) {
        Optional<Rational> loss = row.get("loss").isEmpty() ? Optional.empty() : Optional.of(Rational.ofDecimal(row.get("loss")));
        return new Row(Level.ofId(row.get("level")), row.get("unit"), row.get("leaf"), row.get("reason"), loss, row.get("origin"));
    }

    List<Row> rows() {
        return rows;
    }

    /**
     * Where a unit may lose points in one component: its own rows, then those of all units, then the pool, turned so that
     * neighbours in the list of units do not lose the same points. No leaf twice.
     *
     * @param position the unit's position among all units
     * @param leafIds  the leaves of the component
     */
    List<Row> of(Unit unit, int position, Set<String> leafIds) {
        List<Row> candidates = new ArrayList<>(select(unit, unit.code(), leafIds));
        candidates.addAll(select(unit, ALL, leafIds));
        List<Row> pool = new ArrayList<>(select(unit, POOL, leafIds));
        Collections.rotate(pool, -position);
        candidates.addAll(pool);
        Set<String> seen = new HashSet<>();
        return candidates.stream().filter(row -> seen.add(row.leafId())).toList();
    }

    private List<Row> select(Unit unit, String name, Set<String> leafIds) {
        return rows.stream().filter(row -> row.level() == unit.level() && row.unit().equals(name) && leafIds.contains(row.leafId()))
                .toList();
    }
}
