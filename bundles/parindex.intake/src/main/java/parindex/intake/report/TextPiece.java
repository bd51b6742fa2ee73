package parindex.intake.report;

import java.util.List;
import parindex.values.text.LegacyText;
import parindex.values.text.LegacyText.Encoding;

/**
 * A part of a text in one font.
 *
 * @param font name of the font; empty text if nothing says it
 * @param text as it stands in the file
 */
public record TextPiece(String font, String text) {

    /** The whole text in Unicode: fonts of an old encoding tell theirs, and whether they show capitals; texts in other fonts stay. */
    public static String converted(List<TextPiece> pieces) {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(LegacyText.convertFont(piece.text(), piece.font())));
        return text.toString();
    }

    /** Whether the font shows another encoding than Unicode. */
    public boolean isLegacy() {
        return Encoding.ofFont(font).isPresent();
    }
}
