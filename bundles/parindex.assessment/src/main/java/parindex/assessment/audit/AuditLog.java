package parindex.assessment.audit;

import java.util.Optional;
import java.util.function.Consumer;
import parindex.assessment.AssessmentStore;
import parindex.assessment.internal.audit.ChainCheck;
import parindex.assessment.people.Session;
import parindex.values.text.Message;

/**
 * Reads and verifies the audit chain, for those who may {@linkplain parindex.assessment.people.Operation#READ_AUDIT read the audit log};
 * others are refused with a {@link parindex.assessment.RefusedActionException}. Safe for use by any thread.
 */
public interface AuditLog {

    /**
     * What a verification found.
     *
     * @param head    the end of the chain
     * @param lines   ledger lines that were compared with the records that cover them
     * @param broken  number of the first record that is wrong, and what is wrong with it; empty if all is well
     */
    record Verification(AuditHead head, long lines, Optional<Broken> broken) {
    }

    /**
     * The first place where the chain does not hold.
     *
     * @param seq  number of the record
     * @param what changed, removed, inserted, out of order, cut off, or ledger lines that are not those it was written with
     */
    record Broken(long seq, Message what) {
    }

    /** Is told how far a verification is, by the thread that verifies. */
    @FunctionalInterface
    interface Progress {

        /** Nobody wants to know, and nobody ends it. */
        Progress NONE = (done, all) -> true;

        /**
         * Now and then, and when all records have been looked at.
         *
         * @param done records that hold
         * @param all  records there were at the beginning; more may come meanwhile
         * @return whether to go on
         */
        boolean verified(long done, long all);
    }

    /** The records from a number on, in order. */
    void read(Session session, long from, Consumer<AuditRecord> reader);

    /**
     * Verifies the whole chain and every ledger line.
     *
     * @param known a head that was printed or published earlier, which must be part of the chain
     */
    default Verification verify(Session session, Optional<AuditHead> known) {
        return verify(session, known, Progress.NONE);
    }

    /**
     * As {@link #verify(Session, Optional)}, telling how far it is.
     *
     * @throws java.util.concurrent.CancellationException if it was not to go on
     */
    Verification verify(Session session, Optional<AuditHead> known, Progress progress);

    /**
     * As {@link #verify(Session, Optional)}, of a store that nobody has signed in to, such as the copy in a backup: no right is asked for.
     */
    static Verification verification(AssessmentStore store, Optional<AuditHead> known) {
        return ChainCheck.verify(store, known, Progress.NONE);
    }
}
