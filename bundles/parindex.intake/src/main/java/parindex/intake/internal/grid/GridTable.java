package parindex.intake.internal.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.intake.internal.grid.Column.Role;
import parindex.intake.report.DocumentPlace;
import parindex.values.number.Rational;

/** One sheet that was read: its columns and the rows of units and means. Filled by one thread, then only read. */
final class GridTable {

    final String sheet;
    final int head;
    final List<Column> columns;
    /** Titles above the headings, and the name of the sheet. */
    final String title;
    final List<Row> rows = new ArrayList<>();
    final List<Row> means = new ArrayList<>();
    /** Largest scores by column, from a row of them or from the headings. */
    final Map<Integer, Rational> maxima = new HashMap<>();
    int formulas;
    private final int[] places;

    GridTable(String sheet, int head, List<Column> columns, String title) {
        this.sheet = sheet;
        this.head = head;
        this.columns = List.copyOf(columns);
        this.title = title;
        places = new int[columns.size()];
        for (int i = 0; i < columns.size(); i++) {
            int index = i;
            columns.get(i).maximum().ifPresent(m -> maxima.put(index, m));
        }
    }

    /**
     * A row.
     *
     * @param number  as the document counts it
     * @param stage   at which the scores were given; empty text if the table does not say
     * @param level   what the table says of the level of the unit; empty text if it does not say
     * @param figures by index of the column; null where there is none
     * @param texts   what stands where a figure is wanted and is none, by index of the column
     */
    record Row(int number, String code, String name, String stage, String level, Rational[] figures, Map<Integer, String> texts) {

        Optional<Rational> figure(int column) {
            return Optional.ofNullable(figures[column]);
        }
    }

    /** Most decimals of a column. */
    int places(int column) {
        return places[column];
    }

    /** @param ofRow decimals of the figures of a row */
    void saw(int[] ofRow) {
        for (int i = 0; i < places.length; i++) {
            places[i] = Math.max(places[i], ofRow[i]);
        }
    }

    List<Integer> of(Role role) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).role() == role) {
                found.add(i);
            }
        }
        return found;
    }

    /** @param column index of the column; -1 for the row as a whole */
    DocumentPlace place(Row row, int column) {
        return place(row.number(), column);
    }

    DocumentPlace place(int number, int column) {
        int position = column < 0 ? 0 : columns.get(column).position() + 1;
        return sheet.isEmpty() ? new DocumentPlace(DocumentPlace.Kind.LINE, "", number, position)
                : new DocumentPlace(DocumentPlace.Kind.SHEET, sheet, number, position);
    }

    /** How many cells are kept. */
    long cells() {
        return (long) rows.size() * columns.size();
    }
}
