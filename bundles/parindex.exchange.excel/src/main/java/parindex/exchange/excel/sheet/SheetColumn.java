package parindex.exchange.excel.sheet;

/** A column of a sheet. The key stands in the hidden first row, so that a moved column is noticed, and names the heading's text. */
public interface SheetColumn {

    /** Position from 0. */
    int ordinal();

    String name();

    /** Width in characters; 0 if it is hidden. */
    int width();

    /** The first row holds the keys, the second the title, the third the headings. */
    int HEAD_ROW = 2;

    /** First row with content, from 0. */
    int FIRST_ROW = 3;
}
