package parindex.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import parindex.values.number.Numbers.DecimalMark;
import parindex.values.problem.Place;

/**
 * The cells of a CSV file, or of a sheet of a workbook, under their headings.
 *
 * @param file        name of the file; used in messages
 * @param sheet       name of the sheet; empty text for a CSV file
 * @param headingLine line of the file, or row of the sheet, with the headings
 * @param columns     the headings, stripped; no two are equal
 * @param rows        the rows below, none of them empty
 */
public record TableGrid(String file, String sheet, int headingLine, List<String> columns, List<Row> rows) {

    public TableGrid {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param line    line of the file on which it begins, or row of the sheet, from 1
     * @param cells   stripped, NFC, as many as there are columns
     * @param numbers indices of the cells that a workbook keeps as numbers: written with a decimal point, whatever the person's mark is
     */
    public record Row(int line, List<String> cells, Set<Integer> numbers) {

        public Row {
            cells = List.copyOf(cells);
            numbers = Set.copyOf(numbers);
        }

        /** How the number in a cell is written, if it is one. */
        public DecimalMark mark(int column, DecimalMark ofTexts) {
            return numbers.contains(column) ? DecimalMark.POINT : ofTexts;
        }
    }

    /** The index of a column. */
    public Optional<Integer> column(String name) {
        int index = columns.indexOf(name);
        return index < 0 ? Optional.empty() : Optional.of(index);
    }

    /** The place of a cell. */
    public Place place(Row row, int column) {
        return place(file, sheet, row.line(), column + 1, columns.get(column));
    }

    /** The place of a row. */
    public Place place(int line) {
        return place(file, sheet, line, 0, "");
    }

    /** The place of a heading. */
    public Place heading(int column) {
        return place(file, sheet, headingLine, column + 1, "");
    }

    /**
     * A place as people find it: line and column of a CSV file, {@code sheet!B7} in a workbook.
     *
     * @param line   from 1; 0 for the file as a whole
     * @param column from 1; 0 for the line as a whole
     * @param name   heading of the column; empty text if it has none
     */
    public static Place place(String file, String sheet, int line, int column, String name) {
        if (sheet.isEmpty()) {
            Place place = Place.of(file, line, column);
            return name.isEmpty() ? place : place.at(name);
        }
        return Place.of(file).at(line == 0 ? sheet : sheet + "!" + letters(column) + line);
    }

    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return letters.toString();
    }

    /** The cell of a column; empty text if there is no such column. */
    public String cell(Row row, String name) {
        return column(name).map(i -> row.cells().get(i)).orElse("");
    }
}
