package parindex.export;

import java.math.RoundingMode;
import java.util.List;
import parindex.values.text.LocalizedText;

/**
 * Tables that belong together, with what a reader must know to trust them.
 *
 * @param title      title of the whole
 * @param provenance what a reader must know to trust the figures, in printed order: round, phase, criteria set with version and
 *                   hash, program version …
 * @param mode       how figures are rounded when shown
 * @param tables     the tables, in printed order
 * @param grids      all scores of the levels; none where only tables are wanted
 */
public record Book(LocalizedText title, List<Line> provenance, RoundingMode mode, List<Table> tables, List<Grid> grids) {

    /** A label and its value. */
    public record Line(LocalizedText label, LocalizedText value) {

        /** A value that reads the same in every language, such as a version or a hash. */
        public static Line of(LocalizedText label, String value) {
            return new Line(label, LocalizedText.of(value));
        }
    }

    public Book {
        provenance = List.copyOf(provenance);
        tables = List.copyOf(tables);
        grids = List.copyOf(grids);
    }

    /** A book without grids. */
    public Book(LocalizedText title, List<Line> provenance, RoundingMode mode, List<Table> tables) {
        this(title, provenance, mode, tables, List.of());
    }

    /** The same with other tables. */
    public Book withTables(List<Table> others) {
        return new Book(title, provenance, mode, others, grids);
    }

    /** The same with other grids. */
    public Book withGrids(List<Grid> others) {
        return new Book(title, provenance, mode, tables, others);
    }
}
