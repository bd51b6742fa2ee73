package parindex.scoring;

import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import parindex.criteria.Lineage;
import parindex.scoring.internal.Comparisons;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;

/**
 * Two years side by side.
 *
 * @param earlierYear the earlier year
 * @param currentYear the later year
 * @param rows        one per unit of the later year, in the order of its sheet
 * @param dropped     codes of units of the earlier year that no row continues, sorted
 * @param byNumber    whether components are compared with those of the same number only because nothing says how they continue
 * @param origin      which document an imported year was taken from, for people
 */
public record Comparison(int earlierYear, int currentYear, List<Row> rows, List<String> dropped, boolean byNumber,
        Optional<LocalizedText> origin) {

    public Comparison {
        rows = List.copyOf(rows);
        dropped = List.copyOf(dropped);
    }

    /**
     * Compares results with an earlier year. A unit whose code the earlier year has is compared with itself; any other unit
     * with its stated predecessors, as far as the earlier year has them: with the one, or with the plain mean of several. So
     * predecessors can be stated once and for good: from the second year after a merger or a split on, the unit is compared
     * with itself. A unit that keeps its code and absorbs others states itself among its predecessors; it is then compared
     * with the mean of all of them while they last, and with itself afterwards.
     *
     * @param predecessors codes of predecessors by code of a unit of the later year; units that simply go on need none
     * @throws IllegalArgumentException if the set's lineage to the set of the earlier year names a node that one of them
     *                                  does not have
     */
    public static Comparison of(Results current, EarlierYear earlier, Map<String, List<String>> predecessors) {
        return Comparisons.compare(current, earlier, predecessors);
    }

    /**
     * One unit in both years.
     *
     * @param current      the unit in the later year
     * @param predecessors the units of the earlier year it is compared with; empty if it is new or nothing is known of them
     * @param earlier      their total, or the plain mean of their totals
     * @param links        node by node, where the scores of the earlier year are known and the set states its lineage to that year; for
     *                     imported components also without
     */
    public record Row(UnitResult current, List<String> predecessors, Optional<EarlierYear.Total> earlier,
            List<LinkChange> links) {
        public Row {
            predecessors = List.copyOf(predecessors);
            links = List.copyOf(links);
        }

        /** Whether {@link #earlier} is a mean over several predecessors, which a report must say. */
        public boolean averaged() {
            return predecessors.size() > 1;
        }

        /** Change of the total score, from exact values. */
        public Optional<Rational> exactChange() {
            return earlier.map(e -> current.score().minus(e.score()));
        }

        /** Change of the index in percentage points, from exact values. Empty if the unit has no index now. */
        public Optional<Rational> exactIndexChange() {
            return earlier.flatMap(e -> current.index().map(i -> i.minus(e.index())));
        }

        /**
         * Change of the total score as a reader of both tables would work it out: each total rounded first, then
         * subtracted. The report of 2020 prints this.
         */
        public Optional<Rational> displayedChange(int places, RoundingMode mode) {
            return earlier.map(e -> current.score().rounded(places, mode).minus(e.score().rounded(places, mode)));
        }
    }

    /**
     * A node, or several that were split or merged, in both years.
     *
     * @param link    how the nodes continue
     * @param earlier the sum over the earlier nodes; empty for new nodes and where there is no earlier result
     * @param current the sum over the later nodes; empty for dropped nodes
     */
    public record LinkChange(Lineage.Link link, Optional<Side> earlier, Optional<Side> current) {

        /** Change of the share in percentage points, from exact values. Empty without two sides to compare. */
        public Optional<Rational> percentChange() {
            return earlier.flatMap(Side::percent).flatMap(e -> current.flatMap(Side::percent).map(c -> c.minus(e)));
        }

        /** Change of the score, from exact values. Empty without two sides to compare. */
        public Optional<Rational> scoreChange() {
            return earlier.flatMap(e -> current.map(c -> c.score().minus(e.score())));
        }
    }

    /**
     * One year's side of a link; a plain mean over the predecessors if the unit has several.
     *
     * @param score         sum of scores
     * @param applicableMax sum of applicable maxima; empty if a document does not tell it
     */
    public record Side(Rational score, Optional<Rational> applicableMax) {

        /** Score ÷ applicable maximum × 100; empty if nothing applies or the maximum is not known. */
        public Optional<Rational> percent() {
            return applicableMax.flatMap(max -> NodeResult.percent(score, max));
        }
    }

    /** Mean total score of the later year over all its units that have an index. */
    public Optional<Rational> currentMean() {
        return Means.ofScores(rows.stream().map(Row::current).toList());
    }

    /** Mean total score of the earlier year over the rows that have one. */
    public Optional<Rational> earlierMean() {
        return mean(row -> row.earlier().map(EarlierYear.Total::score));
    }

    /** Mean of the exact changes of the total score over the rows that have one. */
    public Optional<Rational> meanChange() {
        return mean(Row::exactChange);
    }

    private Optional<Rational> mean(Function<Row, Optional<Rational>> value) {
        return Means.of(rows.stream().map(value).flatMap(Optional::stream).toList());
    }
}
