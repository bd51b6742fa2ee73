package parindex.exchange.excel.internal;

import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Source;
import parindex.export.excel.PageSetup;
import parindex.export.excel.RowHeights;
import parindex.export.excel.Styles;
import parindex.export.excel.Styles.Part;
import parindex.values.text.Message;

/** The first sheet: whose workbook it is, and how to fill it in. */
final class GuideSheet {

    private static final int LABEL_WIDTH = 28;
    /** Fits the 64 digits of a hash. */
    private static final int VALUE_WIDTH = 74;
    private static final int STEPS = 10;

    private final Draft draft;
    private final XSSFSheet sheet;
    private final Styles styles;
    private int next;

    GuideSheet(Draft draft, XSSFSheet sheet, Styles styles) {
        this.draft = draft;
        this.sheet = sheet;
        this.styles = styles;
    }

    void write() {
        CriteriaSet set = draft.plan().set();
        sheet.setColumnWidth(0, LABEL_WIDTH * 256);
        sheet.setColumnWidth(1, VALUE_WIDTH * 256);
        wide(draft.text("guide.title", draft.plan().round().year()), Part.TITLE);
        next++;
        line("guide.unit", draft.plan().unit().name() + " (" + draft.plan().unit().code() + ")");
        line("guide.round", draft.plan().round().name() + " (" + draft.plan().round().id() + ")");
        draft.plan().lastDay().ifPresent(day -> line("guide.lastDay", Texts.of("guide.day", day).in(draft.locale())));
        line("guide.set", set.name().in(draft.locale()));
        line("guide.setId", set.id().toString());
        line("guide.hash", set.hash());
        if (isIllustrative(set) || draft.plan().round().illustrative()) {
            next++;
            wide(draft.text("illustrative.notice"), Part.NOTE);
        }
        next++;
        wide(draft.text("guide.steps"), Part.LABEL);
        for (int step = 1; step <= STEPS; step++) {
            wide(step + ". " + draft.text("guide.step." + step, names()), Part.TEXT);
        }
        next++;
        wide(draft.text("guide.colours"), Part.LABEL);
        colour(Part.INPUT, "guide.colour.input");
        colour(Part.LOCKED, "guide.colour.locked");
        colour(Part.BODY, "guide.colour.body");
        wide(draft.text("guide.colour.missing"), Part.TEXT);
        PageSetup.apply(sheet, false);
        sheet.setDisplayGridlines(false);
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
    }

    private Object[] names() {
        return new Message[] {Texts.of("sheet.scores"), Texts.of("sheet.figures"), Texts.of("sheet.documents"), Texts.of("value.yes")};
    }

    private static boolean isIllustrative(CriteriaSet set) {
        return set.nodes().anyMatch(n -> n.source() == Source.ILLUSTRATIVE || n.maxSource() == Source.ILLUSTRATIVE
                || n.leaf().filter(l -> l.source() == Source.ILLUSTRATIVE).isPresent());
    }

    private void line(String label, String value) {
        XSSFRow row = row(value, VALUE_WIDTH);
        put(row, 0, draft.text(label), Part.LABEL);
        put(row, 1, value, Part.TEXT);
    }

    private void colour(Part part, String key) {
        XSSFRow row = row(draft.text(key), VALUE_WIDTH);
        put(row, 0, "", part);
        put(row, 1, draft.text(key), Part.TEXT);
    }

    private void wide(String words, Part part) {
        XSSFRow row = row(words, LABEL_WIDTH + VALUE_WIDTH - 6);
        put(row, 0, words, part);
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, 1));
    }

    private XSSFRow row(String words, int width) {
        XSSFRow row = sheet.createRow(next++);
        row.setHeightInPoints(RowHeights.of(words, width));
        return row;
    }

    private void put(XSSFRow row, int column, String words, Part part) {
        styles.words(row.createCell(column), part, HorizontalAlignment.LEFT, Words.forCell(words));
    }
}
