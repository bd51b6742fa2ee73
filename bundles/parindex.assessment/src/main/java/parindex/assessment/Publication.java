package parindex.assessment;

import java.time.Instant;

/**
 * The record that the results of a round were frozen. Only ever added.
 *
 * @param roundId     the round
 * @param sha256      hash of the signed file, which is in the evidence store under it
 * @param auditSeq    number of the last audit record at that time
 * @param auditHead   its hash
 * @param fingerprint fingerprint of the key it is signed with
 * @param actor       who published
 * @param at          when
 */
public record Publication(String roundId, String sha256, long auditSeq, String auditHead, String fingerprint, String actor, Instant at) {
}
