package parindex.intake.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One row of a sheet or file while it passes by. Readers fill the same row again and again, so whoever wants to keep something copies it.
 * For use by one thread.
 */
public final class SheetRow {

    /** What a cell holds. */
    public enum Kind {
        /** What a person typed, or an error value such as {@code #REF!}. */
        TEXT,
        /** A number as a spreadsheet keeps it: decimal point, perhaps an exponent. */
        NUMBER,
        /** The same, shown as a percentage: 0.5 is 50 %. */
        PERCENT
    }

    /** No table is wider. */
    public static final int MOST_COLUMNS = 1_000;

    private String[] texts = new String[128];
    private Kind[] kinds = new Kind[128];
    private int size;
    private int number;

    /** Starts the next row. @param rowNumber as the document counts it, from 1 */
    public void begin(int rowNumber) {
        Arrays.fill(texts, 0, size, null);
        size = 0;
        number = rowNumber;
    }

    /** @param column from 0, below {@link #MOST_COLUMNS} */
    public void set(int column, String text, Kind kind) {
        if (column >= texts.length) {
            int more = Math.min(MOST_COLUMNS, Math.max(column + 1, texts.length * 2));
            texts = Arrays.copyOf(texts, more);
            kinds = Arrays.copyOf(kinds, more);
        }
        texts[column] = text;
        kinds[column] = kind;
        size = Math.max(size, column + 1);
    }

    public int number() {
        return number;
    }

    /** One more than the last column that has something. */
    public int size() {
        return size;
    }

    /** The content, stripped; empty text for an empty cell. */
    public String text(int column) {
        return column < size && texts[column] != null ? texts[column] : "";
    }

    public Kind kind(int column) {
        return column < size && texts[column] != null ? kinds[column] : Kind.TEXT;
    }

    public boolean isBlank() {
        for (int column = 0; column < size; column++) {
            if (texts[column] != null && !texts[column].isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** A row of its own with the same content. */
    public SheetRow copy() {
        SheetRow copy = new SheetRow();
        copy.texts = Arrays.copyOf(texts, Math.max(1, size));
        copy.kinds = Arrays.copyOf(kinds, Math.max(1, size));
        copy.size = size;
        copy.number = number;
        return copy;
    }

    /** All texts from the first column on. */
    public List<String> texts() {
        List<String> all = new ArrayList<>();
        for (int column = 0; column < size; column++) {
            all.add(text(column));
        }
        return all;
    }
}
