package parindex.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parindex.export.CellText;
import parindex.export.Table;

/** How wide the columns of a table are, by what is in them; the same for every format. Pure functions. */
public final class ColumnWidths {

    private static final int LEAST = 6;
    private static final int MOST = 44;
    private static final int WHOLE = 1000;

    private ColumnWidths() {
    }

    /** The share of each column in thousandths; they add up to 1000. */
    public static List<Integer> of(Table table, CellText text) {
        int columns = table.columns().size();
        int[] wanted = IntStream.range(0, columns).map(column -> wanted(table, column, text)).toArray();
        int sum = Arrays.stream(wanted).sum();
        int[] shares = Arrays.stream(wanted).map(w -> w * WHOLE / sum).toArray();
        shares[widest(wanted)] += WHOLE - Arrays.stream(shares).sum();
        return Arrays.stream(shares).boxed().toList();
    }

    /** Letters: the longest cell as far as it need not be broken, and no less than the longest word of the heading. */
    private static int wanted(Table table, int column, CellText text) {
        String title = table.columns().get(column).title().in(text.locale());
        int longestWord = Arrays.stream(title.split("\\s+")).mapToInt(String::length).max().orElse(0) + 1;
        int content = Stream.concat(table.rows().stream(), table.footer().stream()).mapToInt(row -> text.shown(row.get(column)).length())
                .max().orElse(0);
        // A heading may take three lines.
        int heading = Math.max(longestWord, title.length() / 3 + 2);
        return Math.max(LEAST, Math.max(heading, Math.min(MOST, content + 2)));
    }

    private static int widest(int[] wanted) {
        return IntStream.range(0, wanted.length).reduce((a, b) -> wanted[b] > wanted[a] ? b : a).orElse(0);
    }
}
