package parindex.export;

import java.io.IOException;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import parindex.criteria.Node;
import parindex.export.Table.Cell;
import parindex.scoring.LeafResult;
import parindex.scoring.ScoreUnit;
import parindex.values.number.Numbers;
import parindex.values.number.Rational;

/**
 * Tables as CSV: the first line holds the column keys, the first column says whether a row is of the {@code body} or the
 * {@code footer}. Separator {@code ;} and decimal comma for Vietnamese, {@code ,} and point for English, so that a
 * spreadsheet program of that language opens it as a table. Figures are as shown, without plus signs. Text that a
 * spreadsheet program would take for a formula is neutralised ({@link CellText#neutral}). Lines end with CR LF (RFC 4180).
 */
public final class BookCsv {

    /** More than any set gives a leaf; a score without a finite decimal is rounded there. */
    private static final int LEAF_PLACES = 6;

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
     * All scores of a level, a line per unit and stage: {@code stage}, {@code unit}, {@code name}, then a column per leaf under its id. The first line
     * has the maxima, its stage is {@code max}. {@code N/A} is a leaf that does not apply; an empty cell has no score yet.
     */
    public static void write(Grid grid, Locale locale, Appendable out) throws IOException {
        CSVPrinter printer = new CSVPrinter(out, format(locale));
        List<Node> leaves = grid.counted().set().leaves();
        List<String> head = new ArrayList<>(List.of("stage", "unit", "name"));
        List<String> maxima = new ArrayList<>(List.of("max", "", ""));
        for (Node leaf : leaves) {
            head.add(leaf.id());
            maxima.add(score(leaf.max(), locale));
        }
        printer.printRecord(head);
        printer.printRecord(maxima);
        for (Grid.Layer layer : grid.layers()) {
            for (ScoreUnit unit : grid.units()) {
                List<String> line = new ArrayList<>(List.of(layer.id(), CellText.neutral(unit.code()), CellText.neutral(unit.name())));
                for (LeafResult leaf : layer.results().unit(unit.code()).orElseThrow().leaves()) {
                    line.add(switch (leaf.state()) {
                        case MISSING -> "";
                        case EXCLUDED -> "N/A";
                        case GIVEN, DERIVED, FULL_MARKS -> score(leaf.score(), locale);
                    });
                }
                printer.printRecord(line);
            }
        }
    }

    private static String score(Rational value, Locale locale) {
        return Numbers.formatTrimmed(value, LEAF_PLACES, RoundingMode.HALF_UP, locale);
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
