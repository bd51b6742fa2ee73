package parindex.assessment;

import java.time.Instant;
import java.util.Optional;
import parindex.values.number.Rational;

/**
 * One step of one stage for one unit and leaf: a line of the ledger. A later decision of the same stage supersedes it;
 * nothing is updated or deleted.
 *
 * @param roundId       the round
 * @param unitCode      the unit
 * @param leafId        the leaf
 * @param stage         the stage
 * @param derived       what the rule gave for the inputs at that time, if it could be derived; kept beside the decided score
 * @param decided       the score of this stage; empty if not applicable
 * @param notApplicable whether the leaf was decided not to apply
 * @param reasonId      coded reason of a deduction
 * @param reasonText    the reason in words
 * @param actor         who decided
 * @param at            when
 */
public record Decision(String roundId, String unitCode, String leafId, Stage stage, Optional<Rational> derived, Optional<Rational> decided,
        boolean notApplicable, Optional<String> reasonId, Optional<String> reasonText, String actor, Instant at) {

    public Decision {
        if (decided.isPresent() == notApplicable) {
            throw new IllegalArgumentException("a decision is either a score or not applicable: " + unitCode + " " + leafId);
        }
    }
}
