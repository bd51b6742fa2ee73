package parindex.exchange.excel.internal;

import static parindex.exchange.excel.sheet.TableFrame.letter;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import parindex.criteria.Leaf;
import parindex.criteria.Node;
import parindex.criteria.NotApplicable;
import parindex.criteria.RuleText;
import parindex.criteria.Source;
import parindex.exchange.excel.internal.Column.Score;
import parindex.exchange.excel.sheet.Decimals;
import parindex.exchange.excel.sheet.TableFrame;
import parindex.exchange.excel.sheet.Words;
import parindex.export.excel.Styles.Part;
import parindex.values.number.Rational;

/** The sheet with the tree: what is asked at each leaf, and the cells for score, N/A and explanation. */
final class ScoresSheet {

    private final Draft draft;
    private final TableFrame frame;
    private int next = Column.FIRST_ROW;

    ScoresSheet(Draft draft, TableFrame frame) {
        this.draft = draft;
        this.frame = frame;
    }

    void write() {
        frame.head(draft.text("scores.title", draft.plan().unit().name(), draft.plan().round().name()));
        String components = draft.plan().set().components().stream().map(this::node).collect(Collectors.joining(","));
        int last = next - 1;
        XSSFRow total = frame.row(next++);
        for (Score column : Score.values()) {
            if (column.width() > 0) {
                frame.words(total, column, Part.FOOTER, column == Score.NAME ? draft.text("scores.total") : "");
            }
        }
        frame.number(total, Score.MAX, Part.FOOTER, Decimals.shown(draft.plan().set().max()));
        frame.formula(total, Score.TOTAL, Part.FOOTER, TableFrame.GENERAL, "SUM(" + components + ")");
        frame.fit(total);
        colours(last);
        frame.finish(Score.MAX.ordinal());
    }

    /** Writes a node and all below it; gives the cell with its total. */
    private String node(Node node) {
        int number = next++;
        XSSFRow row = frame.row(number);
        frame.hidden(row, Score.ID, node.id());
        Part part = node.isLeaf() ? draft.supplied(node) ? Part.LOCKED : Part.BODY : Part.FOOTER;
        frame.words(row, Score.NUMBER, part, node.number());
        frame.words(row, Score.NAME, part, node.name().in(draft.locale()) + mark(node.source()));
        frame.number(row, Score.MAX, part, Decimals.shown(node.max()));
        if (node.isLeaf()) {
            leaf(row, node, part);
        } else {
            for (Score column : List.of(Score.GUIDANCE, Score.EVIDENCE, Score.RULE, Score.SCORE, Score.NOT_APPLICABLE, Score.EXPLANATION,
                    Score.DERIVED, Score.STATUS)) {
                frame.words(row, column, part, "");
            }
            String below = node.children().stream().map(this::node).collect(Collectors.joining(","));
            frame.formula(row, Score.TOTAL, part, TableFrame.GENERAL, "SUM(" + below + ")");
        }
        frame.fit(row);
        return letter(Score.TOTAL) + (number + 1);
    }

    private void leaf(XSSFRow row, Node node, Part part) {
        Leaf leaf = node.leaf().orElseThrow();
        LeafContent content = draft.content(node);
        boolean supplied = draft.supplied(node);
        Part fill = supplied ? Part.LOCKED : Part.INPUT;
        frame.words(row, Score.GUIDANCE, part, leaf.guidance().in(draft.locale()) + mark(leaf.source()));
        frame.words(row, Score.EVIDENCE, part, leaf.evidence().text().in(draft.locale()));
        frame.words(row, Score.RULE, part, RuleText.of(draft.plan().set(), node, draft.locale()));
        frame.empty(row, Score.SCORE, fill, TableFrame.GENERAL);
        content.score().ifPresent(score -> frame.exactNumber(row, Score.SCORE, fill, score, Score.EXACT));
        boolean mayBeExcused = !supplied && leaf.notApplicable() != NotApplicable.FORBIDDEN;
        frame.words(row, Score.NOT_APPLICABLE, mayBeExcused ? Part.INPUT : Part.LOCKED, content.notApplicable() ? draft.yes() : "");
        frame.words(row, Score.EXPLANATION, fill, content.explanation());
        frame.empty(row, Score.DERIVED, part, TableFrame.GENERAL);
        draft.derived(node).ifPresent(score -> frame.number(row, Score.DERIVED, part, Decimals.shown(score)));
        frame.hidden(row, Score.LABEL, draft.labels().of(node));
        formulas(row, node, part);
        if (!supplied) {
            restrictions(row.getRowNum(), node, mayBeExcused);
        }
    }

    private void restrictions(int row, Node node, boolean mayBeExcused) {
        List<Rational> range = LeafRules.range(node);
        frame.restrict(Score.SCORE, row, row, frame.helper().createDecimalConstraint(OperatorType.BETWEEN,
                Decimals.shown(range.get(0)).toPlainString(), Decimals.shown(range.get(1)).toPlainString()), false,
                draft.text("hint.score", range.get(0), range.get(1)));
        if (mayBeExcused) {
            frame.restrict(Score.NOT_APPLICABLE, row, row,
                    frame.helper().createFormulaListConstraint(draft.lists().reference(List.of(draft.yes()))), true,
                    draft.text("hint.notApplicable", draft.yes()));
        } else {
            frame.restrict(Score.NOT_APPLICABLE, row, row,
                    frame.helper().createTextLengthConstraint(OperatorType.EQUAL, "0", null), true, draft.text("hint.neverNotApplicable"));
        }
        frame.restrict(Score.EXPLANATION, row, row, frame.helper().createTextLengthConstraint(OperatorType.LESS_OR_EQUAL,
                Integer.toString(Words.LONGEST), null), true, draft.text("hint.long", Words.LONGEST));
    }

    /** Display only. */
    private void formulas(XSSFRow row, Node node, Part part) {
        int r = row.getRowNum() + 1;
        String score = letter(Score.SCORE) + r;
        String excused = letter(Score.NOT_APPLICABLE) + r;
        String derived = letter(Score.DERIVED) + r;
        frame.formula(row, Score.TOTAL, part, TableFrame.GENERAL,
                "IF(" + excused + "<>\"\",0,IF(ISNUMBER(" + score + ")," + score + ",N(" + derived + ")))");
        if (draft.supplied(node)) {
            frame.words(row, Score.STATUS, part, draft.text("status.supplied"));
            return;
        }
        String hasFigures = draft.figureRange(Column.Figure.LEAF).map(leaves -> "SUMPRODUCT((" + leaves + "=$" + letter(Score.ID) + r
                + ")*(" + draft.figureRange(Column.Figure.VALUE).orElseThrow() + "<>\"\"))>0").orElse("FALSE");
        String status = "IF(" + excused + "<>\"\"," + quoted("status.notApplicable") + ",IF(" + score + "<>\"\"," + quoted("status.scored")
                + ",IF(" + hasFigures + "," + quoted("status.figures") + "," + quoted("status.missing") + ")))";
        if (node.leaf().orElseThrow().evidence().required()) {
            status += "&IF(AND(" + letter(Score.EXPLANATION) + r + "=\"\",SUMPRODUCT(--(" + draft.documentRange() + "=$"
                    + letter(Score.LABEL) + r + "))=0)," + quoted("status.noEvidence") + ",\"\")";
        }
        frame.formula(row, Score.STATUS, part, "@", status);
    }

    private void colours(int last) {
        String status = "$" + letter(Score.STATUS) + (Column.FIRST_ROW + 1);
        frame.colour("ISNUMBER(SEARCH(" + quoted("status.missing") + "," + status + "))", IndexedColors.LIGHT_YELLOW,
                new CellRangeAddress(Column.FIRST_ROW, last, Score.SCORE.ordinal(), Score.SCORE.ordinal()));
        frame.colour("ISNUMBER(SEARCH(" + quoted("status.noEvidence") + "," + status + "))", IndexedColors.LIGHT_YELLOW,
                new CellRangeAddress(Column.FIRST_ROW, last, Score.EXPLANATION.ordinal(), Score.EXPLANATION.ordinal()));
    }

    private String quoted(String key) {
        return "\"" + draft.text(key).replace("\"", "\"\"") + "\"";
    }

    private String mark(Source source) {
        return source == Source.ILLUSTRATIVE ? " " + draft.text("illustrative.mark") : "";
    }
}
