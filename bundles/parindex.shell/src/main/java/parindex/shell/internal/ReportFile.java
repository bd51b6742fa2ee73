package parindex.shell.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import parindex.intake.report.Checkpoint;
import parindex.intake.report.ReportDocument;
import parindex.intake.report.ReportFiles;

/** A published report that a person named: text, Word or Excel, told by its content. */
final class ReportFile {

    /** A report of 200 pages takes a second. */
    private static final Duration MOST = Duration.ofMinutes(1);

    private ReportFile() {
    }

    /** For the work on one file from now on. */
    static Checkpoint checkpoint(Path file) {
        return Checkpoint.of(String.valueOf(file.getFileName()), System::nanoTime, MOST, () -> false);
    }

    /**
     * @throws parindex.values.problem.BadInputException if it cannot be used
     * @throws UsageException                            if the module for its format is not running
     */
    static ReportDocument read(Path file, Services services, LegacyOption legacy, Checkpoint checkpoint) throws IOException {
        FileTrouble.requireReadable(file);
        return ReportFiles.read(file, legacy.isLegacy(), services::reportDocuments, checkpoint);
    }
}
