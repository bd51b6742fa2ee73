package parindex.criteria.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The example document that defines the format, and changes to it. */
final class Documents {

    private Documents() {
    }

    static String allRules() {
        try (InputStream in = Documents.class.getResourceAsStream("/sets/all-rules.xml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The example with the first occurrence of a text replaced. */
    static String with(String from, String to) {
        return replace(allRules(), from, to);
    }

    static String replace(String document, String from, String to) {
        int at = document.indexOf(from);
        if (at < 0) {
            throw new IllegalArgumentException("not in the document: " + from);
        }
        return document.substring(0, at) + to + document.substring(at + from.length());
    }

    /** {@code line:column} of an offset. */
    static String place(String document, int offset) {
        String before = document.substring(0, offset);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return line + ":" + (offset - before.lastIndexOf('\n'));
    }
}
