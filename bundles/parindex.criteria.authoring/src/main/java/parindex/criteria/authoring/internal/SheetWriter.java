package parindex.criteria.authoring.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import parindex.criteria.authoring.internal.Spec.Form;
import parindex.exchange.excel.sheet.ListsSheet;
import parindex.exchange.excel.sheet.SheetColumn;
import parindex.exchange.excel.sheet.TableFrame;
import parindex.export.excel.Styles;
import parindex.export.excel.Styles.Part;

/** Writes the rows of one sheet, and prepares the empty ones below them. */
final class SheetWriter {

    /** Rows below the last one that have the lists too. */
    static final int EMPTY_ROWS = 500;
    private static final String TEXT = "@";
    /** In characters. */
    private static final int WIDEST_ON_A4 = 300;

    private final XSSFSheet sheet;
    private final TemplateSheet kind;
    private final Locale locale;
    private final ListsSheet lists;
    private final TableFrame frame;
    private int next = SheetColumn.FIRST_ROW;

    SheetWriter(XSSFSheet sheet, TemplateSheet kind, Styles styles, Locale locale, ListsSheet lists) {
        this.sheet = sheet;
        this.kind = kind;
        this.locale = locale;
        this.lists = lists;
        this.frame = new TableFrame(sheet, styles, locale, kind.columns(), Texts.class);
        for (TemplateColumn column : kind.columns()) {
            // What is typed below the last row stays what was typed: 1.10 is no number there.
            sheet.setDefaultColumnStyle(column.ordinal(), styles.number(Part.TEXT, HorizontalAlignment.LEFT, format(column.spec().form())));
        }
        frame.head(Texts.in(locale, "title." + kind.name()));
    }

    private static String format(Form form) {
        return switch (form) {
            case TEXT, CHOICE -> TEXT;
            case DAY -> TableFrame.DAY;
            case NUMBER, PERCENT, WHOLE -> TableFrame.GENERAL;
        };
    }

    XSSFRow row() {
        return frame.row(next++);
    }

    /** A row from an element, by the paths of the columns. */
    XSSFRow row(Draft element) {
        XSSFRow row = row();
        for (TemplateColumn column : kind.columns()) {
            Spec spec = column.spec();
            if (!spec.isShownOnly() && !spec.path().equals("#")) {
                put(row, column, spec, element.get(spec.path()));
            }
        }
        return row;
    }

    void put(XSSFRow row, TemplateColumn column, Spec spec, Optional<String> value) {
        Optional<String> written = value.filter(v -> !v.isEmpty()).or(() -> Optional.of(spec.otherwise()).filter(o -> !o.isEmpty()));
        if (written.isEmpty()) {
            frame.empty(row, column, Part.INPUT, format(spec.form()));
            return;
        }
        switch (spec.form()) {
            case TEXT -> frame.words(row, column, Part.INPUT, written.get());
            case CHOICE -> frame.words(row, column, Part.INPUT, spec.words().orElseThrow().word(written.get(), locale));
            case DAY -> frame.day(row, column, Part.INPUT, written.map(LocalDate::parse));
            case NUMBER, PERCENT, WHOLE -> frame.number(row, column, Part.INPUT, new BigDecimal(written.get()));
        }
    }

    /** A cell that the row has no use for. */
    void unused(XSSFRow row, TemplateColumn column) {
        frame.words(row, column, Part.LOCKED, "");
    }

    /** Words that are shown and never read. */
    void shown(XSSFRow row, TemplateColumn column, String words) {
        frame.words(row, column, Part.BODY, words);
    }

    void hidden(XSSFRow row, TemplateColumn column, String text) {
        frame.hidden(row, column, text);
    }

    void formula(XSSFRow row, TemplateColumn column, String formula) {
        frame.formula(row, column, Part.BODY, TableFrame.GENERAL, formula);
    }

    void fit(XSSFRow row) {
        frame.fit(row);
    }

    /** The words of a list in one cell. */
    void list(XSSFRow row, TemplateColumn column, Vocabulary words) {
        restrict(column, row.getRowNum(), row.getRowNum(), lists.reference(words.words(locale)));
    }

    /** Ids that stand in a column of another sheet. */
    void references(TemplateColumn column, TemplateSheet other, TemplateColumn otherColumn, int otherRows) {
        restrict(column, SheetColumn.FIRST_ROW, last(), TableFrame.range(other.title().in(locale), otherColumn, SheetColumn.FIRST_ROW,
                SheetColumn.FIRST_ROW + otherRows + EMPTY_ROWS));
    }

    private void restrict(TemplateColumn column, int first, int last, String reference) {
        DataValidationConstraint constraint = frame.helper().createFormulaListConstraint(reference);
        frame.restrict(column, first, last, constraint, false, Texts.in(locale, "hint.list"));
    }

    private int last() {
        return next + EMPTY_ROWS;
    }

    /** Lists for whole columns, frozen headings, the printed page. */
    void finish(int frozenColumns) {
        for (TemplateColumn column : kind.columns()) {
            column.spec().words().ifPresent(words -> restrict(column, SheetColumn.FIRST_ROW, last(), lists.reference(words.words(locale))));
        }
        frame.finishOpen(frozenColumns);
        if (Stream.of(kind.columns()).mapToInt(TemplateColumn::width).sum() > WIDEST_ON_A4) {
            // One page as wide as that could not be read.
            sheet.getPrintSetup().setPaperSize(PaperSize.A3_PAPER);
            sheet.getPrintSetup().setFitWidth((short) 2);
            sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, frozenColumns - 1));
        }
        sheet.setZoom(90);
    }
}
