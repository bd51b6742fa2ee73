package parindex.scoring;

import java.util.List;
import java.util.Optional;
import parindex.criteria.Node;
import parindex.scoring.internal.GapSearch;
import parindex.values.number.Rational;

/**
 * Where self-assessment and appraisal differ. Each list holds only differences, largest first (whatever their direction), then
 * by name of the unit, then in printed order.
 *
 * @param totals     of total scores
 * @param components of component scores
 * @param leaves     of leaf scores
 */
public record Gaps(List<Gap> totals, List<Gap> components, List<Gap> leaves) {

    public Gaps {
        totals = List.copyOf(totals);
        components = List.copyOf(components);
        leaves = List.copyOf(leaves);
    }

    /**
     * One difference.
     *
     * @param unit      the unit
     * @param node      the component or leaf; empty for the total
     * @param self      score by the unit itself
     * @param appraised score by the appraisal
     */
    public record Gap(ScoreUnit unit, Optional<Node> node, Rational self, Rational appraised) {

        /** Self minus appraised: positive where points were taken off. */
        public Rational difference() {
            return self.minus(appraised);
        }
    }

    /**
     * Compares two stages of one set over the units that both have.
     *
     * @throws IllegalArgumentException if the results are of different sets
     */
    public static Gaps of(Results self, Results appraised) {
        return GapSearch.search(self, appraised);
    }
}
