package parindex.assessment.audit;

import java.util.Optional;

/**
 * One link of the chain over every change of state.
 *
 * @param seq      number, from 1 without gaps
 * @param event    what happened
 * @param lines    the ledger lines written with it, if any
 * @param previous hash of the record before; {@link AuditChain#START} for the first
 * @param hash     hash of this record, computed by {@link AuditChain#hash}
 */
public record AuditRecord(long seq, AuditEvent event, Optional<Lines> lines, String previous, String hash) {

    /**
     * The ledger lines of one round that a record covers.
     *
     * @param roundId the round
     * @param first   number of the first line
     * @param last    number of the last one
     * @param digest  {@link LineDigest} over them in order, 64 hex digits
     */
    public record Lines(String roundId, long first, long last, String digest) {
    }
}
