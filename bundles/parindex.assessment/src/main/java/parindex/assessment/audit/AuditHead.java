package parindex.assessment.audit;

/**
 * The end of the chain. Whoever keeps a head, printed in a report or in a published file, can show later that nothing before it was
 * changed.
 *
 * @param seq  number of the last record; 0 if there is none
 * @param hash its hash; {@link AuditChain#START} if there is none
 */
public record AuditHead(long seq, String hash) {

    public static final AuditHead NONE = new AuditHead(0, AuditChain.START);
}
