package parindex.export.excel.internal;

import java.io.IOException;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import parindex.criteria.Node;
import parindex.export.CellText;
import parindex.export.Grid;
import parindex.export.excel.PageSetup;
import parindex.export.excel.Styles;
import parindex.export.excel.Styles.Part;
import parindex.scoring.LeafResult;
import parindex.scoring.Results;
import parindex.scoring.ScoreUnit;
import parindex.scoring.UnitResult;
import parindex.values.text.Message;

/** Units × leaves at one stage. The rows of the units are streamed. */
final class LayerSheet {

    /** Title, components, numbers, names and maxima of the leaves. */
    static final int HEAD_ROWS = 5;
    static final int MAXIMA_ROW = 5;
    static final int FIRST_LEAF = 2;

    private static final int LEAF_WIDTH = 9;
    private static final float NAMES_HEIGHT = 180;
    private static final int NUMERIC_PLACES = 15;

    private final Grid grid;
    private final Styles styles;
    private final CellText text;
    private final String excluded;
    private final XSSFCellStyle plain;
    private final XSSFCellStyle full;
    private final XSSFCellStyle none;
    private final UnitCells unitCells;

    LayerSheet(Grid grid, Styles styles, CellText text) {
        this.grid = grid;
        this.styles = styles;
        this.text = text;
        excluded = message("grid.excluded");
        plain = styles.number(Part.BODY, HorizontalAlignment.RIGHT, "General");
        full = styles.number(Part.LOCKED, HorizontalAlignment.RIGHT, "General");
        none = styles.ofWords(Part.LOCKED, HorizontalAlignment.CENTER, CellText.looksLikeFormula(excluded));
        unitCells = UnitCells.of(styles);
    }

    void write(StreamedWorkbook workbook, String name, String title, Results results) {
        XSSFSheet sheet = workbook.workbook().createSheet(name);
        List<Node> leaves = results.set().leaves();
        PageSetup.wide(sheet, new CellRangeAddress(1, HEAD_ROWS - 1, 0, FIRST_LEAF + leaves.size() - 1), FIRST_LEAF,
                FIRST_LEAF + leaves.size());
        UnitCells.setWidths(sheet);
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            sheet.setColumnWidth(FIRST_LEAF + leaf, LEAF_WIDTH * 256);
        }
        sheet.createFreezePane(FIRST_LEAF, HEAD_ROWS);
        head(sheet, title, results, leaves);
        workbook.stream(sheet, HEAD_ROWS, out -> {
            int row = HEAD_ROWS;
            for (ScoreUnit unit : grid.units()) {
                unit(out, row++, results.unit(unit.code()).orElseThrow());
            }
        });
        GridSheets.notes(sheet, HEAD_ROWS + grid.units().size(), styles, Stream.concat(Stream.of(message("grid.legend", excluded)),
                grid.notes().stream().map(note -> note.in(text.locale()))).toList());
    }

    private void head(XSSFSheet sheet, String title, Results results, List<Node> leaves) {
        int last = FIRST_LEAF + leaves.size() - 1;
        styles.words(sheet.createRow(0).createCell(0), Part.TITLE, HorizontalAlignment.LEFT, title);
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, last));
        XSSFRow components = sheet.createRow(1);
        XSSFRow numbers = sheet.createRow(2);
        XSSFRow names = sheet.createRow(3);
        XSSFRow maxima = sheet.createRow(MAXIMA_ROW - 1);
        names.setHeightInPoints(NAMES_HEIGHT);
        for (XSSFRow row : List.of(components, numbers, names, maxima)) {
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
                maxima.getCell(column).setCellValue(leaf.max().toDecimal(NUMERIC_PLACES, RoundingMode.HALF_UP).doubleValue());
                maxima.getCell(column).setCellStyle(styles.number(Part.HEAD, HorizontalAlignment.RIGHT, "General"));
                column++;
            }
            if (column - 1 > first) {
                sheet.addMergedRegion(new CellRangeAddress(1, 1, first, column - 1));
            }
        }
    }

    private void unit(RowStream out, int row, UnitResult unit) throws IOException {
        unitCells.begin(out, row, unit.unit());
        int column = FIRST_LEAF;
        for (LeafResult leaf : unit.leaves()) {
            switch (leaf.state()) {
                case EXCLUDED -> out.words(column, none, excluded);
                case MISSING -> out.empty(column, plain);
                case FULL_MARKS -> out.number(column, full, leaf.score());
                case GIVEN, DERIVED -> out.number(column, plain, leaf.score());
            }
            column++;
        }
        out.end();
    }

    private String message(String key, Object... arguments) {
        return Message.of(GridSheets.class, key, arguments).in(text.locale());
    }
}
