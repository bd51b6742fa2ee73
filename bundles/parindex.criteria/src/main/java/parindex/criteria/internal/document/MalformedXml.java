package parindex.criteria.internal.document;

import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.SAXParseException;
import parindex.criteria.internal.document.DocumentText.Position;

/**
 * Says in plain words why a text is not well-formed XML. The parser's own sentences depend on the language of the JDK and
 * assume its reader knows XML; the text around the place tells the common causes apart just as well.
 */
final class MalformedXml {

    private static final Pattern BAD_REFERENCE = Pattern.compile("&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});)");
    private static final Pattern END_TAG = Pattern.compile("</([^\\s>]{1,100})");
    private static final Set<Character> WHITE = Set.of('\t', '\n', '\r');
    private static final int NEAR = 120;

    private MalformedXml() {
    }

    static void report(SAXParseException error, DocumentText document, Deque<PlaceKeeper.Open> open, Findings findings) {
        int docType = document.text().indexOf("<!DOCTYPE");
        if (docType >= 0 && String.valueOf(error.getMessage()).contains("disallow-doctype-decl")) {
            findings.error(document.position(docType), "xml.doctype");
        } else {
            report(document.offset(error.getLineNumber(), error.getColumnNumber()), document, open, findings);
        }
    }

    /** For errors that the parser does not place (a DOCTYPE inside an element is one): where the element begins that it read. */
    static void reportUnplaced(DocumentText document, Deque<PlaceKeeper.Open> open, Findings findings) {
        int offset = open.isEmpty() ? 0 : open.peek().offset();
        int docType = document.text().indexOf("<!DOCTYPE", offset);
        if (docType >= 0) {
            findings.error(document.position(docType), "xml.doctype");
        } else {
            report(offset, document, open, findings);
        }
    }

    private static void report(int offset, DocumentText document, Deque<PlaceKeeper.Open> open, Findings findings) {
        String text = document.text();
        Position position = document.position(offset);
        String before = text.substring(Math.max(0, offset - NEAR), offset);
        for (int i = Math.max(0, offset - 1); i <= offset && i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && !WHITE.contains(c) || c >= '\uFFFE') {
                findings.error(document.position(i), "xml.character", String.format("U+%04X", (int) c));
                return;
            }
        }
        Matcher reference = BAD_REFERENCE.matcher(before + text.substring(offset, Math.min(text.length(), offset + 10)));
        int ampersand = -1;
        while (reference.find() && reference.start() < before.length()) {
            ampersand = reference.start();
        }
        if (ampersand >= 0 && before.indexOf('<', ampersand) < 0) {
            findings.error(document.position(offset - before.length() + ampersand), "xml.ampersand");
            return;
        }
        reportTag(text, offset, position, document, open, findings);
    }

    private static void reportTag(String text, int offset, Position position, DocumentText document, Deque<PlaceKeeper.Open> open,
            Findings findings) {
        int tag = text.lastIndexOf('<', Math.max(0, offset - 1));
        boolean atEnd = text.substring(offset).isBlank();
        Matcher end = END_TAG.matcher(text);
        boolean inEndTag = tag >= 0 && end.find(tag) && end.start() == tag;
        if (!open.isEmpty() && (atEnd || inEndTag && !end.group(1).equals(open.peek().name()))) {
            Position opened = document.position(open.peek().offset());
            findings.error(inEndTag && !atEnd ? document.position(tag) : position, "xml.unclosed", open.peek().name(),
                    opened.line());
        } else if (tag >= 0 && !inEndTag && text.indexOf('>', tag) >= Math.max(tag, offset - 1)) {
            findings.error(document.position(tag), "xml.tag");
        } else {
            findings.error(position, "xml.malformed");
        }
    }
}
