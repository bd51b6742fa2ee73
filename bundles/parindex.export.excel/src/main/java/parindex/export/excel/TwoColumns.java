package parindex.export.excel;

import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import parindex.export.excel.Styles.Part;

/** A sheet of words: labels with their values, and lines over both columns, written from top to bottom. Used by one thread. */
public final class TwoColumns {

    /** Characters that stay free over both columns: heights are estimated, and too high is better than a line cut off. */
    private static final int SPARE = 6;

    private final XSSFSheet sheet;
    private final Styles styles;
    private final int labelWidth;
    private final int valueWidth;
    private int next;

    /**
     * @param labelWidth width of the first column in characters
     * @param valueWidth width of the second column in characters
     */
    public TwoColumns(XSSFSheet sheet, Styles styles, int labelWidth, int valueWidth) {
        this.sheet = sheet;
        this.styles = styles;
        this.labelWidth = labelWidth;
        this.valueWidth = valueWidth;
        sheet.setColumnWidth(0, labelWidth * 256);
        sheet.setColumnWidth(1, valueWidth * 256);
    }

    /** Leaves a row empty. */
    public void skip() {
        next++;
    }

    /** @return the cell of the label */
    public XSSFCell line(String label, Part labelPart, String value) {
        XSSFRow row = row(value, valueWidth);
        put(row, 1, value, Part.TEXT);
        return put(row, 0, label, labelPart);
    }

    /** Words over both columns. */
    public void wide(String words, Part part) {
        XSSFRow row = row(words, labelWidth + valueWidth - SPARE);
        put(row, 0, words, part);
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, 1));
    }

    private XSSFRow row(String words, int width) {
        XSSFRow row = sheet.createRow(next++);
        row.setHeightInPoints(RowHeights.of(words, width));
        return row;
    }

    private XSSFCell put(XSSFRow row, int column, String words, Part part) {
        XSSFCell cell = row.createCell(column);
        styles.words(cell, part, HorizontalAlignment.LEFT, words);
        return cell;
    }
}
