package parindex.scoring.internal;

import parindex.scoring.ScoreSheet;
import parindex.values.number.Rational;

/**
 * Many exact numbers: whole millionths as longs, plus an exact rest for those cells to which something was added that is no
 * whole number of millionths. {@link SetLayout#isFast} guarantees that the longs cannot overflow.
 */
final class Amounts {

    private final long[] scaled;
    // Stays null as long as no cell needs it, which is the case for decided scores.
    private Rational[] rest;

    Amounts(int cells) {
        scaled = new long[cells];
    }

    void addScaled(int cell, long millionths) {
        scaled[cell] += millionths;
    }

    void add(int cell, Rational value, boolean mayScale) {
        long millionths = mayScale ? value.scaledOrMin(ScoreSheet.SCALE) : ScoreSheet.NOT_SCALED;
        if (millionths != ScoreSheet.NOT_SCALED) {
            scaled[cell] += millionths;
        } else {
            addRest(cell, value);
        }
    }

    /** Adds the number of another cell of this to a cell. */
    void addCell(int cell, int from) {
        scaled[cell] += scaled[from];
        if (rest != null && rest[from] != null) {
            addRest(cell, rest[from]);
        }
    }

    void set(int cell, Rational value, boolean mayScale) {
        scaled[cell] = 0;
        if (rest != null) {
            rest[cell] = null;
        }
        add(cell, value, mayScale);
    }

    private void addRest(int cell, Rational value) {
        if (rest == null) {
            rest = new Rational[scaled.length];
        }
        rest[cell] = rest[cell] == null ? value : rest[cell].plus(value);
    }

    Rational get(int cell) {
        Rational number = Rational.ofScaled(scaled[cell], ScoreSheet.SCALE);
        return rest == null || rest[cell] == null ? number : number.plus(rest[cell]);
    }

    /** Whether every number is a whole number of millionths. */
    boolean isScaled() {
        return rest == null;
    }

    boolean isScaled(int cell) {
        return rest == null || rest[cell] == null;
    }

    /** The number in millionths, if {@link #isScaled(int)}. */
    long scaled(int cell) {
        return scaled[cell];
    }

    /** Copies cells that are all in millionths to the same width of cells from {@code to} on. */
    void copy(long[] source, int to) {
        System.arraycopy(source, 0, scaled, to, source.length);
    }

    long[] row(int from, int width) {
        long[] row = new long[width];
        System.arraycopy(scaled, from, row, 0, width);
        return row;
    }
}
