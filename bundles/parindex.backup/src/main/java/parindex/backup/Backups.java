package parindex.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import parindex.assessment.audit.AuditHead;
import parindex.assessment.people.Session;
import parindex.values.problem.Problem;

/**
 * Backup and restore. Safe for use by any thread; one operation at a time.
 *
 * <p>All methods throw {@link parindex.assessment.RefusedActionException} if something may not be done now, and
 * {@link parindex.values.problem.BadInputException} if a file cannot be written or read, or is not a sound backup.
 */
public interface Backups {

    /** Is told how far a long operation has come. */
    @FunctionalInterface
    interface Progress {

        /** For callers that do not care. */
        Progress NONE = (files, bytes) -> { };

        /**
         * @param files files done so far
         * @param bytes bytes done so far
         */
        void done(long files, long bytes);
    }

    /**
     * What is done about damage: an evidence file that is lost or altered, an audit chain that is broken. Nothing can make such data whole
     * again, and what is left must stay possible to save.
     */
    enum Damage {
        /** The operation fails with the first damage, and nothing was done. */
        REFUSE,
        /** The operation goes on and names all damage in its result. */
        ACCEPT
    }

    /**
     * A backup that was written.
     *
     * @param files       files in it
     * @param bytes       their size before packing
     * @param fingerprint fingerprint of the key that signed it
     * @param damage      lost and altered evidence files that it was made in spite of
     */
    record Made(long files, long bytes, String fingerprint, List<Problem> damage) {
    }

    /**
     * A backup that was restored.
     *
     * @param content     name of the content directory that the next start uses
     * @param createdAt   when the backup was made
     * @param fingerprint fingerprint of the key that signed it
     * @param audit       the end of the audit chain in it, as far as it is whole
     * @param damage      what it was restored in spite of
     */
    record Restored(String content, Instant createdAt, String fingerprint, AuditHead audit, List<Problem> damage) {
    }

    /**
     * Writes everything into one file while others go on working: the database as of one moment, all evidence, keys and configuration.
     * It contains private keys: keep it where nobody else reads it. Needs {@link parindex.assessment.people.Operation#MAINTAIN}.
     *
     * @param file outside the content directory, in a folder that exists; replaced if it exists
     */
    Made backup(Session session, Path file, Damage damage, Progress progress);

    /** The same, refusing damage. */
    default Made backup(Session session, Path file, Progress progress) {
        return backup(session, file, Damage.REFUSE, progress);
    }

    /**
     * Verifies a backup completely, unpacks it beside what is there, checks its database, and makes the next start of the program use it.
     * What is there now stays as it is, until {@link #discardOld}; whatever stops this method, it also stays in use. Takes no session,
     * because it must work when the database does not: who may call it is who may start the program on this data directory.
     */
    Restored restore(Path file, Damage damage, Progress progress);

    /** The same, refusing damage. */
    default Restored restore(Path file, Progress progress) {
        return restore(file, Damage.REFUSE, progress);
    }

    /** Makes the next start use what was there before the restore. What was restored stays until the next restore. */
    void undo();

    /**
     * Removes what was there before the restore.
     *
     * @throws parindex.assessment.RefusedActionException if nothing was restored, or the program has not yet started with it successfully
     */
    void discardOld();
}
