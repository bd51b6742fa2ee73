package parindex.export.excel.internal;

import java.io.IOException;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import parindex.criteria.Node;
import parindex.export.CellText;
import parindex.export.Grid;
import parindex.export.excel.PageSetup;
import parindex.export.excel.RowHeights;
import parindex.export.excel.Styles;
import parindex.export.excel.Styles.Part;
import parindex.scoring.LeafResult;
import parindex.scoring.Results;
import parindex.scoring.ScoreUnit;
import parindex.scoring.UnitResult;
import parindex.values.text.Message;

/** Units × leaves at one stage. Rows are written as they come; nothing is kept. */
final class LayerSheet {

    /** Title, components, numbers, names and maxima of the leaves. */
    static final int HEAD_ROWS = 5;
    static final int MAXIMA_ROW = 5;
    static final int FIRST_LEAF = 2;

    private static final int CODE_WIDTH = 14;
    private static final int UNIT_WIDTH = 36;
    private static final int LEAF_WIDTH = 9;
    private static final float NAMES_HEIGHT = 180;
    private static final int NUMERIC_PLACES = 15;

    private final Grid grid;
    private final Styles styles;
    private final CellText text;
    private final String excluded;
    private final XSSFCellStyle plain;
    private final XSSFCellStyle full;

    LayerSheet(Grid grid, Styles styles, CellText text) {
        this.grid = grid;
        this.styles = styles;
        this.text = text;
        excluded = message("grid.excluded");
        plain = styles.number(Part.BODY, HorizontalAlignment.RIGHT, "General");
        full = styles.number(Part.LOCKED, HorizontalAlignment.RIGHT, "General");
    }

    void write(SXSSFWorkbook workbook, String name, String title, Results results) throws IOException {
        SXSSFSheet sheet = workbook.createSheet(name);
        List<Node> leaves = results.set().leaves();
        PageSetup.wide(workbook.getXSSFWorkbook().getSheet(name), new CellRangeAddress(1, HEAD_ROWS - 1, 0, FIRST_LEAF + leaves.size() - 1),
                FIRST_LEAF, FIRST_LEAF + leaves.size());
        sheet.setColumnWidth(0, CODE_WIDTH * 256);
        sheet.setColumnWidth(1, UNIT_WIDTH * 256);
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            sheet.setColumnWidth(FIRST_LEAF + leaf, LEAF_WIDTH * 256);
        }
        sheet.createFreezePane(FIRST_LEAF, HEAD_ROWS);
        head(sheet, title, results, leaves);
        int row = HEAD_ROWS;
        for (ScoreUnit unit : grid.units()) {
            unit(sheet.createRow(row++), results.unit(unit.code()).orElseThrow());
        }
        GridSheets.notes(sheet, row, styles, Stream.concat(Stream.of(message("grid.legend", excluded)),
                grid.notes().stream().map(note -> note.in(text.locale()))).toList());
        sheet.flushRows();
    }

    private void head(SXSSFSheet sheet, String title, Results results, List<Node> leaves) {
        int last = FIRST_LEAF + leaves.size() - 1;
        styles.words(sheet.createRow(0).createCell(0), Part.TITLE, HorizontalAlignment.LEFT, title);
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, last));
        SXSSFRow components = sheet.createRow(1);
        SXSSFRow numbers = sheet.createRow(2);
        SXSSFRow names = sheet.createRow(3);
        SXSSFRow maxima = sheet.createRow(MAXIMA_ROW - 1);
        names.setHeightInPoints(NAMES_HEIGHT);
        for (SXSSFRow row : List.of(components, numbers, names, maxima)) {
            for (int column = 0; column <= last; column++) {
                styles.words(row.createCell(column), Part.HEAD, HorizontalAlignment.CENTER, "");
            }
        }
        numbers.getCell(0).setCellValue(message("grid.code"));
        numbers.getCell(1).setCellValue(message("grid.unit"));
        maxima.getCell(1).setCellValue(message("grid.max"));
        int column = FIRST_LEAF;
        for (Node component : results.set().components()) {
            int first = column;
            styles.words(components.getCell(first), Part.HEAD, HorizontalAlignment.LEFT,
                    component.number() + ". " + component.name().in(text.locale()));
            for (Node leaf : component.walk().filter(Node::isLeaf).toList()) {
                numbers.getCell(column).setCellValue(leaf.number());
                styles.upright(names.getCell(column), leaf.name().in(text.locale()));
                number(maxima.getCell(column), leaf.max().toDecimal(NUMERIC_PLACES, RoundingMode.HALF_UP).doubleValue(),
                        styles.number(Part.HEAD, HorizontalAlignment.RIGHT, "General"));
                column++;
            }
            if (column - 1 > first) {
                sheet.addMergedRegion(new CellRangeAddress(1, 1, first, column - 1));
            }
        }
    }

    private void unit(SXSSFRow row, UnitResult unit) {
        row.setHeightInPoints(RowHeights.of(unit.unit().name(), UNIT_WIDTH - 2));
        styles.words(row.createCell(0), Part.BODY, HorizontalAlignment.LEFT, unit.unit().code());
        styles.words(row.createCell(1), Part.BODY, HorizontalAlignment.LEFT, unit.unit().name());
        int column = FIRST_LEAF;
        for (LeafResult leaf : unit.leaves()) {
            score(row.createCell(column++), leaf);
        }
    }

    private void score(SXSSFCell cell, LeafResult leaf) {
        switch (leaf.state()) {
            case EXCLUDED -> styles.words(cell, Part.LOCKED, HorizontalAlignment.CENTER, excluded);
            case MISSING -> cell.setCellStyle(plain);
            case FULL_MARKS -> number(cell, value(leaf), full);
            case GIVEN, DERIVED -> number(cell, value(leaf), plain);
        }
    }

    /** The nearest double: where it has to become binary. */
    private static double value(LeafResult leaf) {
        return leaf.score().toDecimal(NUMERIC_PLACES, RoundingMode.HALF_UP).doubleValue();
    }

    private static void number(SXSSFCell cell, double value, XSSFCellStyle style) {
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }

    private String message(String key, Object... arguments) {
        return Message.of(GridSheets.class, key, arguments).in(text.locale());
    }
}
