package parindex.workbench.results.internal.model;

import java.util.Map;
import parindex.criteria.Level;
import parindex.values.number.Rational;

/**
 * The indices of one year.
 *
 * @param year    the year
 * @param indices percent by unit code of that year, by level
 */
public record Year(int year, Map<Level, Map<String, Rational>> indices) {

    public Year {
        indices = Map.copyOf(indices);
    }
}
