package parindex.export.excel.internal;

import java.io.IOException;
import java.nio.file.Path;
import parindex.export.Book;
import parindex.values.text.Message;

/** Writes a workbook for other benchmarks: the exporter is no API. */
public final class GridWorkbook {

    private GridWorkbook() {
    }

    public static void write(Book book, Path folder, String name) throws IOException {
        new ExcelExport().write(book, folder, name, Message.VIETNAMESE);
    }
}
