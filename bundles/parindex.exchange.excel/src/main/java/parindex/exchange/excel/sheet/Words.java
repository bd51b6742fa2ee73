package parindex.exchange.excel.sheet;

import java.util.regex.Pattern;
import parindex.values.text.VietnameseText;

/** Texts on their way into and out of cells. */
public final class Words {

    /** What a cell of a workbook holds at most. */
    public static final int LONGEST = 32_767;

    /** What the file format reads as an escaped character. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private Words() {
    }

    /** The text as it is kept: NFC, lines ended by LF, nothing that XML cannot hold, no blanks around it. */
    public static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints()
                .filter(c -> c == '\n' || c == '\t' || c >= 0x20 && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF)
                .forEach(kept::appendCodePoint);
        String normal = VietnameseText.nfc(kept.toString());
        return normal.replace('\u00A0', ' ').isBlank() ? "" : normal.strip();
    }

    /** The clean text as it goes into a cell: what looks like an escape of the file format is escaped itself. */
    public static String forCell(String text) {
        return ESCAPE.matcher(clean(text)).replaceAll("_x005F_");
    }

    /** The text, cut after so many characters. */
    public static String shortened(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)).strip() + "…";
    }
}
