package parindex.evidence.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256, and how it is written. */
final class Hashes {

    static final int BUFFER = 128 * 1024;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private Hashes() {
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String text(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    static boolean isHash(String text) {
        return HASH.matcher(text).matches();
    }
}
