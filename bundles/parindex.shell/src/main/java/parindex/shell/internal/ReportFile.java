package parindex.shell.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import parindex.intake.report.Checkpoint;
import parindex.intake.report.PlainTextReports;
import parindex.intake.report.ReportDocument;
import parindex.intake.report.ReportDocuments;
import parindex.intake.report.WordReports;

/** A published report that a person named: text, Word or Excel, told by its content. */
final class ReportFile {

    /** A report of 200 pages takes a second. */
    private static final Duration MOST = Duration.ofMinutes(1);
    private static final int ZIP = 'P' << 8 | 'K';
    private static final int OLE = 0xD0CF;

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
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(ReportDocuments.HEAD);
        }
        int head = start.length < 2 ? 0 : (start[0] & 0xFF) << 8 | start[1] & 0xFF;
        if (head == ZIP && WordReports.isWord(file)) {
            return WordReports.read(file, checkpoint);
        }
        if (head == ZIP || head == OLE) {
            return services.reportDocuments(start).read(file, checkpoint);
        }
        return legacy.isLegacy() && !isUtf8(file) ? PlainTextReports.readLatin(file, checkpoint) : PlainTextReports.read(file, checkpoint);
    }

    private static boolean isUtf8(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return PlainTextReports.isUtf8(in.readNBytes(PlainTextReports.MOST_BYTES + 1));
        }
    }
}
