package parindex.intake.report;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Reads a format of published reports. A service; one for each format, found by the content of a file, not by its name. For use by any
 * thread.
 */
@org.osgi.annotation.versioning.ProviderType
public interface ReportDocuments {

    /** How many bytes at the beginning of a file {@link #reads} looks at. */
    int HEAD = 8;

    /**
     * Whether files that begin like this are of the format.
     *
     * @param head at most the first {@link #HEAD} bytes
     */
    boolean reads(byte[] head);

    /**
     * Reads a file, which may be hostile: there are limits for its size, its parts, rows and characters; nothing outside the file is
     * looked up
     * and nothing in it is run.
     *
     * @param checkpoint passed for each row
     * @throws parindex.values.problem.BadInputException if the file cannot be used, saying why and where
     * @throws IOException                                if it cannot be read
     */
    ReportDocument read(Path file, Checkpoint checkpoint) throws IOException;
}
