package parindex.modules.internal.trust;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of a jar that cannot be covered by its signature, because they are the signature (JAR File Specification, "Signed JAR File"). */
final class SignatureFiles {

    static final String MANIFEST = "META-INF/MANIFEST.MF";

    private static final Pattern NAME = Pattern.compile("META-INF/(?:(?<base>[^/]+)\\.(?<kind>SF|RSA|DSA|EC)|SIG-[^/]*)",
            Pattern.CASE_INSENSITIVE);

    private SignatureFiles() {
    }

    /** Whether no signature can cover this entry. */
    static boolean isOne(String name) {
        return name.equalsIgnoreCase(MANIFEST) || NAME.matcher(name).matches();
    }

    /** The one signature of a jar: the file with the digests, and the block with certificate and signature. */
    record Pair(String digests, String block) {
    }

    /**
     * @param names of all files, in the order of the jar
     * @return the signature, if there is exactly one and manifest and signature are the first files, where every signing tool puts them
     */
    static Optional<Pair> pair(List<String> names) {
        List<String> found = names.stream().filter(n -> isOne(n) && !n.equalsIgnoreCase(MANIFEST)).toList();
        if (found.size() != 2 || !names.subList(0, 3).containsAll(found) || !names.get(0).equals(MANIFEST)) {
            return Optional.empty();
        }
        Matcher one = NAME.matcher(found.get(0));
        Matcher other = NAME.matcher(found.get(1));
        if (!one.matches() || !other.matches() || one.group("base") == null || !one.group("base").equals(other.group("base"))) {
            return Optional.empty();
        }
        boolean firstIsDigests = one.group("kind").toUpperCase(Locale.ROOT).equals("SF");
        boolean secondIsDigests = other.group("kind").toUpperCase(Locale.ROOT).equals("SF");
        if (firstIsDigests == secondIsDigests) {
            return Optional.empty();
        }
        return Optional.of(firstIsDigests ? new Pair(found.get(0), found.get(1)) : new Pair(found.get(1), found.get(0)));
    }
}
