package parindex.export.internal;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Component;
import parindex.export.AtomicFiles;
import parindex.export.Book;
import parindex.export.BookExport;
import parindex.export.BookJson;
import parindex.export.SafeNames;

/** One JSON file, UTF-8, as {@link BookJson} writes it. */
@Component(property = BookExport.FORMAT + "=json")
public final class JsonExport implements BookExport {

    @Override
    public String format() {
        return "json";
    }

    @Override
    public List<Path> write(Book book, Path folder, String baseName, Locale locale) throws IOException {
        try (AtomicFiles files = AtomicFiles.in(folder)) {
            files.write(SafeNames.fileName(baseName) + ".json",
                    out -> BookJson.write(book, locale, new OutputStreamWriter(out, StandardCharsets.UTF_8)));
            return files.commit();
        }
    }
}
