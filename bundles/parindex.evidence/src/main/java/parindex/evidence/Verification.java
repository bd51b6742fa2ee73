package parindex.evidence;

import java.util.List;

/**
 * What a complete check of the store found. All lists are sorted.
 *
 * @param files      contents that were read
 * @param bytes      their size
 * @param missing    hashes that are referenced, but not in the store
 * @param altered    files whose content does not have the hash that their name says
 * @param orphaned   hashes in the store that nothing references; harmless
 * @param foreign    files in the folder of the store that are no contents: relative paths with {@code /}
 * @param unreadable files that could not be read: relative paths with {@code /}
 * @param leftovers  unfinished uploads of a process that ended, or of one under way; harmless
 */
public record Verification(long files, long bytes, List<String> missing, List<Altered> altered, List<String> orphaned,
        List<String> foreign, List<String> unreadable, List<String> leftovers) {

    /**
     * A file with another content than its name says.
     *
     * @param sha256     the hash it was stored under
     * @param found      the hash that its content has now
     * @param referenced whether anything relies on it
     */
    public record Altered(String sha256, String found, boolean referenced) {
    }

    public Verification {
        missing = List.copyOf(missing);
        altered = List.copyOf(altered);
        orphaned = List.copyOf(orphaned);
        foreign = List.copyOf(foreign);
        unreadable = List.copyOf(unreadable);
        leftovers = List.copyOf(leftovers);
    }

    /** Whether every referenced content is there, unaltered. Orphans, foreign files and leftovers do no harm. */
    public boolean isSound() {
        return missing.isEmpty() && altered.isEmpty() && unreadable.isEmpty();
    }
}
