package parindex.workbench.appraisal.internal.model;

import java.util.List;
import java.util.stream.Collectors;

/** Rows of cells as a spreadsheet takes them from the clipboard. Pure functions. */
public final class TabText {

    private TabText() {
    }

    /** Cells with tabs between them, rows with line ends. Tabs and line ends within a cell become spaces, or it would be two. */
    public static String of(List<List<String>> rows) {
        return rows.stream().map(row -> row.stream().map(TabText::cell).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    // A text that a spreadsheet would compute is data of somebody else: it must not run at the reader's.
    private static String cell(String text) {
        String line = text.replaceAll("[\\t\\r\\n]+", " ");
        boolean formula = !line.isEmpty() && "=+-@".indexOf(line.charAt(0)) >= 0 && !line.matches("-?[0-9.,]+");
        return formula ? "'" + line : line;
    }
}
