package parindex.export.excel.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.criteria.RankingPolicy.Basis;
import parindex.criteria.RankingPolicy.Method;
import parindex.criteria.RankingPolicy.Precision;
import parindex.criteria.ResultClass;
import parindex.criteria.RoundingPolicy;
import parindex.export.CellText;
import parindex.export.excel.Styles;
import parindex.export.excel.Styles.Part;
import parindex.scoring.NodeResult;
import parindex.scoring.Results;
import parindex.scoring.ScoreUnit;
import parindex.scoring.UnitResult;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;

/** The rows of units of the sheet with the formulas. Each formula is made once; only the number of the row differs. */
final class ArithmeticRows {

    private final Results results;
    private final CriteriaSet set;
    private final RoundingPolicy rounding;
    private final Arithmetic arithmetic;
    private final ArithmeticColumns columns;
    private final UnitCells unitCells;
    private final CellText text;
    private final String agrees;
    private final String differs;
    private final XSSFCellStyle figure;
    private final XSSFCellStyle whole;
    private final XSSFCellStyle words;
    private final List<Node> sums;
    private final List<RowFormula> scores;
    private final List<RowFormula> maxima;
    private final RowFormula total;
    private final RowFormula max;
    private final RowFormula index;
    private final RowFormula shownScore;
    private final RowFormula shownIndex;
    private final RowFormula compared;
    private final RowFormula resultClass;

    ArithmeticRows(Results results, Arithmetic arithmetic, ArithmeticColumns columns, Styles styles, CellText text) {
        this.results = results;
        this.set = results.set();
        this.rounding = set.rounding();
        this.arithmetic = arithmetic;
        this.columns = columns;
        unitCells = UnitCells.of(styles);
        this.text = text;
        agrees = message("grid.agrees");
        differs = message("grid.differs");
        figure = styles.number(Part.BODY, HorizontalAlignment.RIGHT, ArithmeticSheet.AS_IT_IS);
        whole = styles.number(Part.BODY, HorizontalAlignment.RIGHT, "0");
        words = styles.number(Part.BODY, HorizontalAlignment.LEFT, ArithmeticSheet.AS_IT_IS);
        sums = arithmetic.sums();
        scores = sums.stream().map(node -> RowFormula.of(arithmetic.score(node))).toList();
        maxima = sums.stream().map(node -> RowFormula.of(arithmetic.max(node))).toList();
        String totalCell = Arithmetic.cell(columns.total);
        String maxCell = Arithmetic.cell(columns.max);
        String indexCell = Arithmetic.cell(columns.index);
        total = RowFormula.of(arithmetic.totalScore(maxCell));
        max = RowFormula.of(arithmetic.totalMax());
        index = RowFormula.of(Arithmetic.index(totalCell, maxCell));
        shownScore = RowFormula.of(Arithmetic.rounded(totalCell, rounding.scorePlaces(), rounding.mode()));
        shownIndex = RowFormula.of(Arithmetic.rounded(indexCell, rounding.indexPlaces(), rounding.mode()));
        compared = RowFormula.of(compared());
        resultClass = RowFormula.of(resultClass(indexCell));
    }

    /**
     * Writes units that are ranked together.
     *
     * @param units in the order of their ranks
     * @param from  the index of their first row, from 0
     */
    void group(RowStream out, List<ScoreUnit> units, int from) throws IOException {
        Group group = new Group(from + 1, from + units.size());
        RowFormula rank = RowFormula.of(rank(group));
        RowFormula helper = set.ranking().method() == Method.DENSE ? RowFormula.of(firstOfItsValue(group)) : null;
        Optional<Rational> above = Optional.empty();
        for (int i = 0; i < units.size(); i++) {
            UnitResult unit = results.unit(units.get(i).code()).orElseThrow();
            Optional<Rational> value = value(unit);
            sums(out, from + i, unit);
            number(out, columns.compared, figure, compared, value);
            if (helper != null) {
                out.formula(columns.helper, whole, helper, value.isPresent() && !value.equals(above) ? Rational.ONE : Rational.ZERO,
                        Arithmetic.EXACT_PLACES);
            } else if (columns.helper >= 0) {
                // Tie keys and Vietnamese names are no matter for a formula: the order of the rows says what they decide.
                out.number(columns.helper, whole, Rational.of(i + 1));
            }
            number(out, columns.rank, whole, rank, unit.rank().isPresent() ? Optional.of(Rational.of(unit.rank().getAsInt()))
                    : Optional.empty());
            out.formula(columns.resultClass, words, resultClass, unit.resultClass().map(ResultClass::name).map(this::in).orElse(""));
            out.formula(columns.check, words, RowFormula.of(check(unit)), agrees);
            out.end();
            above = value;
        }
    }

    /** Rows that are ranked together, from 1. */
    private record Group(int first, int last) {
    }

    /** Begins the row of a unit: who it is, what its components come to, its total and its index. */
    private void sums(RowStream out, int row, UnitResult unit) throws IOException {
        unitCells.begin(out, row, unit.unit());
        for (int i = 0; i < sums.size(); i++) {
            NodeResult result = unit.node(sums.get(i).id());
            int column = arithmetic.column(sums.get(i));
            out.formula(column, figure, scores.get(i), result.score(), Arithmetic.EXACT_PLACES);
            out.formula(column + 1, figure, maxima.get(i), result.applicableMax(), Arithmetic.EXACT_PLACES);
        }
        out.formula(columns.total, figure, total, unit.score(), Arithmetic.EXACT_PLACES);
        out.formula(columns.max, figure, max, unit.applicableMax(), Arithmetic.EXACT_PLACES);
        number(out, columns.index, figure, index, unit.index());
        out.formula(columns.shownScore, figure, shownScore, shownScore(unit), Arithmetic.EXACT_PLACES);
        number(out, columns.shownIndex, figure, shownIndex, shownIndex(unit));
    }

    private static void number(RowStream out, int column, XSSFCellStyle style, RowFormula formula, Optional<Rational> value)
            throws IOException {
        if (value.isPresent()) {
            out.formula(column, style, formula, value.get(), Arithmetic.EXACT_PLACES);
        } else {
            out.formula(column, style, formula, "");
        }
    }

    private Rational shownScore(UnitResult unit) {
        return unit.score().rounded(rounding.scorePlaces(), rounding.mode());
    }

    private Optional<Rational> shownIndex(UnitResult unit) {
        return unit.index().map(i -> i.rounded(rounding.indexPlaces(), rounding.mode()));
    }

    private int comparedPlaces() {
        return set.ranking().basis() == Basis.SCORE ? rounding.scorePlaces() : rounding.indexPlaces();
    }

    private String compared() {
        String cell = Arithmetic.cell(set.ranking().basis() == Basis.SCORE ? columns.total : columns.index);
        String value = set.ranking().precision() == Precision.ROUNDED ? Arithmetic.rounded(cell, comparedPlaces(), rounding.mode()) : cell;
        return "IF(ISNUMBER(" + Arithmetic.cell(columns.index) + ")," + value + ",\"\")";
    }

    private Optional<Rational> value(UnitResult unit) {
        return unit.index().map(i -> set.ranking().basis() == Basis.SCORE ? unit.score() : i)
                .map(v -> set.ranking().precision() == Precision.ROUNDED ? v.rounded(comparedPlaces(), rounding.mode()) : v);
    }

    private String firstOfItsValue(Group group) {
        String own = Arithmetic.cell(columns.compared);
        String soFar = CellReference.convertNumToColString(columns.compared) + "$" + group.first() + ":" + own;
        return "IF(ISNUMBER(" + own + "),IF(COUNTIF(" + soFar + "," + own + ")=1,1,0),0)";
    }

    private String rank(Group group) {
        String own = Arithmetic.cell(columns.compared);
        String all = ArithmeticSheet.range(columns.compared, group.first(), group.last());
        String above = "\">\"&" + own;
        String rankOf = switch (set.ranking().method()) {
            case DENSE -> "SUMIF(" + all + "," + above + "," + ArithmeticSheet.range(columns.helper, group.first(), group.last()) + ")+1";
            case COMPETITION -> "COUNTIF(" + all + "," + above + ")+1";
            case ORDINAL -> "COUNTIF(" + all + "," + above + ")+COUNTIFS(" + all + "," + own + ","
                    + ArithmeticSheet.range(columns.helper, group.first(), group.last()) + ",\"<\"&" + Arithmetic.cell(columns.helper)
                    + ")+1";
        };
        return "IF(ISNUMBER(" + own + ")," + rankOf + ",\"\")";
    }

    private String resultClass(String indexCell) {
        StringBuilder formula = new StringBuilder("IF(NOT(ISNUMBER(" + indexCell + ")),\"\",");
        int open = 1;
        for (ResultClass c : set.classification().classes()) {
            if (c.from().isPresent()) {
                formula.append("IF(").append(indexCell).append(">=").append(Arithmetic.number(c.from().get())).append(',')
                        .append(quoted(in(c.name()))).append(',');
                open++;
            } else {
                formula.append(quoted(in(c.name())));
            }
        }
        return formula.append(")".repeat(open)).toString();
    }

    private String check(UnitResult unit) {
        List<String> conditions = new ArrayList<>();
        conditions.add(equal(columns.shownScore, shownScore(unit)));
        shownIndex(unit).ifPresent(i -> conditions.add(equal(columns.shownIndex, i)));
        unit.rank().ifPresent(r -> conditions.add(equal(columns.rank, Rational.of(r))));
        unit.resultClass().ifPresent(c -> conditions.add(Arithmetic.cell(columns.resultClass) + "=" + quoted(in(c.name()))));
        return "IF(AND(" + String.join(",", conditions) + ")," + quoted(agrees) + "," + quoted(differs) + ")";
    }

    private static String equal(int column, Rational value) {
        return Arithmetic.cell(column) + "=" + Arithmetic.number(value);
    }

    private static String quoted(String words) {
        return '"' + words.replace("\"", "\"\"") + '"';
    }

    private String in(LocalizedText words) {
        return words.in(text.locale());
    }

    private String message(String key) {
        return Message.of(GridSheets.class, key).in(text.locale());
    }
}
