package parindex.assessment.cycle;

import java.util.Set;
import parindex.assessment.AssessmentReading;
import parindex.assessment.Round;
import parindex.assessment.people.Operation;
import parindex.assessment.people.Session;

/**
 * Rights for modules that keep something of their own beside the ledger, such as evidence files: the same table, phases, days and
 * submissions as the services of the cycle. Safe for use by any thread; inside a transaction with its writer, by the transaction's thread.
 *
 * <p>Methods throw {@link parindex.assessment.RefusedActionException} if the user does not exist, the round is unknown, or as they say.
 */
public interface AccessCheck {

    /**
     * For something that concerns a unit in a round. What changes the work of a unit also needs an open day, and the work not handed in.
     *
     * @param reading where to look: a store, or the transaction in which the change is made
     * @param anyOf   at least one; one that is allowed is enough
     * @throws parindex.assessment.RefusedActionException if none is allowed: FORBIDDEN without the right, CLOSED if not now, INVALID if the
     *                                                    unit does not take part
     */
    void require(AssessmentReading reading, Session session, String roundId, String unitCode, Operation... anyOf);

    /**
     * For something that concerns a round as a whole, in the phase in which it stands. Who works for a unit or a department may only what
     * is theirs for all units.
     *
     * @return the round
     * @throws parindex.assessment.RefusedActionException FORBIDDEN without the right, CLOSED in another phase
     */
    Round require(AssessmentReading reading, Session session, String roundId, Operation operation);

    /**
     * For something outside of rounds, which may also be a matter of those who have the right for everything in some round, such as the
     * audit log for its council.
     *
     * @throws parindex.assessment.RefusedActionException without the right
     */
    void require(AssessmentReading reading, Session session, Operation operation);

    /**
     * The units of a round for which role and phase allow an operation; days and submissions are not looked at. The number of queries does
     * not depend on that of the units.
     */
    Set<String> units(AssessmentReading reading, Session session, String roundId, Operation operation);
}
