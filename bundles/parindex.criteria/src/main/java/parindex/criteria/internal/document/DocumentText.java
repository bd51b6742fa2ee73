package parindex.criteria.internal.document;

import java.util.Arrays;

/** The characters of a document and the places in it. */
public final class DocumentText {

    /**
     * A place in a document.
     *
     * @param line   from 1; 0 if unknown
     * @param column from 1; 0 if unknown
     */
    public record Position(int line, int column) implements Comparable<Position> {

        public static final Position UNKNOWN = new Position(0, 0);

        @Override
        public int compareTo(Position other) {
            return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
        }
    }

    private final String text;
    private final int[] lineStarts;
    private int cursor;

    DocumentText(String text) {
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    String text() {
        return text;
    }

    /**
     * The offset of the next start tag. SAX only tells where a tag ends; errors should point to where it begins. To be
     * called once per start tag the parser reports, so what is skipped here is known to be well formed.
     */
    int nextStartTag() {
        while (true) {
            int open = text.indexOf('<', cursor);
            if (open < 0) {
                throw new IllegalStateException("the parser saw a tag that is not in the text");
            }
            if (text.startsWith("<!--", open)) {
                cursor = text.indexOf("-->", open) + 3;
            } else if (text.startsWith("<![CDATA[", open)) {
                cursor = text.indexOf("]]>", open) + 3;
            } else if (text.startsWith("<?", open)) {
                cursor = text.indexOf("?>", open) + 2;
            } else {
                cursor = open + 1;
                if (text.charAt(cursor) != '/') {
                    return open;
                }
            }
        }
    }

    /** Where an attribute is written in the start tag at an offset; the tag itself if it is not there. */
    Position attribute(int tag, String name) {
        int i = tag + 1;
        while (i < text.length() && text.charAt(i) != '>') {
            char c = text.charAt(i);
            if (c == '"' || c == '\'') {
                i = text.indexOf(c, i + 1) + 1;
            } else if (Character.isWhitespace(c) && isAttribute(i + 1, name)) {
                return position(i + 1);
            } else {
                i++;
            }
        }
        return position(tag);
    }

    private boolean isAttribute(int offset, String name) {
        if (!text.startsWith(name, offset)) {
            return false;
        }
        int end = offset + name.length();
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end < text.length() && text.charAt(end) == '=';
    }

    Position position(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line + 1, offset - lineStarts[line] + 1);
    }

    /** The offset of a place that the parser reported; the end of the text if it lies beyond. */
    int offset(int line, int column) {
        if (line < 1 || line > lineStarts.length) {
            return text.length();
        }
        return Math.min(text.length(), lineStarts[line - 1] + Math.max(0, column - 1));
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[64];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }
}
