package parindex.archive;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an archive says about itself. All of it is signed, none of it is checked beyond its form.
 *
 * @param kind       what it is for
 * @param createdAt  when, by the clock of whoever made it
 * @param program    the version of the program that made it
 * @param attributes anything else that belongs to the kind, such as the id of the round; kept sorted by key; at most 1000, and
 *                   keys and values of at most 100 000 characters each
 */
public record ArchiveHeader(ArchiveKind kind, Instant createdAt, String program, SortedMap<String, String> attributes) {

    /** Most attributes of an archive. */
    public static final int MOST_ATTRIBUTES = 1000;

    /** Most UTF-16 units of a key or value. */
    public static final int MOST_CHARACTERS = 100_000;

    /** @throws IllegalArgumentException if there is too much of something */
    public ArchiveHeader {
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        if (attributes.size() > MOST_ATTRIBUTES || isLong(program)
                || attributes.entrySet().stream().anyMatch(a -> isLong(a.getKey()) || isLong(a.getValue()))) {
            throw new IllegalArgumentException("too many attributes, or one too long");
        }
    }

    /** The header with attributes in any order. */
    public static ArchiveHeader of(ArchiveKind kind, Instant createdAt, String program, Map<String, String> attributes) {
        return new ArchiveHeader(kind, createdAt, program, new TreeMap<>(attributes));
    }

    private static boolean isLong(String text) {
        return text.length() > MOST_CHARACTERS;
    }
}
