package parindex.workbench.results.internal.model;

import java.util.List;
import java.util.stream.Collectors;
import parindex.export.CellText;

/** Cells as spreadsheet programs take them from the clipboard. */
public final class CellsText {

    private CellsText() {
    }

    /** Columns behind tabs, rows on lines of their own. What a spreadsheet would run as a formula is neutralised; a difference is none. */
    public static String of(List<List<String>> rows) {
        return rows.stream().map(row -> row.stream().map(CellsText::cell).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\r\n"));
    }

    private static String cell(String text) {
        String plain = text.replace('\t', ' ').replace('\n', ' ').replace("\r", "");
        return plain.matches("[+-]?[0-9]+([.,][0-9]+)?") ? plain.replaceFirst("^\\+", "") : CellText.neutral(plain);
    }
}
