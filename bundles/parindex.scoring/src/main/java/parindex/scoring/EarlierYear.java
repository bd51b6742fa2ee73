package parindex.scoring;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import parindex.values.number.Rational;

/**
 * What is known of an earlier year: full results, or only totals that were imported from a printed report.
 *
 * @param year    the year
 * @param totals  by unit code of that year
 * @param results everything, where that year was computed here
 */
public record EarlierYear(int year, Map<String, Total> totals, Optional<Results> results) {

    public EarlierYear {
        totals = Map.copyOf(totals);
    }

    /**
     * One unit's total.
     *
     * @param score total score
     * @param index in percent
     */
    public record Total(Rational score, Rational index) {
    }

    /**
     * A year of which only totals are known.
     *
     * @param totals total score by unit code
     * @param max    the maximum they refer to, normally 100; not 0
     * @throws ArithmeticException if {@code max} is 0
     */
    public static EarlierYear ofTotals(int year, Map<String, Rational> totals, Rational max) {
        return new EarlierYear(year, totals.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                e -> new Total(e.getValue(), e.getValue().times(Rational.HUNDRED).dividedBy(max)))), Optional.empty());
    }

    /** A year that was computed here; units without an index are left out. */
    public static EarlierYear of(Results results) {
        return new EarlierYear(results.set().id().year(), results.units().stream().filter(u -> u.index().isPresent())
                .collect(Collectors.toMap(u -> u.unit().code(), u -> new Total(u.score(), u.index().orElseThrow()))),
                Optional.of(results));
    }
}
