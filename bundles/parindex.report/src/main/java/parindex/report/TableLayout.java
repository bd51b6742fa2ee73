package parindex.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parindex.export.CellText;
import parindex.export.Table;
import parindex.export.Table.Cell;

/** How wide the columns of a table are, by what is in them, and what is kept on one page; the same for every format. Pure functions. */
public final class TableLayout {

    /** A table of at most so many rows, its heading and footer included, is not spread over two pages. */
    public static final int SHORT = 14;

    private static final int AROUND = 3;
    private static final int LONGEST_WORD = 16;
    private static final int MOST = 60;
    private static final int WHOLE = 1000;

    private TableLayout() {
    }

    /**
     * The share of each column in thousandths; they add up to 1000. First every column gets what its longest word and its figures need,
     * then what
     * is left goes to those that have more to say.
     *
     * @param letters how many letters fit next to each other over the whole width, about
     */
    public static List<Integer> widths(Table table, CellText text, int letters) {
        int columns = table.columns().size();
        int[] least = IntStream.range(0, columns).map(column -> least(table, column, text)).toArray();
        int[] more = IntStream.range(0, columns).map(column -> Math.max(0, wanted(table, column, text) - least[column])).toArray();
        int left = letters - Arrays.stream(least).sum();
        int asked = Arrays.stream(more).sum();
        int[] widths = IntStream.range(0, columns)
                .map(c -> WHOLE * least[c] + (left > 0 && asked > 0 ? WHOLE * Math.min(left, asked) / asked * more[c] : 0)).toArray();
        long sum = Arrays.stream(widths).asLongStream().sum();
        int[] shares = Arrays.stream(widths).map(w -> (int) ((long) w * WHOLE / sum)).toArray();
        shares[widest(widths)] += WHOLE - Arrays.stream(shares).sum();
        return Arrays.stream(shares).boxed().toList();
    }

    /** What cannot be broken: words, and whole figures. */
    private static int least(Table table, int column, CellText text) {
        int cells = cells(table, column).mapToInt(cell -> cell instanceof Cell.Text
                ? longestWord(text.shown(cell)) : text.shown(cell).length())
                .max().orElse(0);
        // A heading is bold.
        int heading = longestWord(table.columns().get(column).title().in(text.locale())) + 1;
        return Math.max(cells, heading) + AROUND;
    }

    private static int longestWord(String words) {
        return Math.min(LONGEST_WORD, Arrays.stream(words.split("\\s+")).mapToInt(String::length).max().orElse(0));
    }

    private static int wanted(Table table, int column, CellText text) {
        int content = cells(table, column).mapToInt(cell -> text.shown(cell).length()).max().orElse(0);
        // A heading may take three lines.
        int heading = table.columns().get(column).title().in(text.locale()).length() / 3;
        return Math.max(Math.min(MOST, content), heading) + AROUND;
    }

    private static Stream<Cell> cells(Table table, int column) {
        return Stream.concat(table.rows().stream(), table.footer().stream()).map(row -> row.get(column));
    }

    private static int widest(int[] wanted) {
        return IntStream.range(0, wanted.length).reduce((a, b) -> wanted[b] > wanted[a] ? b : a).orElse(0);
    }
}
