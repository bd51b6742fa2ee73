package parindex.archive.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import parindex.archive.Limits;
import parindex.values.problem.BadInputException;

/** Before and after the zip file of the JDK. */
public final class ZipGate {

    private static final int CONTAINER_ENTRIES = 2;

    private ZipGate() {
    }

    /** @throws BadInputException if the file should not even be opened as a zip file */
    public static void check(Path file, Limits limits, Refusals refusals) {
        ZipEnd.check(file, (long) limits.entries() + CONTAINER_ENTRIES, refusals);
    }

    public static BadInputException unreadable(IOException e, Refusals refusals) {
        return refusals.of(Fault.UNREADABLE, Failures.reason(e));
    }

    /** @param zip null if it was never opened */
    public static void closeQuietly(ZipFile zip) {
        if (zip == null) {
            return;
        }
        try {
            zip.close();
        } catch (IOException e) {
            // It was read only, and the reason why it is not used is on its way already.
            return;
        }
    }
}
