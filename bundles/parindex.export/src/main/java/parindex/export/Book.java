package parindex.export;

import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import parindex.values.text.LocalizedText;

/**
 * Tables that belong together, with what a reader must know to trust them.
 *
 * @param title      title of the whole
 * @param provenance label → value, in printed order: round, phase, criteria set with version and hash, program version …
 * @param mode       how figures are rounded when shown
 * @param tables     the tables, in printed order
 */
public record Book(LocalizedText title, List<Map.Entry<LocalizedText, String>> provenance, RoundingMode mode, List<Table> tables) {

    public Book {
        provenance = List.copyOf(provenance);
        tables = List.copyOf(tables);
    }
}
