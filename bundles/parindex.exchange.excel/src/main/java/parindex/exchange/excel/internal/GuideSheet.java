package parindex.exchange.excel.internal;

import org.apache.poi.xssf.usermodel.XSSFSheet;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Source;
import parindex.exchange.excel.sheet.Words;
import parindex.export.excel.PageSetup;
import parindex.export.excel.Styles;
import parindex.export.excel.Styles.Part;
import parindex.export.excel.TwoColumns;
import parindex.values.text.Message;

/** The first sheet: whose workbook it is, and how to fill it in. */
final class GuideSheet {

    private static final int LABEL_WIDTH = 28;
    /** Fits the 64 digits of a hash. */
    private static final int VALUE_WIDTH = 74;
    private static final int STEPS = 10;

    private final Draft draft;
    private final XSSFSheet sheet;
    private final TwoColumns columns;

    GuideSheet(Draft draft, XSSFSheet sheet, Styles styles) {
        this.draft = draft;
        this.sheet = sheet;
        this.columns = new TwoColumns(sheet, styles, LABEL_WIDTH, VALUE_WIDTH);
    }

    void write() {
        CriteriaSet set = draft.plan().set();
        wide(draft.text("guide.title", draft.plan().round().year()), Part.TITLE);
        columns.skip();
        line("guide.unit", draft.plan().unit().name() + " (" + draft.plan().unit().code() + ")");
        line("guide.round", draft.plan().round().name() + " (" + draft.plan().round().id() + ")");
        draft.plan().lastDay().ifPresent(day -> line("guide.lastDay", Texts.of("guide.day", day).in(draft.locale())));
        line("guide.set", set.name().in(draft.locale()));
        line("guide.setId", set.id().toString());
        line("guide.hash", set.hash());
        if (isIllustrative(set) || draft.plan().round().illustrative()) {
            columns.skip();
            wide(draft.text("illustrative.notice"), Part.NOTE);
        }
        columns.skip();
        wide(draft.text("guide.steps"), Part.LABEL);
        for (int step = 1; step <= STEPS; step++) {
            wide(step + ". " + draft.text("guide.step." + step, names()), Part.TEXT);
        }
        columns.skip();
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
        columns.line(Words.forCell(draft.text(label)), Part.LABEL, Words.forCell(value));
    }

    private void colour(Part part, String key) {
        columns.line("", part, Words.forCell(draft.text(key)));
    }

    private void wide(String words, Part part) {
        columns.wide(Words.forCell(words), part);
    }
}
