package parindex.exchange;

import java.nio.file.Path;
import parindex.assessment.Publication;
import parindex.assessment.people.Session;

/**
 * Publishes rounds: freezes their results in a signed file. Safe for use by any thread.
 *
 * <p>All methods throw {@link parindex.assessment.RefusedActionException}, and {@link parindex.values.problem.BadInputException} if a
 * folder or file cannot be written.
 */
public interface Publications {

    /**
     * What was published.
     *
     * @param file   the signed file in the folder of the caller
     * @param record what the database remembers of it
     */
    record Published(Path file, Publication record) {
    }

    /**
     * Computes the round at the council's stage, signs the results with the key of the round and moves the round to
     * {@link parindex.assessment.Phase#PUBLISHED}. The file is in the evidence store before the round counts as published: a process that
     * dies in between leaves the round as it was. Needs {@link parindex.assessment.people.Operation#PUBLISH}.
     *
     * @param folder an existing folder; the file in it is named after the round, and replaces one of that name
     * @throws parindex.assessment.RefusedActionException of kind CLOSED in another phase than the council's, INCOMPLETE if a leaf of a unit
     *                                                    has no decision, one reason per unit
     */
    Published publish(Session session, String roundId, Path folder);

    /**
     * Writes the file of the latest publication again, from the evidence store.
     *
     * @param folder an existing folder
     */
    Path export(Session session, String roundId, Path folder);
}
