package parindex.workbench.preview.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.poi.EncryptedDocumentException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parindex.values.text.Message;

/**
 * Makes a preview of the content of a file. Files come from strangers: whatever a parser throws means that the file cannot be shown, and
 * nothing else. Takes time: not for the thread of the window.
 */
public final class PreviewReader {

    /** A file above it is opened outside: all of it is in memory here. */
    public static final int MOST_BYTES = 50 * 1024 * 1024;
    static final int MOST_OFFICE_BYTES = 15 * 1024 * 1024;
    static final int MOST_CHARACTERS = 200_000;

    private static final Logger LOG = LoggerFactory.getLogger(PreviewReader.class);
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String OLD_EXCEL = "application/vnd.ms-excel";

    private PreviewReader() {
    }

    /**
     * @param content   the file, not above {@link #MOST_BYTES}
     * @param mediaType as detected from the content
     * @param page      which page, from 0; the last one if there are fewer
     */
    public static Preview read(byte[] content, String mediaType, int page) {
        try {
            return parse(content, mediaType.toLowerCase(Locale.ROOT), page);
        } catch (InvalidPasswordException | EncryptedDocumentException e) {
            return nothing("preview.password");
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            // The last ones, too, are what a hostile or damaged file does to a parser.
            LOG.info("A {} of {} bytes cannot be previewed", mediaType, content.length, e);
            return nothing("preview.damaged");
        }
    }

    /** A file that is too large to be shown. */
    public static Preview tooLarge() {
        return nothing("preview.large");
    }

    private static Preview parse(byte[] content, String mediaType, int page) throws IOException {
        if (mediaType.equals("application/pdf")) {
            return PdfPages.page(content, page);
        }
        if (mediaType.startsWith("image/")) {
            return Pictures.read(content);
        }
        boolean office = mediaType.equals(WORD) || mediaType.equals(EXCEL) || mediaType.equals(OLD_EXCEL);
        if (office && content.length > MOST_OFFICE_BYTES) {
            return tooLarge();
        }
        if (office) {
            return mediaType.equals(WORD) ? OfficeText.word(content) : OfficeText.excel(content, mediaType.equals(EXCEL));
        }
        if (mediaType.startsWith("text/") || mediaType.equals("application/xml") || mediaType.equals("application/json")) {
            return text(new String(content, 0, Math.min(content.length, 4 * MOST_CHARACTERS), StandardCharsets.UTF_8));
        }
        return nothing("preview.type");
    }

    static Preview text(String text) {
        boolean cut = text.length() > MOST_CHARACTERS;
        String shown = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new Preview.Words(cut ? shown.substring(0, Math.min(shown.length(), MOST_CHARACTERS)) : shown, cut);
    }

    static Preview nothing(String key) {
        return new Preview.Nothing(Message.of(PreviewReader.class, key));
    }
}
