package parindex.archive;

import java.util.regex.Pattern;

/**
 * What an archive is for, and the version of what is in it.
 *
 * @param id      such as {@code parindex.backup}: lower case, digits, dots and hyphens, at most 100 characters
 * @param version from 1; a reader accepts its own version and all earlier ones
 */
public record ArchiveKind(String id, int version) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9.-]{0,99}");

    /** @throws IllegalArgumentException if a part is out of its range */
    public ArchiveKind {
        if (!ID.matcher(id).matches() || version < 1) {
            throw new IllegalArgumentException("kind " + id + " version " + version);
        }
    }
}
