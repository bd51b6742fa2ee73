package parindex.archive.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash of entries and keys. */
final class Sha256 {

    private Sha256() {
    }

    static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
