package parindex.export.excel.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import parindex.export.CellText;
import parindex.export.Grid;
import parindex.export.excel.Styles;
import parindex.export.excel.Styles.Part;
import parindex.values.text.Message;

/** The sheets of one grid: the arithmetic as formulas, then the scores of every stage, the last of which the formulas add up. */
final class GridSheets {

    private final Grid grid;
    private final String arithmetic;
    private final List<String> layers = new ArrayList<>();
    private final Styles styles;
    private final CellText text;

    GridSheets(Grid grid, SheetNames names, Styles styles, CellText text) {
        this.grid = grid;
        this.styles = styles;
        this.text = text;
        String level = grid.counted().set().level().id();
        arithmetic = names.next("arithmetic-" + level);
        grid.layers().forEach(layer -> layers.add(names.next(layer.id() + "-" + level)));
    }

    /** Titles by sheet name, in the order of the workbook. */
    Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put(arithmetic, Message.of(GridSheets.class, "grid.arithmetic", grid.title()).in(text.locale()));
        for (int i = 0; i < layers.size(); i++) {
            titles.put(layers.get(i), title(i));
        }
        return titles;
    }

    private String title(int layer) {
        return Message.of(GridSheets.class, "grid.layer", grid.title(), grid.layers().get(layer).title()).in(text.locale());
    }

    void write(StreamedWorkbook workbook) {
        new ArithmeticSheet(grid, layers.get(layers.size() - 1), styles, text).write(workbook, arithmetic, titles().get(arithmetic));
        for (int i = 0; i < layers.size(); i++) {
            new LayerSheet(grid, styles, text).write(workbook, layers.get(i), title(i), grid.layers().get(i).results());
        }
    }

    /** Sentences below a sheet that is too wide to merge its cells. */
    static void notes(XSSFSheet sheet, int row, Styles styles, List<String> notes) {
        for (int i = 0; i < notes.size(); i++) {
            XSSFCell cell = sheet.createRow(row + i).createCell(0);
            styles.words(cell, Part.REMARK, HorizontalAlignment.LEFT, notes.get(i));
        }
    }
}
