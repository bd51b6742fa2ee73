package parindex.export;

import java.io.IOException;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import parindex.export.Table.Cell;
import parindex.values.number.Numbers;

/**
 * Tables as CSV: the first line holds the column keys, the first column says whether a row is of the {@code body} or the
 * {@code footer}. Separator {@code ;} and decimal comma for Vietnamese, {@code ,} and point for English, so that a
 * spreadsheet program of that language opens it as a table. Figures are as shown, without plus signs. Text that a
 * spreadsheet program would take for a formula is neutralised ({@link CellText#neutral}). Lines end with CR LF (RFC 4180).
 */
public final class BookCsv {

    private BookCsv() {
    }

    /** One table. */
    public static void write(Table table, RoundingMode mode, Locale locale, Appendable out) throws IOException {
        CellText text = new CellText(mode, locale);
        CSVPrinter printer = new CSVPrinter(out, format(locale));
        List<String> head = new ArrayList<>(List.of("row"));
        table.columns().forEach(c -> head.add(c.key()));
        printer.printRecord(head);
        print(printer, text, "body", table.rows());
        print(printer, text, "footer", table.footer());
    }

    /**
     * All tables of a book in one stream, an empty line between two. If there are several, each begins with a line
     * {@code table}, id, title.
     */
    public static void write(Book book, Locale locale, Appendable out) throws IOException {
        boolean several = book.tables().size() > 1;
        for (int i = 0; i < book.tables().size(); i++) {
            Table table = book.tables().get(i);
            if (i > 0) {
                out.append("\r\n");
            }
            if (several) {
                new CSVPrinter(out, format(locale)).printRecord("table", table.id(), CellText.neutral(table.title().in(locale)));
            }
            write(table, book.mode(), locale, out);
        }
    }

    private static void print(CSVPrinter printer, CellText text, String kind, List<List<Cell>> rows) throws IOException {
        for (List<Cell> row : rows) {
            List<String> values = new ArrayList<>(List.of(kind));
            row.forEach(cell -> values.add(cell instanceof Cell.Text ? CellText.neutral(text.plain(cell)) : text.plain(cell)));
            printer.printRecord(values);
        }
    }

    private static CSVFormat format(Locale locale) {
        return CSVFormat.RFC4180.builder().setDelimiter(Numbers.decimalMark(locale) == ',' ? ';' : ',').get();
    }
}
