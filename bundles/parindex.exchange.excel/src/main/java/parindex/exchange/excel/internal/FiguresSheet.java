package parindex.exchange.excel.internal;

import static parindex.exchange.excel.sheet.TableFrame.letter;

import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import parindex.criteria.Node;
import parindex.criteria.rule.InputSpec;
import parindex.criteria.rule.Option;
import parindex.criteria.rule.ScoringRule;
import parindex.exchange.excel.internal.Column.Figure;
import parindex.exchange.excel.sheet.CellReader;
import parindex.exchange.excel.sheet.TableFrame;
import parindex.export.excel.Styles.Part;
import parindex.scoring.InputValue;

/** The sheet with one row per measured input. */
final class FiguresSheet {

    private final Draft draft;
    private final TableFrame frame;
    private int next = Column.FIRST_ROW;

    FiguresSheet(Draft draft, TableFrame frame) {
        this.draft = draft;
        this.frame = frame;
    }

    void write() {
        frame.head(draft.text("figures.title", draft.plan().unit().name(), draft.plan().round().name()));
        for (Node leaf : draft.leaves()) {
            for (InputSpec input : leaf.leaf().orElseThrow().rule().inputs()) {
                row(leaf, input);
            }
        }
        if (next > Column.FIRST_ROW) {
            int first = Column.FIRST_ROW + 1;
            frame.colour("AND(LEN($" + letter(Figure.VALUE) + first + ")=0,$" + letter(Figure.KIND) + first + "<>\""
                    + draft.text("status.supplied").replace("\"", "\"\"") + "\")", IndexedColors.LIGHT_YELLOW,
                    new CellRangeAddress(Column.FIRST_ROW, next - 1, Figure.VALUE.ordinal(), Figure.VALUE.ordinal()));
        }
        frame.finish(Figure.LABEL.ordinal());
    }

    private void row(Node leaf, InputSpec input) {
        boolean supplied = draft.supplied(leaf);
        Part part = supplied ? Part.LOCKED : Part.BODY;
        Part fill = supplied ? Part.LOCKED : Part.INPUT;
        XSSFRow row = frame.row(next++);
        frame.hidden(row, Figure.LEAF, leaf.id());
        frame.hidden(row, Figure.INPUT, input.name());
        frame.words(row, Figure.NUMBER, part, leaf.number());
        frame.words(row, Figure.NAME, part, leaf.name().in(draft.locale()));
        frame.words(row, Figure.LABEL, part, label(leaf.leaf().orElseThrow().rule(), input));
        frame.words(row, Figure.KIND, part, supplied ? draft.text("status.supplied") : CellReader.kind(input.kind()).in(draft.locale()));
        List<Option> options = LeafRules.options(leaf.leaf().orElseThrow().rule(), input.name());
        frame.empty(row, Figure.VALUE, fill, switch (input.kind()) {
            case COUNT, NUMBER, PERCENT -> TableFrame.GENERAL;
            case DATE -> TableFrame.DAY;
            case CHOICE, FLAG -> "@";
        });
        draft.inputs(leaf).value(input.name()).ifPresent(value -> value(row, fill, value, options));
        frame.fit(row);
        if (!supplied) {
            restrict(row.getRowNum(), input, options);
        }
    }

    /** What is asked, with the name of the alternative where a rule takes the best of several. */
    private String label(ScoringRule rule, InputSpec input) {
        String label = input.label().in(draft.locale());
        if (rule instanceof ScoringRule.BestOf best) {
            return best.alternatives().stream().filter(a -> input.name().startsWith(a.id() + ".")).findFirst()
                    .map(a -> a.label().in(draft.locale()) + ": " + label).orElse(label);
        }
        return label;
    }

    private void value(XSSFRow row, Part part, InputValue value, List<Option> options) {
        if (value instanceof InputValue.NumberValue n) {
            frame.exactNumber(row, Figure.VALUE, part, n.number(), Figure.EXACT);
        } else if (value instanceof InputValue.DateValue d) {
            frame.day(row, Figure.VALUE, part, Optional.of(d.date()));
        } else if (value instanceof InputValue.FlagValue f) {
            frame.words(row, Figure.VALUE, part, draft.text(f.flag() ? "value.yes" : "value.no"));
        } else {
            String code = ((InputValue.CodeValue) value).code();
            frame.words(row, Figure.VALUE, part, options.stream().filter(o -> o.id().equals(code)).findFirst()
                    .map(o -> OptionLabels.of(o, draft.locale())).orElse(code));
        }
    }

    private void restrict(int row, InputSpec input, List<Option> options) {
        String hint = draft.text("hint.kind", CellReader.kind(input.kind()));
        switch (input.kind()) {
            case COUNT -> frame.restrict(Figure.VALUE, row, row,
                    frame.helper().createNumericConstraint(ValidationType.INTEGER, OperatorType.GREATER_OR_EQUAL, "0", null), false, hint);
            case NUMBER -> frame.restrict(Figure.VALUE, row, row,
                    frame.helper().createDecimalConstraint(OperatorType.BETWEEN, "-1000000000000", "1000000000000"), false, hint);
            case PERCENT -> frame.restrict(Figure.VALUE, row, row,
                    frame.helper().createDecimalConstraint(OperatorType.BETWEEN, "0", "100"), false, hint);
            case DATE -> frame.restrict(Figure.VALUE, row, row, days(frame), false, hint);
            case FLAG -> frame.restrict(Figure.VALUE, row, row, frame.helper().createFormulaListConstraint(
                    draft.lists().reference(List.of(draft.text("value.yes"), draft.text("value.no")))), true, hint);
            case CHOICE -> {
                if (!options.isEmpty()) {
                    frame.restrict(Figure.VALUE, row, row, frame.helper().createFormulaListConstraint(draft.lists().reference(
                            options.stream().map(o -> OptionLabels.of(o, draft.locale())).toList())), true, hint);
                }
            }
        }
    }

    /** A day from 1900 to 2199, as serial numbers: dates in a validation would be read in the language of the machine. */
    static DataValidationConstraint days(TableFrame frame) {
        return frame.helper().createDateConstraint(OperatorType.BETWEEN, "61", "109575", "");
    }
}
