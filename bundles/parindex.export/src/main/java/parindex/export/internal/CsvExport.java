package parindex.export.internal;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Component;
import parindex.export.AtomicFiles;
import parindex.export.Book;
import parindex.export.BookCsv;
import parindex.export.BookExport;
import parindex.export.Grid;
import parindex.export.SafeNames;
import parindex.export.Table;

/**
 * One CSV file per table and grid in the folder {@code <baseName>-csv}, UTF-8 with a byte order mark, by which Excel knows UTF-8. Tables of an
 * earlier export do not stay there.
 */
@Component(property = BookExport.FORMAT + "=csv")
public final class CsvExport implements BookExport {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public List<Path> write(Book book, Path folder, String baseName, Locale locale) throws IOException {
        try (AtomicFiles files = AtomicFiles.inNew(folder, SafeNames.fileName(baseName) + "-csv")) {
            for (Table table : book.tables()) {
                file(files, table.id(), out -> BookCsv.write(table, book.mode(), locale, out));
            }
            for (Grid grid : book.grids()) {
                file(files, grid.id(), out -> BookCsv.write(grid, locale, out));
            }
            return files.commit();
        }
    }

    /** Writes the lines of a file. */
    private interface Lines {
        void writeTo(Appendable out) throws IOException;
    }

    private static void file(AtomicFiles files, String id, Lines lines) throws IOException {
        files.write(SafeNames.fileName(id) + ".csv", out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write(BYTE_ORDER_MARK);
            lines.writeTo(writer);
            writer.flush();
        });
    }
}
