package parindex.archive.internal;

import java.util.List;
import parindex.archive.ArchiveHeader;

/**
 * What the signature covers.
 *
 * @param header  what the archive says about itself
 * @param entries the entries in the order written, those of the container not among them
 */
public record Manifest(ArchiveHeader header, List<Entry> entries) {

    /** Name and version of the container; a change that breaks readers gets another number. */
    static final String FORMAT = "parindex.archive/";
    static final int FORMAT_VERSION = 1;

    public Manifest {
        entries = List.copyOf(entries);
    }

    /**
     * An entry.
     *
     * @param size   unpacked bytes
     * @param sha256 of the unpacked bytes, 64 lower-case hex digits
     */
    public record Entry(String name, long size, String sha256) {
    }
}
