package parindex.sample.daknong.y2020.internal;

import java.util.Optional;
import java.util.SortedSet;
import parindex.assessment.Unit;
import parindex.criteria.DeductionReason;
import parindex.sample.daknong.y2020.internal.Case.Purpose;
import parindex.values.number.Rational;

/**
 * What units claimed and what the first appraisal made of it (illustrative): where points are lost, three of four units had
 * claimed full marks and the fourth had admitted the loss; here and there a unit gave itself less than it deserved.
 */
final class Claims {

    private static final int ONE_ADMITS_OF = 4;
    private static final int ONE_TOO_MODEST_OF = 90;

    private final Disputes disputes;

    Claims(Disputes disputes) {
        this.disputes = disputes;
    }

    Case of(Unit unit, int position, LeafPlan plan) {
        Optional<Disputes.Row> dispute = disputes.of(unit.code(), plan.leaf().id());
        Case plain = new Case(unit, position, plan, plan.appraised(), plan.appraised(), dispute);
        Rational claimed = claimed(plain);
        boolean restored = dispute.filter(d -> d.outcome() == Disputes.Outcome.RESTORED).isPresent();
        return new Case(unit, position, plan, claimed, restored ? less(plan) : plan.appraised(), dispute);
    }

    private static Rational claimed(Case one) {
        LeafPlan plan = one.plan();
        if (plan.supplier().isPresent()) {
            return plan.appraised();
        }
        if (plan.deduction().isPresent()) {
            return one.dispute().isEmpty() && one.draw(Purpose.CLAIM, ONE_ADMITS_OF) == 0 ? plan.appraised() : plan.leaf().max();
        }
        boolean modest = one.dispute().isEmpty() && !plan.scores().isMeasured() && plan.scores().steps().size() > 1
                && one.draw(Purpose.CLAIM, ONE_TOO_MODEST_OF) == 0;
        return modest ? less(plan) : plan.leaf().max();
    }

    /** The next score below the final one; half of it where nearly every score can be reached. */
    private static Rational less(LeafPlan plan) {
        SortedSet<Rational> below = plan.scores().steps().headSet(plan.appraised());
        return below.isEmpty() ? plan.appraised().dividedBy(Rational.of(2)) : below.last();
    }

    /** Why the first appraisal gave less than the maximum; empty if it did not. */
    static Optional<DeductionReason> firstReason(Case one) {
        Optional<String> disputed = one.dispute().flatMap(Disputes.Row::reason);
        return disputed.isPresent()
                ? one.plan().leaf().leaf().orElseThrow().reasons().stream().filter(r -> r.id().equals(disputed.get())).findFirst()
                : one.plan().reason();
    }
}
