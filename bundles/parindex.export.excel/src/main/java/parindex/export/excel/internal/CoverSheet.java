package parindex.export.excel.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import parindex.export.Book;
import parindex.export.CellText;
import parindex.export.Table;
import parindex.export.excel.PageSetup;
import parindex.export.excel.RowHeights;
import parindex.export.excel.Styles;
import parindex.export.excel.Styles.Part;
import parindex.values.text.Message;

/** Title, provenance, the notices of all tables, and a list of the sheets. */
final class CoverSheet {

    private static final int LABEL_WIDTH = 28;
    /** Fits the 64 digits of a SHA-256 hash. */
    private static final int VALUE_WIDTH = 72;

    private final XSSFSheet sheet;
    private final Styles styles;
    private final CellText text;
    private int next;

    CoverSheet(XSSFSheet sheet, Styles styles, CellText text) {
        this.sheet = sheet;
        this.styles = styles;
        this.text = text;
    }

    void write(Book book, List<String> sheets) {
        sheet.setColumnWidth(0, LABEL_WIDTH * 256);
        sheet.setColumnWidth(1, VALUE_WIDTH * 256);
        wide(book.title().in(text.locale()), Part.TITLE);
        next++;
        for (Book.Line line : book.provenance()) {
            XSSFRow row = row(line.value().in(text.locale()), VALUE_WIDTH);
            put(row, 0, line.label().in(text.locale()), Part.LABEL);
            put(row, 1, line.value().in(text.locale()), Part.TEXT);
        }
        Set<String> notes = new LinkedHashSet<>();
        book.tables().forEach(table -> table.notes().forEach(note -> notes.add(note.in(text.locale()))));
        if (!notes.isEmpty()) {
            next++;
            wide(message("excel.notes"), Part.LABEL);
            notes.forEach(note -> wide(note, Part.NOTE));
        }
        if (!sheets.isEmpty()) {
            next++;
            wide(message("excel.contents"), Part.LABEL);
        }
        for (int i = 0; i < sheets.size(); i++) {
            Table table = book.tables().get(i);
            String title = table.title().in(text.locale());
            XSSFRow row = row(title, VALUE_WIDTH);
            link(put(row, 0, sheets.get(i), Part.LINK), sheets.get(i));
            put(row, 1, title, Part.TEXT);
        }
        PageSetup.apply(sheet, false);
        sheet.setDisplayGridlines(false);
    }

    private void wide(String words, Part part) {
        XSSFRow row = row(words, LABEL_WIDTH + VALUE_WIDTH);
        put(row, 0, words, part);
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, 1));
    }

    private XSSFRow row(String words, int width) {
        XSSFRow row = sheet.createRow(next++);
        row.setHeightInPoints(RowHeights.of(words, width));
        return row;
    }

    private XSSFCell put(XSSFRow row, int column, String words, Part part) {
        XSSFCell cell = row.createCell(column);
        styles.words(cell, part, HorizontalAlignment.LEFT, words);
        return cell;
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
