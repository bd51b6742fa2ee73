package parindex.export.excel.internal;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import parindex.export.Book;
import parindex.export.CellText;
import parindex.export.Table;
import parindex.export.excel.PageSetup;
import parindex.export.excel.Styles;
import parindex.export.excel.Styles.Part;
import parindex.export.excel.TwoColumns;
import parindex.values.text.Message;

/** Title, provenance, the notices of all tables, and a list of the sheets. */
final class CoverSheet {

    private static final int LABEL_WIDTH = 28;
    /** Fits the 64 digits of a SHA-256 hash. */
    private static final int VALUE_WIDTH = 72;

    private final XSSFSheet sheet;
    private final TwoColumns columns;
    private final CellText text;

    CoverSheet(XSSFSheet sheet, Styles styles, CellText text) {
        this.sheet = sheet;
        this.columns = new TwoColumns(sheet, styles, LABEL_WIDTH, VALUE_WIDTH);
        this.text = text;
    }

    /** @param sheets titles by name, in the order of the workbook */
    void write(Book book, Map<String, String> sheets) {
        columns.wide(book.title().in(text.locale()), Part.TITLE);
        columns.skip();
        for (Book.Line line : book.provenance()) {
            columns.line(line.label().in(text.locale()), Part.LABEL, line.value().in(text.locale()));
        }
        Set<String> notes = new LinkedHashSet<>();
        book.tables().forEach(table -> table.notes().forEach(note -> notes.add(note.in(text.locale()))));
        book.grids().forEach(grid -> grid.notes().forEach(note -> notes.add(note.in(text.locale()))));
        if (!notes.isEmpty()) {
            columns.skip();
            columns.wide(message("excel.notes"), Part.LABEL);
            notes.forEach(note -> columns.wide(note, Part.NOTE));
        }
        if (!sheets.isEmpty()) {
            columns.skip();
            columns.wide(message("excel.contents"), Part.LABEL);
        }
        sheets.forEach((name, title) -> link(columns.line(name, Part.LINK, title), name));
        PageSetup.apply(sheet, false);
        sheet.setDisplayGridlines(false);
    }

    private void link(XSSFCell cell, String target) {
        XSSFHyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + target.replace("'", "''") + "'!A1");
        cell.setHyperlink(link);
    }

    private String message(String key) {
        return Message.of(CoverSheet.class, key).in(text.locale());
    }
}
