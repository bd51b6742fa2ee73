package parindex.assessment.cycle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import parindex.assessment.AssessmentStore;
import parindex.assessment.EvidenceNote;
import parindex.assessment.Phase;
import parindex.assessment.people.Session;
import parindex.scoring.Inputs;
import parindex.values.number.Rational;

/**
 * What units do: score themselves, hand in, dispute. Each call is one transaction, all or nothing. Safe for use by any thread.
 *
 * <p>Besides {@link parindex.assessment.RefusedActionException} (no right, wrong phase, day over, handed in, value beyond its limits)
 * methods throw {@link parindex.assessment.ConflictException} if somebody else has written to a leaf since it was read.
 */
public interface SelfAssessment {

    /**
     * What a unit states about one leaf. Replaces what it stated before.
     *
     * @param unitCode            the unit
     * @param leafId              the leaf
     * @param seen                number of the latest line of this unit and leaf that the person saw ({@link LeafState#version()}); 0 if
     *                            none
     * @param inputs              measured inputs; {@link Inputs#NONE} if there are none
     * @param score               self score; if empty, the score that the rule derives from the inputs is the self score, and without one
     *                            the leaf stays without self score
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

    /**
     * An objection to a value that a lead department supplied.
     *
     * @param unitCode the unit
     * @param leafId   the leaf
     * @param text     why; not blank
     */
    record Objection(String unitCode, String leafId, String text) {
    }

    /**
     * Something that was said elsewhere.
     *
     * @param said  what
     * @param actor who said it, by the name that they have there; there need be no such user here
     * @param at    when, by the clock there
     */
    record Taken<T>(T said, String actor, Instant at) {
    }

    /**
     * What a unit said on an installation of its own and is to be recorded here.
     *
     * @param unitCode   the unit, which everything concerns
     * @param phase      the phase in which the unit worked when this was put together; in another one it would mean something else
     * @param statements statements, or supplements in the right of reply
     * @param disputes   answers; only in the right of reply
     * @param objections objections; one whose words stand at the leaf already is passed over
     */
    record Takeover(String unitCode, Phase phase, List<Taken<Statement>> statements, List<Taken<Dispute>> disputes,
            List<Taken<Objection>> objections) {
        public Takeover {
            statements = List.copyOf(statements);
            disputes = List.copyOf(disputes);
            objections = List.copyOf(objections);
            Stream<String> units = Stream.of(statements.stream().map(t -> t.said().unitCode()),
                    disputes.stream().map(t -> t.said().unitCode()),
                    objections.stream().map(t -> t.said().unitCode())).flatMap(s -> s);
            if (!units.allMatch(unitCode::equals)) {
                throw new IllegalArgumentException("not all of " + unitCode);
            }
        }
    }

    /** Records statements during self-assessment. */
    void record(Session session, String roundId, List<Statement> statements);

    /**
     * Hands in the work of a unit in self-assessment or right of reply, which locks it.
     *
     * @throws parindex.assessment.RefusedActionException of kind INCOMPLETE with what is missing: leaves without self score, and leaves
     *         without evidence or explanation where evidence is required
     */
    void submit(Session session, String roundId, String unitCode);

    /**
     * Answers in the right of reply: supplements (evidence, explanation, corrected inputs; the self score stays what it was) and disputes.
     */
    void reply(Session session, String roundId, List<Statement> supplements, List<Dispute> disputes);

    /** Objects to a value that a lead department supplied for the unit. */
    void object(Session session, String roundId, String unitCode, String leafId, String text);

    /**
     * Takes over what a unit said elsewhere, by the rules of {@link #record}, {@link #reply} and {@link #object}, but for those who may
     * {@linkplain parindex.assessment.people.Operation#OPEN_PACKAGE open packages}. The lines are theirs, with a
     * {@link parindex.assessment.Remark.Kind#TAKEN_OVER} at each leaf that says whose words they are.
     *
     * @param before what the caller writes in the same transaction first, at the moment given, such as the documents that the statements
     *               name; it records that itself. Runs when the right has been checked
     */
    void takeOver(Session session, String roundId, Takeover takeover, BiConsumer<AssessmentStore.Writer, Instant> before);
}
