package parindex.assessment.audit;

import java.util.Optional;
import java.util.function.Consumer;
import parindex.values.text.Message;

/** Reads and verifies the audit chain. Safe for use by any thread. */
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
    void read(long from, Consumer<AuditRecord> reader);

    AuditHead head();

    /**
     * Verifies the whole chain and every ledger line.
     *
     * @param known a head that was printed or published earlier, which must be part of the chain
     */
    Verification verify(Optional<AuditHead> known);
}
