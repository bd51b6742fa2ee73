package parindex.evidence.internal;

import java.util.regex.Pattern;

/** The names of contents. */
final class Hashes {

    static final int BUFFER = 128 * 1024;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private Hashes() {
    }

    static boolean isHash(String text) {
        return HASH.matcher(text).matches();
    }
}
