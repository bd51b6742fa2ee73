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
 */
public record ComputedTable(String id, String component, List<Row> rows) {

    public ComputedTable {
        rows = List.copyOf(rows);
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
