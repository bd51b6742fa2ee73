package parindex.intake.printed;

import java.util.List;
import java.util.Optional;
import parindex.values.number.Rational;

/**
 * A ranking as computed.
 *
 * @param id        as in {@link PrintedTable#id}
 * @param component what is ranked: {@code c1}, or {@code total}; the same for all groups
 * @param rows      in any order; at least one
 * @param hidden    how far the figures of the rows may be from the exact ones
 */
public record ComputedTable(String id, String component, List<Row> rows, Hidden hidden) {

    public ComputedTable {
        rows = List.copyOf(rows);
    }

    /** A ranking whose figures are exact. */
    public ComputedTable(String id, String component, List<Row> rows) {
        this(id, component, rows, Hidden.NOTHING);
    }

    /**
     * How far figures may be from the exact ones because they were taken from a document that rounds them; zero if they are exact.
     *
     * @param score   the scores
     * @param percent the percentages
     */
    public record Hidden(Rational score, Rational percent) {

        /** Exact figures. */
        public static final Hidden NOTHING = new Hidden(Rational.ZERO, Rational.ZERO);
    }

    /**
     * One unit.
     *
     * @param code    code of the unit
     * @param score   exact score
     * @param percent exact share of its applicable maximum, 0 to 100
     * @param rank    rank by the rule of the criteria set
     */
    public record Row(String code, Rational score, Rational percent, int rank) {
    }

    public Optional<Row> row(String code) {
        return rows.stream().filter(r -> r.code().equals(code)).findFirst();
    }
}
