package parindex.scoring;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;

/**
 * What is known of an earlier year: full results, or only totals that were imported from a printed report.
 *
 * @param year    the year
 * @param totals  by unit code of that year
 * @param results everything, where that year was computed here
 * @param scores  scores of components and leaves that were imported, by unit code of that year and node: its id, or {@code c} and its
 *                number; empty where there are none, or where the year was computed here
 * @param origin  which document an imported year was taken from, for people
 */
public record EarlierYear(int year, Map<String, Total> totals, Optional<Results> results, Map<String, Map<String, Rational>> scores,
        Optional<LocalizedText> origin) {

    public EarlierYear {
        totals = Map.copyOf(totals);
        scores = Map.copyOf(scores);
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
        return ofScores(year, totals, max, Map.of(), Optional.empty());
    }

    /** The same with scores of components and leaves. */
    public static EarlierYear ofScores(int year, Map<String, Rational> totals, Rational max, Map<String, Map<String, Rational>> scores,
            Optional<LocalizedText> origin) {
        return new EarlierYear(year, totals.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                e -> new Total(e.getValue(), e.getValue().times(Rational.HUNDRED).dividedBy(max)))), Optional.empty(), scores, origin);
    }

    /** A year that was computed here; units without an index are left out. */
    public static EarlierYear of(Results results) {
        return new EarlierYear(results.set().id().year(), results.units().stream().filter(u -> u.index().isPresent())
                .collect(Collectors.toMap(u -> u.unit().code(), u -> new Total(u.score(), u.index().orElseThrow()))),
                Optional.of(results), Map.of(), Optional.empty());
    }
}
