package parindex.exchange;

import java.io.InputStream;

/**
 * Where the contents of files are kept, each under its SHA-256: the evidence store, as far as this bundle needs it. Safe for use by any
 * thread. All methods throw an unchecked exception with a message for people if the disk cannot be used.
 */
public interface ContentStore {

    /**
     * Stores a content; it is on the disk when this returns. A content that is there already is left as it is.
     *
     * @param content read to its end; not closed
     * @param source  the file as the person named it, for messages
     * @param sha256  the hash that the content must have
     * @throws parindex.values.problem.BadInputException if it has another one
     */
    void put(InputStream content, String source, String sha256);

    /** Whether there is a content of that hash. */
    boolean contains(String sha256);

    /** Reads a content; the caller closes it. */
    InputStream open(String sha256);
}
