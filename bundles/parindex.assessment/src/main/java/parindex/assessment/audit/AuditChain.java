package parindex.assessment.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import parindex.values.hash.Sha256;

/** How audit records are chained: pure functions. */
public final class AuditChain {

    /** What stands in place of the hash before the first record. */
    public static final String START = "0".repeat(64);

    private static final String FORMAT = "parindex.audit/1";

    private AuditChain() {
    }

    /** The record that continues the chain. */
    public static AuditRecord next(AuditHead head, AuditEvent event, Optional<AuditRecord.Lines> lines) {
        return new AuditRecord(head.seq() + 1, event, lines, head.hash(), hash(head.seq() + 1, event, lines, head.hash()));
    }

    /**
     * SHA-256 over all parts, each preceded by its length, so that no two records with different parts have the same form.
     */
    public static String hash(long seq, AuditEvent event, Optional<AuditRecord.Lines> lines, String previous) {
        MessageDigest digest = Sha256.start();
        part(digest, FORMAT);
        part(digest, Long.toString(seq));
        part(digest, event.at().toString());
        part(digest, event.actor());
        part(digest, event.action());
        part(digest, event.roundId());
        part(digest, event.unitCode());
        part(digest, event.subject());
        part(digest, event.before());
        part(digest, event.after());
        part(digest, lines.map(l -> l.roundId() + " " + l.first() + " " + l.last() + " " + l.digest()));
        part(digest, previous);
        return Sha256.hex(digest);
    }

    static void part(MessageDigest digest, Optional<String> part) {
        part(digest, part.isPresent() ? "+" : "-");
        part.ifPresent(p -> part(digest, p));
    }

    static void part(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
