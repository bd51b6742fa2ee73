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

    /** The records from a number on, in order. */
    void read(Session session, long from, Consumer<AuditRecord> reader);

    /**
     * Verifies the whole chain and every ledger line.
     *
     * @param known a head that was printed or published earlier, which must be part of the chain
     */
    Verification verify(Session session, Optional<AuditHead> known);

    /** As {@link #verify}, of a store that nobody has signed in to, such as the copy in a backup: no right is asked for. */
    static Verification verification(AssessmentStore store, Optional<AuditHead> known) {
        return ChainCheck.verify(store, known);
    }
}
