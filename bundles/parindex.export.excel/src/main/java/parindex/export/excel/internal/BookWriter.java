package parindex.export.excel.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import parindex.export.Book;
import parindex.export.CellText;
import parindex.export.Table;
import parindex.export.excel.Styles;
import parindex.values.text.Message;

/** Lays a book out in a workbook. */
final class BookWriter {

    private final StreamedWorkbook workbook;
    private final Book book;
    private final CellText text;
    private final Styles styles;

    /** @param workbook an empty one */
    BookWriter(StreamedWorkbook workbook, Book book, Locale locale) {
        this.workbook = workbook;
        this.book = book;
        this.text = new CellText(book.mode(), locale);
        this.styles = new Styles(workbook.workbook());
    }

    void write() {
        XSSFWorkbook whole = workbook.workbook();
        SheetNames names = new SheetNames();
        String cover = names.next(Message.of(BookWriter.class, "excel.cover").in(text.locale()));
        Map<String, String> titles = new LinkedHashMap<>();
        List<String> sheets = new ArrayList<>();
        for (Table table : book.tables()) {
            sheets.add(names.next(table.id()));
            titles.put(sheets.get(sheets.size() - 1), table.title().in(text.locale()));
        }
        List<GridSheets> grids = book.grids().stream().map(grid -> new GridSheets(grid, names, styles, text)).toList();
        grids.forEach(grid -> titles.putAll(grid.titles()));
        whole.getProperties().getCoreProperties().setTitle(book.title().in(text.locale()));
        new CoverSheet(whole.createSheet(cover), styles, text).write(book, titles);
        for (int i = 0; i < sheets.size(); i++) {
            new TableSheet(whole.createSheet(sheets.get(i)), styles, text).write(book.tables().get(i));
        }
        for (GridSheets grid : grids) {
            grid.write(workbook);
        }
    }
}
