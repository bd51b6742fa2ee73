package parindex.exchange;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import parindex.assessment.people.Session;

/**
 * Signed files with which a unit works without a connection: what it states in one round, with its documents. Safe for use by any thread.
 *
 * <p>All methods throw {@link parindex.assessment.RefusedActionException}; and {@link parindex.values.problem.BadInputException} if a file
 * cannot be written or read, is damaged, or was altered after it was signed.
 */
public interface UnitPackages {

    /** Who wins where both sides say something. The other value stays in the ledger of its side. */
    enum Resolution {
        TAKE_PACKAGE, KEEP_HERE
    }

    /** How many lines were taken over. */
    record Applied(int statements, int disputes, int documents, int objections) {
    }

    /**
     * Writes the package of a unit: the round with its criteria sets, the unit, all that it states, and its documents with their contents.
     * One without any statement is how a unit gets its round. Needs {@link parindex.assessment.people.Operation#READ} of the unit.
     *
     * @param file replaced if it exists
     */
    void create(Session session, String roundId, String unitCode, Path file);

    /**
     * Says what taking over a package would do; changes nothing.
     *
     * @param acceptedFingerprint the fingerprint of a signer not trusted for the unit yet, as the person compared it
     */
    DryRun inspect(Session session, Path file, Optional<String> acceptedFingerprint);

    /**
     * Takes a package over as {@link parindex.assessment.cycle.SelfAssessment#takeOver} records it: documents, statements, answers and
     * objections in one transaction, or nothing. Needs {@link parindex.assessment.people.Operation#OPEN_PACKAGE}. The contents of the
     * documents are on the disk before; of a takeover that is refused they remain until unused files are pruned. An accepted signer is
     * trusted for the unit from then on.
     *
     * @param dryRun      what the person has seen
     * @param resolutions by leaf id, one for each conflict
     * @throws parindex.assessment.ConflictException if somebody has written to a leaf since the dry run; nothing is taken over then
     */
    Applied apply(Session session, Path file, DryRun dryRun, Map<String, Resolution> resolutions);

    /**
     * Sets up the round of a package on an installation that does not have it. Needs
     * {@link parindex.assessment.people.Operation#MANAGE_ROUND}.
     *
     * @param acceptedFingerprint the fingerprint of the signer, as the person compared it; who signed is trusted for the unit from then on
     * @return id of the round
     */
    String setUp(Session session, Path file, String acceptedFingerprint);

    /**
     * Says whose packages of a unit are taken; an empty fingerprint ends the trust. Needs
     * {@link parindex.assessment.people.Operation#MAINTAIN}.
     */
    void trust(Session session, String unitCode, String fingerprint);
}
