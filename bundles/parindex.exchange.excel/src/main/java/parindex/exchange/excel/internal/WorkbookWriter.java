package parindex.exchange.excel.internal;

import java.util.List;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import parindex.assessment.EvidenceNote;
import parindex.criteria.Node;
import parindex.exchange.excel.WorkbookPlan;
import parindex.exchange.excel.sheet.ListsSheet;
import parindex.exchange.excel.sheet.TableFrame;
import parindex.exchange.excel.sheet.Words;
import parindex.export.excel.Styles;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Place;
import parindex.values.problem.Problem;

/** Lays the sheets of a workbook out. */
final class WorkbookWriter {

    private final XSSFWorkbook workbook;
    private final WorkbookPlan plan;
    private final Predicate<Node> suppliedByRule;

    WorkbookWriter(XSSFWorkbook workbook, WorkbookPlan plan, Predicate<Node> suppliedByRule) {
        this.workbook = workbook;
        this.suppliedByRule = suppliedByRule;
        this.plan = plan;
    }

    void write() {
        Styles styles = new Styles(workbook);
        XSSFSheet guide = sheet(Texts.in(plan.locale(), "sheet.guide"));
        XSSFSheet scores = sheet(Texts.scores(plan.locale()));
        XSSFSheet figures = sheet(Texts.figures(plan.locale()));
        XSSFSheet documents = sheet(Texts.documents(plan.locale()));
        XSSFSheet lists = sheet(Texts.LISTS_SHEET);
        XSSFSheet identity = sheet(Texts.IDENTITY_SHEET);
        Draft draft = new Draft(plan, suppliedByRule, new ListsSheet(lists));
        refuseTextsThatNoCellHolds(draft);
        new GuideSheet(draft, guide, styles).write();
        new ScoresSheet(draft, frame(scores, styles, Column.Score.values())).write();
        new FiguresSheet(draft, frame(figures, styles, Column.Figure.values())).write();
        new DocumentsSheet(draft, frame(documents, styles, Column.Evidence.values())).write();
        Identity.of(draft).write(identity);
        lists.enableLocking();
        workbook.setSheetVisibility(workbook.getSheetIndex(lists), SheetVisibility.VERY_HIDDEN);
        workbook.setSheetVisibility(workbook.getSheetIndex(identity), SheetVisibility.VERY_HIDDEN);
        workbook.lockStructure();
        workbook.setForceFormulaRecalculation(true);
        workbook.getProperties().getCoreProperties().setTitle(draft.text("guide.title", plan.round().year()) + " – " + plan.unit().name());
    }

    private TableFrame frame(XSSFSheet sheet, Styles styles, Column[] columns) {
        return new TableFrame(sheet, styles, plan.locale(), columns, Texts.class);
    }

    private XSSFSheet sheet(String name) {
        return workbook.createSheet(name);
    }

    private void refuseTextsThatNoCellHolds(Draft draft) {
        List<Problem> problems = draft.leaves().stream().filter(leaf -> isTooLong(draft.content(leaf)))
                .map(leaf -> Problem.error(Place.of(plan.unit().code()).at(leaf.id()), Texts.of("write.long", leaf.name(), Words.LONGEST),
                        Texts.of("write.long.remedy"))).toList();
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
    }

    private static boolean isTooLong(LeafContent content) {
        return isTooLong(content.explanation()) || content.evidence().stream().anyMatch(WorkbookWriter::isTooLong);
    }

    private static boolean isTooLong(EvidenceNote note) {
        return isTooLong(note.number()) || isTooLong(note.summary()) || isTooLong(note.place().orElse(""));
    }

    private static boolean isTooLong(String text) {
        return Words.forCell(text).length() > Words.LONGEST;
    }
}
