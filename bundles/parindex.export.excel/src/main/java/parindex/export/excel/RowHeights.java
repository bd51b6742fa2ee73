package parindex.export.excel;

import java.util.stream.Stream;

/**
 * Heights of rows whose text wraps. Excel computes them when a cell is edited, but not when it opens a file that a program
 * wrote, and measuring fonts would need a graphics system; so they are estimated from the number of characters.
 */
public final class RowHeights {

    private static final float LINE = Styles.POINTS * 1.3f;

    private RowHeights() {
    }

    /**
     * Height of a row in points.
     *
     * @param words the text of its highest cell
     * @param width characters that fit a line of that cell
     */
    public static float of(String words, int width) {
        return lines(words, width) * LINE + 3;
    }

    /** Number of lines a text takes, words kept whole; not more than 20. */
    public static int lines(String words, int width) {
        return (int) Math.min(20, words.lines().flatMapToInt(line -> Stream.of(wrapped(line, width)).mapToInt(n -> n)).sum()
                + (words.isEmpty() ? 1 : 0));
    }

    private static int wrapped(String line, int width) {
        int lines = 1;
        int used = 0;
        for (String word : line.split(" ")) {
            int length = word.codePointCount(0, word.length());
            if (used > 0 && used + 1 + length > width) {
                lines++;
                used = length;
            } else {
                used += (used > 0 ? 1 : 0) + length;
            }
            lines += Math.max(0, (used - 1) / width);
            used = used > width ? used % width : used;
        }
        return lines;
    }
}
