package parindex.shell.internal;

import java.util.ArrayList;
import java.util.List;
import parindex.export.Table;
import parindex.export.Table.Cell;
import parindex.export.Table.Column;
import parindex.values.text.LocalizedText;

/** Short tables: columns by the keys of their headings. */
final class Tables {

    private Tables() {
    }

    /** @param columns keys of headings; a hash in front of one with numbers */
    static Table of(String id, LocalizedText title, List<String> columns, List<List<Cell>> rows) {
        List<Column> headings = new ArrayList<>();
        for (String column : columns) {
            String key = column.startsWith("#") ? column.substring(1) : column;
            headings.add(new Column(key, RoundReport.text("column." + key), column.startsWith("#")));
        }
        return new Table(id, title, headings, rows, List.of(), List.of());
    }

    static Cell yesNo(boolean value) {
        return Cell.text(RoundReport.text(value ? "yes" : "no"));
    }
}
