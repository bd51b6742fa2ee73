package parindex.export.excel.internal;

import java.io.IOException;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.criteria.RankingPolicy.Basis;
import parindex.criteria.RankingPolicy.Method;
import parindex.criteria.RankingPolicy.Precision;
import parindex.criteria.ResultClass;
import parindex.criteria.RoundingPolicy;
import parindex.export.CellText;
import parindex.export.Grid;
import parindex.export.excel.PageSetup;
import parindex.export.excel.RowHeights;
import parindex.export.excel.Styles;
import parindex.export.excel.Styles.Part;
import parindex.scoring.NodeResult;
import parindex.scoring.RankingTable;
import parindex.scoring.Results;
import parindex.scoring.ScoreUnit;
import parindex.scoring.UnitResult;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;

/**
 * What the scores of the last stage come to, as formulas that a reader can follow and a spreadsheet program works out anew: sums, index, rank, class,
 * means. The last column compares them with what this program shows. Each formula carries the engine's value for whoever only reads.
 */
final class ArithmeticSheet {

    /** As in the tables of the report. */
    private static final int MEAN_PLACES = 2;
    private static final int FIRST_SUM = 2;
    private static final int CODE_WIDTH = 14;
    private static final int UNIT_WIDTH = 36;
    private static final int WIDTH = 13;
    private static final int CLASS_WIDTH = 22;
    private static final float HEAD_HEIGHT = 110;
    /** Unlike {@code 0.###}, it shows a whole number without a dangling mark. */
    private static final String AS_IT_IS = "General";

    private final Grid grid;
    private final Results results;
    private final CriteriaSet set;
    private final RoundingPolicy rounding;
    private final Arithmetic arithmetic;
    private final Styles styles;
    private final CellText text;
    private final List<String> heads = new ArrayList<>();
    private final int total;
    private final int max;
    private final int index;
    private final int shownScore;
    private final int shownIndex;
    private final int compared;
    private final int helper;
    private final int rank;
    private final int resultClass;
    private final int check;

    /** @param scores name of the sheet with the scores that count */
    ArithmeticSheet(Grid grid, String scores, Styles styles, CellText text) {
        this.grid = grid;
        this.results = grid.counted();
        this.set = results.set();
        this.rounding = set.rounding();
        this.styles = styles;
        this.text = text;
        arithmetic = new Arithmetic(set, scores, message("grid.excluded"), LayerSheet.MAXIMA_ROW, LayerSheet.FIRST_LEAF, FIRST_SUM);
        column("grid.code");
        column("grid.unit");
        for (Node node : arithmetic.sums()) {
            column("grid.node", node.number(), node.name());
            column("grid.nodeMax", node.number());
        }
        total = column("grid.total");
        max = column("grid.applicable");
        index = column("grid.index");
        shownScore = column("grid.shownScore", rounding.scorePlaces());
        shownIndex = column("grid.shownIndex", rounding.indexPlaces());
        compared = column("grid.compared");
        helper = set.ranking().method() == Method.COMPETITION ? -1 : column("grid." + set.ranking().method());
        rank = column("grid.rank");
        resultClass = column("grid.class");
        check = column("grid.check");
    }

    private int column(String key, Object... arguments) {
        heads.add(message(key, arguments));
        return heads.size() - 1;
    }

    void write(SXSSFWorkbook workbook, String name, String title) throws IOException {
        SXSSFSheet sheet = workbook.createSheet(name);
        int headRow = LayerSheet.HEAD_ROWS - 1;
        PageSetup.wide(workbook.getXSSFWorkbook().getSheet(name), new CellRangeAddress(headRow, headRow, 0, heads.size() - 1), FIRST_SUM,
                heads.size());
        for (int column = 0; column < heads.size(); column++) {
            sheet.setColumnWidth(column, width(column) * 256);
        }
        sheet.createFreezePane(FIRST_SUM, LayerSheet.HEAD_ROWS);
        across(sheet, 0, Part.TITLE, title);
        across(sheet, 1, Part.NOTE, message("grid.explanation"));
        SXSSFRow head = sheet.createRow(headRow);
        head.setHeightInPoints(HEAD_HEIGHT);
        for (int column = 0; column < heads.size(); column++) {
            styles.words(head.createCell(column), Part.HEAD, HorizontalAlignment.CENTER, heads.get(column));
        }
        int row = LayerSheet.HEAD_ROWS;
        List<Mean> means = new ArrayList<>();
        for (RankingTable ranking : results.rankings()) {
            List<ScoreUnit> units = new ArrayList<>(ranking.rows().stream().map(r -> r.unit()).toList());
            units.addAll(ranking.unranked());
            if (!ranking.rows().isEmpty()) {
                means.add(new Mean(ranking, row + 1, row + ranking.rows().size()));
            }
            Group group = new Group(row + 1, row + units.size());
            for (ScoreUnit unit : units) {
                unit(sheet.createRow(row), row + 1, group, results.unit(unit.code()).orElseThrow());
                row++;
            }
        }
        for (Mean mean : means) {
            mean(sheet.createRow(row++), mean);
        }
        GridSheets.notes(sheet, row, styles, grid.notes().stream().map(this::in).toList());
        sheet.flushRows();
    }

    private int width(int column) {
        return column == 0 ? CODE_WIDTH : column == 1 ? UNIT_WIDTH : column == resultClass ? CLASS_WIDTH : WIDTH;
    }

    /** Rows that are ranked together, from 1. */
    private record Group(int first, int last) {
    }

    /** Ranked rows with their mean, from 1. */
    private record Mean(RankingTable ranking, int first, int last) {
    }

    private void across(SXSSFSheet sheet, int row, Part part, String words) {
        styles.words(sheet.createRow(row).createCell(0), part, HorizontalAlignment.LEFT, words);
        sheet.addMergedRegion(new CellRangeAddress(row, row, 0, heads.size() - 1));
    }

    private void unit(SXSSFRow out, int row, Group group, UnitResult unit) {
        out.setHeightInPoints(RowHeights.of(unit.unit().name(), UNIT_WIDTH - 2));
        styles.words(out.createCell(0), Part.BODY, HorizontalAlignment.LEFT, unit.unit().code());
        styles.words(out.createCell(1), Part.BODY, HorizontalAlignment.LEFT, unit.unit().name());
        for (Node node : arithmetic.sums()) {
            NodeResult result = unit.node(node.id());
            number(out, arithmetic.column(node), arithmetic.score(node, row), Optional.of(result.score()), AS_IT_IS);
            number(out, arithmetic.column(node) + 1, arithmetic.max(node, row), Optional.of(result.applicableMax()), AS_IT_IS);
        }
        String totalCell = Arithmetic.cell(total, row);
        String maxCell = Arithmetic.cell(max, row);
        String indexCell = Arithmetic.cell(index, row);
        number(out, total, arithmetic.totalScore(row, maxCell), Optional.of(unit.score()), AS_IT_IS);
        number(out, max, arithmetic.totalMax(row), Optional.of(unit.applicableMax()), AS_IT_IS);
        number(out, index, Arithmetic.index(totalCell, maxCell), unit.index(), AS_IT_IS);
        number(out, shownScore, Arithmetic.rounded(totalCell, rounding.scorePlaces(), rounding.mode()),
                Optional.of(unit.score().rounded(rounding.scorePlaces(), rounding.mode())), AS_IT_IS);
        number(out, shownIndex, Arithmetic.rounded(indexCell, rounding.indexPlaces(), rounding.mode()),
                unit.index().map(i -> i.rounded(rounding.indexPlaces(), rounding.mode())), AS_IT_IS);
        number(out, compared, compared(row), value(unit), AS_IT_IS);
        if (helper >= 0) {
            helper(out, row, group);
        }
        Optional<Rational> position = unit.rank().isPresent() ? Optional.of(Rational.of(unit.rank().getAsInt())) : Optional.empty();
        number(out, rank, rank(row, group), position, "0");
        words(out, resultClass, resultClass(indexCell), unit.resultClass().map(ResultClass::name).map(this::in).orElse(""));
        words(out, check, check(row, unit), message("grid.agrees"));
    }

    private int comparedPlaces() {
        return set.ranking().basis() == Basis.SCORE ? rounding.scorePlaces() : rounding.indexPlaces();
    }

    private String compared(int row) {
        String cell = Arithmetic.cell(set.ranking().basis() == Basis.SCORE ? total : index, row);
        String value = set.ranking().precision() == Precision.ROUNDED ? Arithmetic.rounded(cell, comparedPlaces(), rounding.mode()) : cell;
        return "IF(ISNUMBER(" + Arithmetic.cell(index, row) + ")," + value + ",\"\")";
    }

    private Optional<Rational> value(UnitResult unit) {
        return unit.index().map(i -> set.ranking().basis() == Basis.SCORE ? unit.score() : i)
                .map(v -> set.ranking().precision() == Precision.ROUNDED ? v.rounded(comparedPlaces(), rounding.mode()) : v);
    }

    /** What a rank needs besides the compared values: where each value occurs first, or the order of rows of equal value. */
    private void helper(SXSSFRow out, int row, Group group) {
        SXSSFCell cell = out.createCell(helper);
        cell.setCellStyle(styles.number(Part.BODY, HorizontalAlignment.RIGHT, "0"));
        if (set.ranking().method() == Method.ORDINAL) {
            // Tie keys and Vietnamese names are no matter for a formula: the order of the rows says what they decide.
            cell.setCellValue(row - group.first() + 1);
            return;
        }
        String own = Arithmetic.cell(compared, row);
        cell.setCellFormula("IF(ISNUMBER(" + own + "),IF(COUNTIF(" + range(compared, group.first(), row) + "," + own + ")=1,1,0),0)");
    }

    private String rank(int row, Group group) {
        String own = Arithmetic.cell(compared, row);
        String all = range(compared, group.first(), group.last());
        String above = "\">\"&" + own;
        String rankOf = switch (set.ranking().method()) {
            case DENSE -> "SUMIF(" + all + "," + above + "," + range(helper, group.first(), group.last()) + ")+1";
            case COMPETITION -> "COUNTIF(" + all + "," + above + ")+1";
            case ORDINAL -> "COUNTIF(" + all + "," + above + ")+COUNTIFS(" + all + "," + own + "," + range(helper, group.first(), group.last())
                    + ",\"<\"&" + Arithmetic.cell(helper, row) + ")+1";
        };
        return "IF(ISNUMBER(" + own + ")," + rankOf + ",\"\")";
    }

    private String resultClass(String indexCell) {
        StringBuilder formula = new StringBuilder("IF(NOT(ISNUMBER(" + indexCell + ")),\"\",");
        int open = 1;
        for (ResultClass c : set.classification().classes()) {
            if (c.from().isPresent()) {
                formula.append("IF(").append(indexCell).append(">=").append(Arithmetic.number(c.from().get())).append(',').append(quoted(in(c.name())))
                        .append(',');
                open++;
            } else {
                formula.append(quoted(in(c.name())));
            }
        }
        return formula.append(")".repeat(open)).toString();
    }

    private String check(int row, UnitResult unit) {
        List<String> conditions = new ArrayList<>();
        conditions.add(equal(shownScore, row, unit.score().rounded(rounding.scorePlaces(), rounding.mode())));
        unit.index().ifPresent(i -> conditions.add(equal(shownIndex, row, i.rounded(rounding.indexPlaces(), rounding.mode()))));
        unit.rank().ifPresent(r -> conditions.add(equal(rank, row, Rational.of(r))));
        unit.resultClass().ifPresent(c -> conditions.add(Arithmetic.cell(resultClass, row) + "=" + quoted(in(c.name()))));
        return "IF(AND(" + String.join(",", conditions) + ")," + quoted(message("grid.agrees")) + "," + quoted(message("grid.differs")) + ")";
    }

    private static String equal(int column, int row, Rational value) {
        return Arithmetic.cell(column, row) + "=" + Arithmetic.number(value);
    }

    private void mean(SXSSFRow out, Mean mean) {
        for (int column = 0; column < heads.size(); column++) {
            styles.words(out.createCell(column), Part.FOOTER, HorizontalAlignment.LEFT, "");
        }
        out.getCell(1).setCellValue(message("grid.mean", mean.ranking().group().map(g -> " – " + g).orElse("")));
        mean(out, shownScore, range(total, mean.first(), mean.last()), mean.ranking().meanScore());
        mean(out, shownIndex, range(index, mean.first(), mean.last()), mean.ranking().meanPercent());
    }

    private void mean(SXSSFRow out, int column, String cells, Optional<Rational> engine) {
        number(out, column, Arithmetic.rounded("ROUND(AVERAGE(" + cells + ")," + Arithmetic.EXACT_PLACES + ")", MEAN_PLACES, rounding.mode()),
                engine.map(m -> m.rounded(MEAN_PLACES, rounding.mode())), AS_IT_IS);
        out.getCell(column).setCellStyle(styles.number(Part.FOOTER, HorizontalAlignment.RIGHT, AS_IT_IS));
    }

    /** The nearest double to the exact value: where it has to become binary. */
    private void number(SXSSFRow out, int column, String formula, Optional<Rational> value, String format) {
        SXSSFCell cell = out.createCell(column);
        cell.setCellFormula(formula);
        value.ifPresentOrElse(v -> cell.setCellValue(v.toDecimal(Arithmetic.EXACT_PLACES, RoundingMode.HALF_UP).doubleValue()),
                () -> cell.setCellValue(""));
        cell.setCellStyle(styles.number(Part.BODY, HorizontalAlignment.RIGHT, format));
    }

    private void words(SXSSFRow out, int column, String formula, String value) {
        SXSSFCell cell = out.createCell(column);
        cell.setCellFormula(formula);
        cell.setCellValue(value);
        cell.setCellStyle(styles.number(Part.BODY, HorizontalAlignment.LEFT, "General"));
    }

    private static String range(int column, int first, int last) {
        String name = CellReference.convertNumToColString(column);
        return name + "$" + first + ":" + name + "$" + last;
    }

    private static String quoted(String words) {
        return '"' + words.replace("\"", "\"\"") + '"';
    }

    private String in(LocalizedText words) {
        return words.in(text.locale());
    }

    private String message(String key, Object... arguments) {
        return Message.of(GridSheets.class, key, arguments).in(text.locale());
    }
}
