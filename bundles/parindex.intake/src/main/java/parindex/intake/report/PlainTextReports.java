package parindex.intake.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import parindex.intake.internal.report.PlainTextReader;
import parindex.values.problem.BadInputException;

/** Reports as plain text: UTF-8, tables as lines whose cells are separated by tabs, pages by form feeds. For use by any thread. */
public final class PlainTextReports {

    /** The text of a book of 1,000 pages is some 3 MB. */
    public static final int MOST_BYTES = 16 * 1024 * 1024;

    private PlainTextReports() {
    }

    /**
     * @param checkpoint passed for each line
     * @throws BadInputException if it is no such text or too large
     * @throws IOException       if it cannot be read
     */
    public static ReportDocument read(Path file, Checkpoint checkpoint) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(String.valueOf(file.getFileName()), in.readNBytes(MOST_BYTES + 1), checkpoint);
        }
    }

    /**
     * @param name as the person named it
     * @throws BadInputException if it is no such text or too large
     */
    public static ReportDocument read(String name, byte[] content, Checkpoint checkpoint) {
        if (content.length > MOST_BYTES) {
            throw PlainTextReader.refused(name, 0, "text.tooBig", MOST_BYTES / 1024 / 1024);
        }
        try {
            return text(name, StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(content)).toString(), checkpoint);
        } catch (CharacterCodingException e) {
            throw PlainTextReader.refused(name, 0, "text.encoding");
        }
    }

    /**
     * A text from before Unicode, whose bytes are characters of Latin-1 that a font showed as Vietnamese: to be converted with
     * {@link parindex.values.text.LegacyText}.
     */
    public static ReportDocument readLatin(Path file, Checkpoint checkpoint) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(MOST_BYTES + 1);
            String name = String.valueOf(file.getFileName());
            if (content.length > MOST_BYTES) {
                throw PlainTextReader.refused(name, 0, "text.tooBig", MOST_BYTES / 1024 / 1024);
            }
            return text(name, new String(content, StandardCharsets.ISO_8859_1), checkpoint);
        }
    }

    /** Whether a file is UTF-8. */
    public static boolean isUtf8(byte[] content) {
        try {
            StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /**
     * The same of a text in memory.
     *
     * @throws BadInputException if it has control characters, or lines that no report has
     */
    public static ReportDocument text(String name, String text, Checkpoint checkpoint) {
        return PlainTextReader.read(name, text, checkpoint);
    }
}
