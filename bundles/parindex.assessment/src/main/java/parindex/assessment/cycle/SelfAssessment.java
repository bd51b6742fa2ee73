package parindex.assessment.cycle;

import java.util.List;
import java.util.Optional;
import parindex.assessment.EvidenceNote;
import parindex.assessment.people.Session;
import parindex.scoring.Inputs;
import parindex.values.number.Rational;

/**
 * What units do: score themselves, hand in, dispute. Each call is one transaction, all or nothing. Safe for use by any thread.
 *
 * <p>Besides {@link parindex.assessment.RefusedActionException} (no right, wrong phase, day over, handed in, value beyond its limits) methods
 * throw {@link parindex.assessment.ConflictException} if somebody else has written to a leaf since it was read.
 */
public interface SelfAssessment {

    /**
     * What a unit states about one leaf. Replaces what it stated before.
     *
     * @param unitCode            the unit
     * @param leafId              the leaf
     * @param seen                number of the latest line of this unit and leaf that the person saw ({@link LeafState#version()}); 0 if none
     * @param inputs              measured inputs; {@link Inputs#NONE} if there are none
     * @param score               self score; if empty, the score that the rule derives from the inputs is the self score, and without one the
     *                            leaf stays without self score
     * @param claimsNotApplicable whether the unit says that the leaf does not apply to it; then there is no score
     * @param explanation         explanation; may be empty text
     * @param evidence            documents, with files or only named
     */
    record Statement(String unitCode, String leafId, long seen, Inputs inputs, Optional<Rational> score, boolean claimsNotApplicable,
            String explanation, List<EvidenceNote> evidence) {
        public Statement {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * An answer to an appraised score.
     *
     * @param unitCode the unit
     * @param leafId   the leaf
     * @param seen     see {@link Statement#seen()}
     * @param score    the score that the unit claims; empty if it claims that the leaf does not apply
     * @param text     why; not blank
     */
    record Dispute(String unitCode, String leafId, long seen, Optional<Rational> score, String text) {
    }

    /** Records statements during self-assessment. */
    void record(Session session, String roundId, List<Statement> statements);

    /**
     * Hands in the work of a unit in self-assessment or right of reply, which locks it.
     *
     * @throws parindex.assessment.RefusedActionException of kind INCOMPLETE with what is missing: leaves without self score, and leaves without
     *         evidence or explanation where evidence is required
     */
    void submit(Session session, String roundId, String unitCode);

    /**
     * Answers in the right of reply: supplements (evidence, explanation, corrected inputs; the self score stays what it was) and disputes.
     */
    void reply(Session session, String roundId, List<Statement> supplements, List<Dispute> disputes);

    /** Objects to a value that a lead department supplied for the unit. */
    void object(Session session, String roundId, String unitCode, String leafId, String text);
}
