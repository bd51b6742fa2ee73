package parindex.shell.internal;

import java.io.IOException;
import java.util.List;
import parindex.export.Book;
import parindex.export.BookCsv;
import parindex.export.BookJson;
import parindex.export.Table;
import parindex.export.TextTable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options of every command that prints results: for people, or as JSON or CSV for programs. */
final class TableOptions {

    @ArgGroup(exclusive = true)
    private final Format format = new Format();

    static final class Format {
        @Option(names = "--json", descriptionKey = "option.json")
        private boolean json;
        @Option(names = "--csv", descriptionKey = "option.csv")
        private boolean csv;
    }

    /** Whether people read the output, so that words around the tables are wanted. */
    boolean forPeople() {
        return !format.json && !format.csv;
    }

    /** Prints a book to the standard output in the format asked for, for people and as JSON with what is to be known about its figures. */
    void print(Book book, Output output) throws IOException {
        if (format.json) {
            BookJson.write(book, output.locale(), output.out());
        } else if (format.csv) {
            BookCsv.write(book, output.locale(), output.out());
        } else {
            book.provenance().forEach(l -> output.line("  " + l.label().in(output.locale()) + ": " + l.value().in(output.locale())));
            if (!book.provenance().isEmpty()) {
                output.line("");
            }
            book.tables().forEach(t -> output.line(TextTable.render(t, book.mode(), output.locale())));
        }
        output.out().flush();
    }

    /** Prints one table that needs no provenance. */
    void print(Table table, Output output) throws IOException {
        print(new Book(table.title(), List.of(), java.math.RoundingMode.HALF_UP, List.of(table)), output);
    }
}
