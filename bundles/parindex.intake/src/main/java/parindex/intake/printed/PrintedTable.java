package parindex.intake.printed;

import java.util.List;
import java.util.Optional;

/**
 * A ranking as printed.
 *
 * @param id   which table: {@code total_prov}, {@code c1_dist}; ties it to a {@link ComputedTable}
 * @param rows in printed order
 * @param mean the row of averages, if there is one
 */
public record PrintedTable(String id, List<Row> rows, Optional<Mean> mean) {

    public PrintedTable {
        rows = List.copyOf(rows);
    }

    /**
     * One unit.
     *
     * @param code    code of the unit, found by whoever copied the table
     * @param name    its name as printed
     * @param score   its score
     * @param percent its score in percent of the maximum; the index in an overall table
     * @param rank    its rank
     */
    public record Row(String code, String name, PrintedFigure score, PrintedFigure percent, int rank) {
    }

    /** The averages of the two columns. */
    public record Mean(PrintedFigure score, PrintedFigure percent) {
    }
}
