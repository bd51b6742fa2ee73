package parindex.export;

import java.util.List;
import java.util.Optional;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;

/**
 * One table of a report: values only, no layout. What a person reads on the console and in a workbook, and what a program
 * reads in CSV and JSON, come from the same table.
 *
 * @param id      stable id, also sheet and file name: {@code total-province}, {@code c1-district}
 * @param title   printed title
 * @param columns at least one
 * @param rows    body rows, each as long as {@code columns}
 * @param footer  rows with means and the like, each as long as {@code columns}
 * @param notes   sentences below the table, such as that leaf values are illustrative
 */
public record Table(String id, LocalizedText title, List<Column> columns, List<List<Cell>> rows, List<List<Cell>> footer,
        List<LocalizedText> notes) {

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        footer = footer.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
    }

    /**
     * A column.
     *
     * @param key    stable name in CSV and JSON: {@code rank}, {@code unit}, {@code score}
     * @param title  printed heading
     * @param number whether it holds numbers, which are aligned right
     */
    public record Column(String key, LocalizedText title, boolean number) {
    }

    /** The content of a cell. */
    public sealed interface Cell {

        /** Nothing. */
        record Blank() implements Cell {
        }

        /** Words. */
        record Text(LocalizedText text) implements Cell {
        }

        /** A rank or a count. */
        record Whole(long value) implements Cell {
        }

        /**
         * A figure.
         *
         * @param value  the exact value
         * @param places decimals shown, zeros at the end left out
         * @param signed whether a plus is shown in front of a positive value (differences)
         */
        record Figure(Rational value, int places, boolean signed) implements Cell {
        }

        static Cell blank() {
            return new Blank();
        }

        static Cell text(String text) {
            return new Text(LocalizedText.of(text));
        }

        static Cell text(LocalizedText text) {
            return new Text(text);
        }

        static Cell whole(long value) {
            return new Whole(value);
        }

        static Cell figure(Rational value, int places) {
            return new Figure(value, places, false);
        }

        static Cell difference(Rational value, int places) {
            return new Figure(value, places, true);
        }

        /** A figure, or blank. */
        static Cell figure(Optional<Rational> value, int places) {
            return value.<Cell>map(v -> new Figure(v, places, false)).orElseGet(Blank::new);
        }
    }
}
