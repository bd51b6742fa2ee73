package parindex.intake.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;

/** Reads a report in whatever format a person has it: text, Word or a workbook, told by its content and not by its name. For use by any thread. */
public final class ReportFiles {

    private static final int ZIP = 'P' << 8 | 'K';
    private static final int OLE = 0xD0CF;

    private ReportFiles() {
    }

    /**
     * Reads a file.
     *
     * @param legacy     whether a text that is not UTF-8 may be one in an old Vietnamese encoding
     * @param workbooks  the reader for a workbook that begins with these {@link ReportDocuments#HEAD} bytes; throws what its caller wants to
     *                   say if there is none
     * @param checkpoint passed for each paragraph and row
     * @throws parindex.values.problem.BadInputException if it cannot be used
     * @throws IOException                               if it cannot be read
     */
    public static ReportDocument read(Path file, boolean legacy, Function<byte[], ReportDocuments> workbooks, Checkpoint checkpoint)
            throws IOException {
        if (isWord(file)) {
            return WordReports.read(file, checkpoint);
        }
        byte[] head = Arrays.copyOf(head(file), ReportDocuments.HEAD);
        if (isZip(head) || isOle(head)) {
            return workbooks.apply(head).read(file, checkpoint);
        }
        return legacy && !isUtf8(file) ? PlainTextReports.readLatin(file, checkpoint) : PlainTextReports.read(file, checkpoint);
    }

    /**
     * Whether the file is a Word document (.docx).
     *
     * @throws IOException if it cannot be read
     */
    public static boolean isWord(Path file) throws IOException {
        return isZip(head(file)) && WordReports.isWord(file);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ReportDocuments.HEAD);
        }
    }

    private static boolean isUtf8(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return PlainTextReports.isUtf8(in.readNBytes(PlainTextReports.MOST_BYTES + 1));
        }
    }

    private static boolean isZip(byte[] head) {
        return magic(head) == ZIP;
    }

    private static boolean isOle(byte[] head) {
        return magic(head) == OLE;
    }

    private static int magic(byte[] head) {
        return head.length < 2 ? 0 : (head[0] & 0xFF) << 8 | head[1] & 0xFF;
    }
}
