package parindex.intake.internal.csv;

import java.util.List;
import java.util.Optional;
import parindex.values.problem.Place;

/**
 * The cells of a CSV file under their headings.
 *
 * @param file    name of the file
 * @param columns the headings, stripped; no two are equal
 * @param rows    the rows below, none of them empty
 */
public record CsvGrid(String file, List<String> columns, List<Row> rows) {

    public CsvGrid {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param line  line of the file on which it begins, from 1
     * @param cells stripped, NFC, as many as there are columns
     */
    public record Row(int line, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** The index of a column. */
    public Optional<Integer> column(String name) {
        int index = columns.indexOf(name);
        return index < 0 ? Optional.empty() : Optional.of(index);
    }

    /** The place of a cell. */
    public Place place(Row row, int column) {
        return Place.of(file, row.line(), column + 1).at(columns.get(column));
    }

    /** The cell of a column; empty text if there is no such column. */
    public String cell(Row row, String name) {
        return column(name).map(i -> row.cells().get(i)).orElse("");
    }
}
