package parindex.export.excel.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import parindex.export.Book;
import parindex.export.CellText;
import parindex.export.Table;
import parindex.export.excel.Styles;
import parindex.values.text.Message;

/** Lays a book out in a workbook. */
final class BookWriter {

    private final XSSFWorkbook workbook;
    private final Book book;
    private final CellText text;
    private final Styles styles;

    BookWriter(XSSFWorkbook workbook, Book book, Locale locale) {
        this.workbook = workbook;
        this.book = book;
        this.text = new CellText(book.mode(), locale);
        this.styles = new Styles(workbook);
    }

    void write() {
        SheetNames names = new SheetNames();
        String cover = names.next(Message.of(BookWriter.class, "excel.cover").in(text.locale()));
        List<String> sheets = new ArrayList<>();
        for (Table table : book.tables()) {
            sheets.add(names.next(table.id()));
        }
        workbook.getProperties().getCoreProperties().setTitle(book.title().in(text.locale()));
        new CoverSheet(workbook.createSheet(cover), styles, text).write(book, sheets);
        for (int i = 0; i < sheets.size(); i++) {
            new TableSheet(workbook.createSheet(sheets.get(i)), styles, text).write(book.tables().get(i));
        }
    }
}
