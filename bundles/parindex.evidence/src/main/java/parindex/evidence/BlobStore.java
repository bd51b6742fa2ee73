package parindex.evidence;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import parindex.evidence.internal.FileBlobStore;

/**
 * The store of evidence contents, each under its SHA-256. A content is written once, and never changed. Everything is streamed:
 * a file of 2 GB needs no memory of its size. Safe for use by any thread; all methods may take long.
 *
 * <p>All methods throw {@link EvidenceException} if the disk or the folder cannot be used.
 */
public interface BlobStore {

    /** Is told how far a long operation has come. */
    @FunctionalInterface
    interface Progress {

        /** For callers that do not care. */
        Progress NONE = (files, bytes) -> { };

        /**
         * @param files files done so far
         * @param bytes bytes done so far
         */
        void done(long files, long bytes);
    }

    /**
     * The store in a folder, without a framework: for tools and tests. The folder is made at the first put. In a running program use the
     * service; a folder must not have two stores in one process.
     */
    static BlobStore in(Path folder) {
        return new FileBlobStore(folder);
    }

    /**
     * Stores a content. When this returns, the content is on the disk and survives a crash; if it throws, nothing of it is left.
     * A content that is there already is compared with this one, byte by byte, and counts as put now, so that {@link #prune} leaves
     * it alone for the grace period. Should the file in the store have been altered, it is replaced by this good one.
     *
     * @param content read to its end; not closed
     * @throws parindex.values.problem.BadInputException if the content is empty, too large, or not the expected one
     * @throws EvidenceException if the content cannot be read or written
     */
    StoredBlob put(InputStream content, BlobLimits limits);

    /** As {@link #put(InputStream, BlobLimits)}, with the hash that the content must have. */
    default StoredBlob put(InputStream content, BlobLimits limits, Optional<String> expectedSha256) {
        return put(content, expectedSha256.map(limits::expecting).orElse(limits));
    }

    /**
     * Reads a content. Whoever reads to the end gets an {@link EvidenceException} there if the file was altered since it was stored.
     * The reader closes the stream.
     *
     * @throws EvidenceException if there is no such content
     */
    InputStream open(String sha256);

    /** Whether there is a file for this hash. Does not look into it. */
    boolean contains(String sha256);

    /**
     * The size in bytes.
     *
     * @throws EvidenceException if there is no such content
     */
    long size(String sha256);

    /**
     * Reads and hashes everything. Changes nothing. Contents may be put meanwhile.
     *
     * @param referenced the hashes that documents rely on
     */
    Verification verify(Set<String> referenced, Progress progress);

    /**
     * Removes contents that nothing references and that were last put before the grace period; a file time in the future, as
     * after the clock was set back, counts as young. Unfinished uploads go when they are older than the grace period and than a day.
     * Contents may be put meanwhile: one that is put again is kept.
     *
     * @param referenced the hashes that documents rely on, read after {@code now} was taken: then a content that was put and
     *                   referenced in between is younger than {@code now} and safe even without a grace period
     * @param grace      not negative
     */
    Pruned prune(Set<String> referenced, Duration grace, Instant now);
}
