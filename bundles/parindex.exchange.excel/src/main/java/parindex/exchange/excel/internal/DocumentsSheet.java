package parindex.exchange.excel.internal;

import static parindex.exchange.excel.sheet.TableFrame.letter;

import java.util.List;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import parindex.assessment.EvidenceNote;
import parindex.criteria.Node;
import parindex.criteria.rule.InputSpec;
import parindex.exchange.excel.internal.Column.Evidence;
import parindex.exchange.excel.sheet.CellReader;
import parindex.exchange.excel.sheet.TableFrame;
import parindex.exchange.excel.sheet.Words;
import parindex.export.excel.Styles.Part;

/** The sheet with one row per document and leaf: those stated before, then empty rows. */
final class DocumentsSheet {

    /** In the hidden column of a document that was stated without a file. */
    static final String WITHOUT_FILE = "-";

    private final Draft draft;
    private final TableFrame frame;
    private int next = Column.FIRST_ROW;

    DocumentsSheet(Draft draft, TableFrame frame) {
        this.draft = draft;
        this.frame = frame;
    }

    void write() {
        frame.head(draft.text("documents.title", draft.plan().unit().name(), draft.plan().round().name()));
        for (Node leaf : draft.leaves()) {
            for (EvidenceNote note : draft.content(leaf).evidence()) {
                row(leaf, note, draft.supplied(leaf) ? Part.LOCKED : Part.INPUT);
            }
        }
        for (int i = 0; i < Draft.EMPTY_ROWS; i++) {
            XSSFRow row = frame.row(next++);
            for (Evidence column : Evidence.values()) {
                if (column.width() > 0) {
                    frame.empty(row, column, column == Evidence.HAS_FILE ? Part.BODY : Part.INPUT,
                            column == Evidence.DATE ? TableFrame.DAY : "@");
                }
            }
        }
        int last = next - 1;
        List<String> labels = draft.leaves().stream().filter(l -> !draft.supplied(l)).map(draft.labels()::of).toList();
        if (!labels.isEmpty()) {
            frame.restrict(Evidence.LEAF, Column.FIRST_ROW, last,
                    frame.helper().createFormulaListConstraint(draft.lists().reference(labels)), true, draft.text("hint.leaf"));
        }
        frame.restrict(Evidence.DATE, Column.FIRST_ROW, last, FiguresSheet.days(frame), false,
                draft.text("hint.kind", CellReader.kind(InputSpec.Kind.DATE)));
        for (Evidence column : new Evidence[] {Evidence.NUMBER, Evidence.ISSUER, Evidence.SUMMARY, Evidence.PLACE, Evidence.FILE}) {
            frame.restrict(column, Column.FIRST_ROW, last, frame.helper().createTextLengthConstraint(OperatorType.LESS_OR_EQUAL,
                    Integer.toString(Words.LONGEST), null), true, draft.text("hint.long", Words.LONGEST));
        }
        int r = Column.FIRST_ROW + 1;
        frame.colour("AND(LEN($" + letter(Evidence.LEAF) + r + ")>0,LEN(" + letter(Evidence.NUMBER) + r + ")=0)",
                IndexedColors.LIGHT_YELLOW,
                new CellRangeAddress(Column.FIRST_ROW, last, Evidence.NUMBER.ordinal(), Evidence.DATE.ordinal()),
                new CellRangeAddress(Column.FIRST_ROW, last, Evidence.PLACE.ordinal(), Evidence.PLACE.ordinal()));
        frame.finish(Evidence.NUMBER.ordinal());
    }

    private void row(Node leaf, EvidenceNote note, Part part) {
        XSSFRow row = frame.row(next++);
        frame.hidden(row, Evidence.STORED, note.document().orElse(WITHOUT_FILE));
        frame.words(row, Evidence.LEAF, part, draft.labels().of(leaf));
        frame.words(row, Evidence.NUMBER, part, note.number());
        frame.day(row, Evidence.DATE, part, note.date());
        frame.words(row, Evidence.ISSUER, part, "");
        frame.words(row, Evidence.SUMMARY, part, note.summary());
        frame.words(row, Evidence.PLACE, part, note.place().orElse(""));
        frame.words(row, Evidence.FILE, part, "");
        frame.words(row, Evidence.HAS_FILE, Part.BODY, note.document().isPresent() ? draft.yes() : draft.text("value.no"));
        frame.fit(row);
    }
}
