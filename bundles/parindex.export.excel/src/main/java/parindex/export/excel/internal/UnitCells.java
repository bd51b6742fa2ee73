package parindex.export.excel.internal;

import java.io.IOException;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import parindex.export.CellText;
import parindex.export.excel.RowHeights;
import parindex.export.excel.Styles;
import parindex.export.excel.Styles.Part;
import parindex.scoring.ScoreUnit;

/**
 * The first two cells of the row of a unit: its code and its name.
 *
 * @param plain  the style of words
 * @param quoted the style of words that look like a formula; there before it is needed, because a workbook that is being written takes no
 *               new one
 */
record UnitCells(XSSFCellStyle plain, XSSFCellStyle quoted) {

    private static final int CODE_WIDTH = 14;
    private static final int NAME_WIDTH = 36;

    static UnitCells of(Styles styles) {
        return new UnitCells(styles.ofWords(Part.BODY, HorizontalAlignment.LEFT, false),
                styles.ofWords(Part.BODY, HorizontalAlignment.LEFT, true));
    }

    static void setWidths(XSSFSheet sheet) {
        sheet.setColumnWidth(0, CODE_WIDTH * 256);
        sheet.setColumnWidth(1, NAME_WIDTH * 256);
    }

    /** Begins the row, which is as high as the name needs. */
    void begin(RowStream out, int row, ScoreUnit unit) throws IOException {
        out.begin(row, RowHeights.of(unit.name(), NAME_WIDTH - 2));
        out.words(0, style(unit.code()), unit.code());
        out.words(1, style(unit.name()), unit.name());
    }

    private XSSFCellStyle style(String words) {
        return CellText.looksLikeFormula(words) ? quoted : plain;
    }
}
