package parindex.export;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import parindex.export.Table.Cell;

/**
 * A table as text for a console: aligned columns, figures under each other by their decimal mark.
 * Widths count code points, which is right for text in normal form C.
 */
public final class TextTable {

    private static final String GAP = "  ";

    private final Table table;
    private final CellText text;

    private TextTable(Table table, CellText text) {
        this.table = table;
        this.text = text;
    }

    /**
     * Title, headings, rows, footer and notes, each line ended by a line feed; no line has blanks at its end.
     *
     * @param mode how figures are rounded
     */
    public static String render(Table table, RoundingMode mode, Locale locale) {
        return new TextTable(table, new CellText(mode, locale)).render();
    }

    private String render() {
        List<List<String>> columns = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            columns.add(column(i));
        }
        StringBuilder out = new StringBuilder(oneLine(table.title().in(text.locale()))).append('\n');
        String rule = String.join(GAP, columns.stream().map(c -> "─".repeat(length(c.get(0)))).toList());
        int lines = 1 + table.rows().size() + table.footer().size();
        for (int line = 0; line < lines; line++) {
            int row = line;
            out.append(String.join(GAP, columns.stream().map(c -> c.get(row)).toList()).stripTrailing()).append('\n');
            if (line == 0 || line == table.rows().size() && !table.footer().isEmpty()) {
                out.append(rule).append('\n');
            }
        }
        table.notes().forEach(note -> out.append("* ").append(oneLine(note.in(text.locale()))).append('\n'));
        return out.toString();
    }

    /** Heading, body and footer of a column, all of one length. */
    private List<String> column(int index) {
        Table.Column column = table.columns().get(index);
        List<Cell> cells = Stream.concat(table.rows().stream(), table.footer().stream()).map(row -> row.get(index)).toList();
        int decimals = cells.stream().filter(c -> !(c instanceof Cell.Text)).mapToInt(c -> decimals(text.shown(c))).max().orElse(0);
        List<String> shown = new ArrayList<>();
        shown.add(oneLine(column.title().in(text.locale())));
        for (Cell cell : cells) {
            String words = oneLine(text.shown(cell));
            boolean padded = column.number() && !(cell instanceof Cell.Text) && !words.isEmpty();
            shown.add(padded ? words + " ".repeat(decimals - decimals(words)) : words);
        }
        int width = shown.stream().mapToInt(TextTable::length).max().orElse(0);
        return shown.stream().map(s -> {
            String blanks = " ".repeat(width - length(s));
            return column.number() ? blanks + s : s + blanks;
        }).toList();
    }

    /** Number of characters from the decimal mark on. */
    private static int decimals(String number) {
        for (int i = 0; i < number.length(); i++) {
            if (number.charAt(i) == '.' || number.charAt(i) == ',') {
                return number.length() - i;
            }
        }
        return 0;
    }

    /** A cell is one line; control characters would also reach the terminal. */
    private static String oneLine(String words) {
        return words.codePoints().map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static int length(String words) {
        return words.codePointCount(0, words.length());
    }
}
