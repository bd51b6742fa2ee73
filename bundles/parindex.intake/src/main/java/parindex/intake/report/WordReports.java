package parindex.intake.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import parindex.intake.internal.report.PlainTextReader;
import parindex.intake.internal.report.WordReader;
import parindex.values.problem.BadInputException;

/**
 * Reports as Word documents (.docx), read as a stream: only the text of the body and of its tables, as it stands after all tracked changes,
 * with the numbers that Word gives to paragraphs by itself. Headers, footers and pictures are not read. For use by any thread.
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
        String name = String.valueOf(file.getFileName());
        if (Files.size(file) > MOST_BYTES) {
            throw PlainTextReader.refused(name, 0, "word.large", MOST_BYTES / 1024 / 1024);
        }
        return WordReader.read(name, file, checkpoint);
    }

    /**
     * Whether a file holds the main part of a Word document.
     *
     * @throws IOException if it cannot be read
     */
    public static boolean isWord(Path file) throws IOException {
        return WordReader.isWord(file);
    }
}
