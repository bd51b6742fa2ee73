package parindex.intake.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import parindex.intake.internal.report.PlainTextReader;
import parindex.intake.internal.report.WordReader;
import parindex.values.problem.BadInputException;

/**
 * Reports as Word documents (.docx), read as a stream: only the text of the body and of its tables, as it stands after all tracked changes.
 * Numbers that Word gives to headings by itself, headers, footers and pictures are not read. For use by any thread.
 */
public final class WordReports {

    /** A report of 200 pages with pictures. */
    public static final int MOST_BYTES = 64 * 1024 * 1024;

    private WordReports() {
    }

    /**
     * @param checkpoint passed for each paragraph and row
     * @throws BadInputException if the file is none, damaged, larger than any report, or has macros
     * @throws IOException       if it cannot be read
     */
    public static ReportDocument read(Path file, Checkpoint checkpoint) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(String.valueOf(file.getFileName()), in.readNBytes(MOST_BYTES + 1), checkpoint);
        }
    }

    /** The same of a file in memory. */
    public static ReportDocument read(String name, byte[] content, Checkpoint checkpoint) {
        if (content.length > MOST_BYTES) {
            throw PlainTextReader.refused(name, 0, "word.large", MOST_BYTES / 1024 / 1024);
        }
        return WordReader.read(name, content, checkpoint);
    }

    /** Whether a file holds the main part of a Word document. */
    public static boolean isWord(byte[] content) {
        return WordReader.isWord(content);
    }
}
