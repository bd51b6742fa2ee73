package parindex.intake;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The first sheet of a workbook as texts, not looked at yet.
 *
 * @param file  as the person named it; used in messages
 * @param sheet name of the sheet; used in messages
 * @param rows  first to last; rows without anything may be left out
 */
public record SheetCells(String file, String sheet, List<Row> rows) {

    public SheetCells {
        Objects.requireNonNull(file);
        Objects.requireNonNull(sheet);
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param number  as the spreadsheet counts it, from 1
     * @param cells   from the first column on; empty text for an empty cell. Days as {@code 2020-12-31}, numbers as {@code 17.5}, what is
     *                shown in percent as {@code 85.3%}
     * @param numbers indices of the cells that are kept as numbers
     */
    public record Row(int number, List<String> cells, Set<Integer> numbers) {

        public Row {
            cells = List.copyOf(cells);
            numbers = Set.copyOf(numbers);
        }

        /** A row of texts. */
        public Row(int number, List<String> cells) {
            this(number, cells, Set.of());
        }
    }
}
