package parindex.intake.report;

import java.util.ArrayList;
import java.util.List;
import parindex.values.text.VietnameseText;

/** A text that a reader puts together from pieces in several fonts. For use by one thread. */
public final class PieceText {

    private final List<TextPiece> pieces = new ArrayList<>();
    private int length;

    /**
     * Adds a text; what is in the font of the text before it goes on that piece.
     *
     * @param font name of the font; empty text if nothing says it
     */
    public void add(String font, String text) {
        length += text.length();
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).font().equals(font)) {
            pieces.set(last, new TextPiece(font, pieces.get(last).text() + text));
        } else if (!text.isEmpty()) {
            pieces.add(new TextPiece(font, text));
        }
    }

    /** A blank or another sign that is the same in all fonts. */
    public void add(char sign) {
        add(pieces.isEmpty() ? "" : pieces.get(pieces.size() - 1).font(), String.valueOf(sign));
    }

    /** How many characters there are. */
    public int length() {
        return length;
    }

    /** Begins a new text. */
    public void clear() {
        pieces.clear();
        length = 0;
    }

    /** The text in NFC, without blanks around it. */
    public String text() {
        StringBuilder text = new StringBuilder();
        pieces.forEach(p -> text.append(p.text()));
        return VietnameseText.nfc(text.toString().replace('\u00A0', ' ').replace('\t', ' ')).strip();
    }

    /** The texts between tabs, each with its own pieces; the text itself if there are none. */
    public List<PieceText> cells() {
        List<PieceText> cells = new ArrayList<>(List.of(new PieceText()));
        for (TextPiece piece : pieces) {
            String[] parts = piece.text().split("\t", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    cells.add(new PieceText());
                }
                cells.get(cells.size() - 1).add(piece.font(), parts[i]);
            }
        }
        return cells;
    }

    /** The pieces, if one of them is in a font of an old encoding; else none. */
    public List<TextPiece> legacy() {
        return pieces.stream().anyMatch(TextPiece::isLegacy) ? List.copyOf(pieces) : List.of();
    }
}
