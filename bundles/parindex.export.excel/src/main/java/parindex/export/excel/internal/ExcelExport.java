package parindex.export.excel.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.osgi.service.component.annotations.Component;
import parindex.export.AtomicFiles;
import parindex.export.Book;
import parindex.export.BookExport;
import parindex.export.SafeNames;
import parindex.export.excel.PoiCalls;

/**
 * One workbook: a cover sheet with the provenance, then one sheet per table, with a chart where the table ranks units, then for each grid
 * the arithmetic as formulas and the scores stage by stage.
 */
@Component(property = BookExport.FORMAT + "=xlsx")
public final class ExcelExport implements BookExport {

    @Override
    public String format() {
        return "xlsx";
    }

    @Override
    public List<Path> write(Book book, Path folder, String baseName, Locale locale) throws IOException {
        try (AtomicFiles files = AtomicFiles.in(folder)) {
            files.write(SafeNames.fileName(baseName) + ".xlsx", out -> {
                PoiCalls.run(() -> {
                    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
                        StreamedWorkbook streamed = new StreamedWorkbook(workbook);
                        new BookWriter(streamed, book, locale).write();
                        streamed.write(out);
                    }
                    return null;
                });
            });
            return files.commit();
        }
    }
}
