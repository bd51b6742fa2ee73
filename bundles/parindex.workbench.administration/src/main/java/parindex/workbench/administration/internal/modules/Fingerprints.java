package parindex.workbench.administration.internal.modules;

import java.util.Locale;

/** Fingerprints as people read them out and type them. */
final class Fingerprints {

    /** As many as a person compares by telephone; the trust store asks for no fewer. */
    static final int LEAST = 8;
    private static final int GROUP = 4;

    private Fingerprints() {
    }

    /** Whether what was typed is the beginning of a fingerprint: at least {@link #LEAST} digits, whatever stands between them. */
    static boolean confirms(String typed, String fingerprint) {
        String digits = typed.replaceAll("[\\s:.-]", "").toLowerCase(Locale.ROOT);
        return digits.length() >= LEAST && fingerprint.startsWith(digits);
    }

    /** In groups, as it can be read out. */
    static String grouped(String fingerprint) {
        return fingerprint.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }
}
