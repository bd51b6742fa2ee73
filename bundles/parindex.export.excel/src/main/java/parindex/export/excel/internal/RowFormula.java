package parindex.export.excel.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A formula that thousands of rows share: its text as XML, cut where the number of the row goes. Immutable. */
final class RowFormula {

    /** Stands in a text for the number of the row. No text of a person can hold it: XML has no such character. */
    static final String ROW = "\u0001";

    private final byte[][] pieces;

    private RowFormula(byte[][] pieces) {
        this.pieces = pieces;
    }

    /** @param text a formula without the equals sign */
    static RowFormula of(String text) {
        List<byte[]> pieces = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(ROW); at >= 0; at = text.indexOf(ROW, from)) {
            pieces.add(xml(text.substring(from, at)));
            from = at + 1;
        }
        pieces.add(xml(text.substring(from)));
        return new RowFormula(pieces.toArray(byte[][]::new));
    }

    /** The number of the row stands between each two of them. */
    byte[][] pieces() {
        return pieces;
    }

    private static byte[] xml(String text) {
        return RowStream.escaped(text).getBytes(StandardCharsets.UTF_8);
    }
}
