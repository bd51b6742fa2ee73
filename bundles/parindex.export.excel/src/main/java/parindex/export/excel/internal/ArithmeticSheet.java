package parindex.export.excel.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import parindex.criteria.RoundingPolicy;
import parindex.export.CellText;
import parindex.export.Grid;
import parindex.export.excel.PageSetup;
import parindex.export.excel.Styles;
import parindex.export.excel.Styles.Part;
import parindex.scoring.RankingTable;
import parindex.scoring.Results;
import parindex.scoring.ScoreUnit;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/**
 * What the scores of the last stage come to, as formulas that a reader can follow and a spreadsheet program works out anew: sums, index,
 * rank, class, means. The last column compares them with what this program shows. Each formula carries the engine's value for whoever only
 * reads.
 */
final class ArithmeticSheet {

    /** Unlike {@code 0.###}, it shows a whole number without a dangling mark. */
    static final String AS_IT_IS = "General";

    /** As in the tables of the report. */
    private static final int MEAN_PLACES = 2;
    private static final int WIDTH = 15;
    private static final int CLASS_WIDTH = 22;
    private static final float HEAD_HEIGHT = 110;

    private final Grid grid;
    private final Results results;
    private final RoundingPolicy rounding;
    private final Styles styles;
    private final CellText text;
    private final Arithmetic arithmetic;
    private final ArithmeticColumns columns;

    /** @param scores name of the sheet with the scores that count */
    ArithmeticSheet(Grid grid, String scores, Styles styles, CellText text) {
        this.grid = grid;
        this.results = grid.counted();
        this.rounding = results.set().rounding();
        this.styles = styles;
        this.text = text;
        arithmetic = new Arithmetic(results.set(), scores, message("grid.excluded"), LayerSheet.MAXIMA_ROW, LayerSheet.FIRST_LEAF,
                ArithmeticColumns.FIRST_SUM);
        columns = new ArithmeticColumns(results.set(), arithmetic, text.locale());
    }

    void write(StreamedWorkbook workbook, String name, String title) {
        XSSFSheet sheet = workbook.workbook().createSheet(name);
        List<String> heads = columns.heads();
        int headRow = LayerSheet.HEAD_ROWS - 1;
        PageSetup.wide(sheet, new CellRangeAddress(headRow, headRow, 0, heads.size() - 1), ArithmeticColumns.FIRST_SUM, heads.size());
        UnitCells.setWidths(sheet);
        for (int column = ArithmeticColumns.FIRST_SUM; column < heads.size(); column++) {
            sheet.setColumnWidth(column, (column == columns.resultClass ? CLASS_WIDTH : WIDTH) * 256);
        }
        sheet.createFreezePane(ArithmeticColumns.FIRST_SUM, LayerSheet.HEAD_ROWS);
        across(sheet, 0, Part.TITLE, title);
        across(sheet, 1, Part.NOTE, message("grid.explanation"));
        XSSFRow head = sheet.createRow(headRow);
        head.setHeightInPoints(HEAD_HEIGHT);
        for (int column = 0; column < heads.size(); column++) {
            styles.words(head.createCell(column), Part.HEAD, HorizontalAlignment.CENTER, heads.get(column));
        }
        List<Group> groups = groups();
        ArithmeticRows rows = new ArithmeticRows(results, arithmetic, columns, styles, text);
        workbook.stream(sheet, LayerSheet.HEAD_ROWS, out -> {
            for (Group group : groups) {
                rows.group(out, group.units(), group.from());
            }
        });
        int row = LayerSheet.HEAD_ROWS + groups.stream().mapToInt(group -> group.units().size()).sum();
        for (Group group : groups) {
            if (!group.ranking().rows().isEmpty()) {
                mean(sheet.createRow(row++), group);
            }
        }
        GridSheets.notes(sheet, row, styles, grid.notes().stream().map(note -> note.in(text.locale())).toList());
    }

    /**
     * Units that are ranked together, those without a rank last.
     *
     * @param from index of their first row, from 0
     */
    private record Group(RankingTable ranking, List<ScoreUnit> units, int from) {

        String ranked(int column) {
            return range(column, from + 1, from + ranking.rows().size());
        }
    }

    private List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        int row = LayerSheet.HEAD_ROWS;
        for (RankingTable ranking : results.rankings()) {
            List<ScoreUnit> units = new ArrayList<>(ranking.rows().stream().map(r -> r.unit()).toList());
            units.addAll(ranking.unranked());
            groups.add(new Group(ranking, units, row));
            row += units.size();
        }
        return groups;
    }

    private void across(XSSFSheet sheet, int row, Part part, String words) {
        styles.words(sheet.createRow(row).createCell(0), part, HorizontalAlignment.LEFT, words);
        sheet.addMergedRegion(new CellRangeAddress(row, row, 0, columns.heads().size() - 1));
    }

    private void mean(XSSFRow out, Group group) {
        RankingTable ranking = group.ranking();
        for (int column = 0; column < columns.heads().size(); column++) {
            styles.words(out.createCell(column), Part.FOOTER, HorizontalAlignment.LEFT, "");
        }
        out.getCell(1).setCellValue(message("grid.mean", ranking.group().map(g -> " – " + g).orElse("")));
        mean(out, columns.shownScore, group.ranked(columns.total), ranking.meanScore());
        mean(out, columns.shownIndex, group.ranked(columns.index), ranking.meanPercent());
    }

    private void mean(XSSFRow out, int column, String cells, Optional<Rational> engine) {
        XSSFCell cell = out.createCell(column);
        cell.setCellFormula(Arithmetic.rounded("ROUND(AVERAGE(" + cells + ")," + Arithmetic.EXACT_PLACES + ")", MEAN_PLACES,
                rounding.mode()));
        engine.ifPresentOrElse(mean -> cell.setCellValue(mean.toDecimal(MEAN_PLACES, rounding.mode()).doubleValue()),
                () -> cell.setCellValue(""));
        cell.setCellStyle(styles.number(Part.FOOTER, HorizontalAlignment.RIGHT, AS_IT_IS));
    }

    /** @param first from 1, as {@code last} */
    static String range(int column, int first, int last) {
        String name = CellReference.convertNumToColString(column);
        return name + "$" + first + ":" + name + "$" + last;
    }

    private String message(String key, Object... arguments) {
        return Message.of(GridSheets.class, key, arguments).in(text.locale());
    }
}
