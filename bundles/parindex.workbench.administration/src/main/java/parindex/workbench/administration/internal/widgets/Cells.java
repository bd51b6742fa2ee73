package parindex.workbench.administration.internal.widgets;

import java.util.List;
import java.util.stream.Collectors;

/** Rows as a spreadsheet takes them from the clipboard. */
final class Cells {

    private Cells() {
    }

    /** Tabs between cells, a line break after each row; both are blanks inside a cell. */
    static String text(List<List<String>> rows) {
        return rows.stream().map(row -> row.stream().map(Cells::cell).collect(Collectors.joining("\t")) + "\n")
                .collect(Collectors.joining());
    }

    private static String cell(String text) {
        return text.replaceAll("\\s*[\\t\\r\\n]+\\s*", " ");
    }
}
