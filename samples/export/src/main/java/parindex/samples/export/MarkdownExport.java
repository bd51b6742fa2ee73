package parindex.samples.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Component;
import parindex.export.AtomicFiles;
import parindex.export.Book;
import parindex.export.BookExport;
import parindex.export.CellText;
import parindex.export.SafeNames;
import parindex.export.Table;

/** All tables as one Markdown file. */
@Component(property = BookExport.FORMAT + "=md")
public final class MarkdownExport implements BookExport {

    @Override
    public String format() {
        return "md";
    }

    @Override
    public List<Path> write(Book book, Path folder, String baseName, Locale locale) throws IOException {
        try (AtomicFiles files = AtomicFiles.in(folder)) {
            files.write(SafeNames.fileName(baseName) + ".md", out -> out.write(text(book, locale).getBytes(StandardCharsets.UTF_8)));
            return files.commit();
        }
    }

    static String text(Book book, Locale locale) {
        StringBuilder text = new StringBuilder("# ").append(plain(book.title().in(locale))).append("\n\n");
        book.provenance().forEach(line -> text.append("- ").append(plain(line.label().in(locale))).append(": ")
                .append(plain(line.value().in(locale))).append('\n'));
        book.tables().forEach(table -> text.append('\n').append(text(table, new CellText(book.mode(), locale))));
        return text.toString();
    }

    private static String text(Table table, CellText cells) {
        Locale locale = cells.locale();
        StringBuilder text = new StringBuilder("## ").append(plain(table.title().in(locale))).append("\n\n");
        text.append(row(table.columns().stream().map(column -> column.title().in(locale)).toList()));
        text.append(table.columns().stream().map(column -> column.number() ? "---:" : "---").collect(Collectors.joining(" | ", "| ", " |\n")));
        table.rows().forEach(row -> text.append(row(row.stream().map(cells::shown).toList())));
        table.footer().forEach(row -> text.append(row(row.stream().map(cells::shown).toList())));
        table.notes().forEach(note -> text.append('\n').append(plain(note.in(locale))).append('\n'));
        return text.toString();
    }

    private static String row(List<String> cells) {
        return cells.stream().map(MarkdownExport::plain).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** Words as they are: what Markdown would take for markup is escaped, and a line break would end the row. */
    private static String plain(String words) {
        return words.replaceAll("[\\\\`*_{}\\[\\]<>#|]", "\\\\$0").replaceAll("\\R", " ");
    }
}
