package parindex.sample.daknong.y2020.internal;

import java.util.Optional;
import parindex.criteria.DeductionReason;
import parindex.criteria.Node;
import parindex.criteria.rule.ScoringRule;
import parindex.values.number.Rational;

/**
 * What one unit is to have at one leaf in the end.
 *
 * @param scores    the leaf and what can be derived there
 * @param position  position of the leaf in its set, from 0
 * @param appraised the final score
 * @param deduction why points are lost; present exactly if some are
 */
record LeafPlan(LeafScores scores, int position, Rational appraised, Optional<Deductions.Row> deduction) {

    Node leaf() {
        return scores.leaf();
    }

    Optional<DeductionReason> reason() {
        return deduction.flatMap(row -> leaf().leaf().orElseThrow().reasons().stream().filter(r -> r.id().equals(row.reason()))
                .findFirst());
    }

    /** The department that supplies the value for all units, if the units do not score this leaf themselves. */
    Optional<String> supplier() {
        return leaf().leaf().orElseThrow().rule() instanceof ScoringRule.CentralValue central ? Optional.of(central.owner())
                : Optional.empty();
    }
}
