package parindex.criteria.authoring.internal;

import org.apache.poi.ss.util.CellReference;

/**
 * A cell.
 *
 * @param sheet  name of the sheet; empty for what comes from no workbook
 * @param row    from 0
 * @param column from 0
 */
record Spot(String sheet, int row, int column) {

    static final Spot NONE = new Spot("", 0, 0);

    /** As people name it: {@code Tiêu chí!H17}. */
    @Override
    public String toString() {
        return sheet + "!" + CellReference.convertNumToColString(column) + (row + 1);
    }
}
