package parindex.assessment.cycle;

import java.util.List;
import java.util.Optional;
import parindex.assessment.Stage;
import parindex.assessment.people.Session;
import parindex.values.number.Rational;

/**
 * What the working group and the council do. Each call is one transaction, all or nothing. Safe for use by any thread; exceptions as in
 * {@link SelfAssessment}.
 */
public interface Appraisal {

    /**
     * The decision on one unit and leaf. The derived score is computed and kept beside it.
     *
     * @param unitCode      the unit
     * @param leafId        the leaf
     * @param seen          see {@link SelfAssessment.Statement#seen()}
     * @param score         the decided score; empty exactly if not applicable
     * @param notApplicable consent that the leaf does not apply; only where the set allows it and the unit has claimed it
     * @param reasonId      coded reason; needed for a deduction where the leaf has coded reasons
     * @param reasonText    reason in words; this or the coded one is needed wherever the score is not the one before it or not the derived
     *                      one
     */
    record Verdict(String unitCode, String leafId, long seen, Optional<Rational> score, boolean notApplicable, Optional<String> reasonId,
            Optional<String> reasonText) {
    }

    /**
     * What is for the person to decide in the round.
     *
     * @throws parindex.assessment.RefusedActionException if round or person do not exist
     */
    Duties duties(Session session, String roundId);

    /**
     * Decides.
     *
     * @param stage first appraisal, second appraisal or council
     */
    void decide(Session session, String roundId, Stage stage, List<Verdict> verdicts);

    /** Asks a unit to supplement evidence or explanation at a leaf; answered in the right of reply. */
    void requestSupplement(Session session, String roundId, String unitCode, String leafId, String text);
}
