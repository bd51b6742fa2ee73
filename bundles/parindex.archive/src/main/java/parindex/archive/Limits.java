package parindex.archive;

/**
 * How much an archive may hold. They are checked against what is really unpacked, never against what the file declares.
 *
 * @param entries       most entries, the two of the container not counted
 * @param bytesPerEntry most unpacked bytes of one entry
 * @param totalBytes    most unpacked bytes of all entries together
 * @param ratio         most unpacked bytes per packed byte of one entry, looked at beyond its first MiB; {@link #ANY_RATIO} for
 *                      content of which long runs are to be expected, such as the pages of a database: then the other limits hold
 */
public record Limits(int entries, long bytesPerEntry, long totalBytes, int ratio) {

    /** More than the packing of a zip file can reach. */
    public static final int ANY_RATIO = 1100;

    /** @throws IllegalArgumentException if a limit is negative, or the ratio below 1 */
    public Limits {
        if (entries < 0 || bytesPerEntry < 0 || totalBytes < 0 || ratio < 1) {
            throw new IllegalArgumentException("limits out of range");
        }
    }
}
