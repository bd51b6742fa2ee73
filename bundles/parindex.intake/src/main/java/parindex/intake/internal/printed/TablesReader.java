package parindex.intake.internal.printed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.intake.CsvFile;
import parindex.intake.TableGrid;
import parindex.intake.printed.PrintedChange;
import parindex.intake.printed.PrintedTable;

/** Reads printed rankings and comparisons. */
public final class TablesReader {

    private static final int MOST_RANK = 100_000;

    private TablesReader() {
    }

    public static List<PrintedTable> tables(CsvFile rankings, CsvFile averages) {
        RowReader reader = new RowReader(rankings, List.of("table", "code", "name_as_printed", "score_printed", "index_or_pct_printed",
                "rank_printed"));
        Map<String, List<PrintedTable.Row>> rows = new LinkedHashMap<>();
        for (TableGrid.Row row : reader.rows()) {
            rows.computeIfAbsent(reader.text(row, "table"), id -> new ArrayList<>()).add(new PrintedTable.Row(reader.text(row, "code"),
                    reader.text(row, "name_as_printed"), reader.figure(row, "score_printed"), reader.figure(row, "index_or_pct_printed"),
                    reader.whole(row, "rank_printed", 1, MOST_RANK)));
        }
        reader.finish();
        Map<String, PrintedTable.Mean> means = means(averages);
        return rows.entrySet().stream().map(e -> new PrintedTable(e.getKey(), e.getValue(), Optional.ofNullable(means.get(e.getKey()))))
                .toList();
    }

    private static Map<String, PrintedTable.Mean> means(CsvFile averages) {
        RowReader reader = new RowReader(averages, List.of("table", "avg_score_printed", "avg_pct_printed"));
        Map<String, PrintedTable.Mean> means = new LinkedHashMap<>();
        for (TableGrid.Row row : reader.rows()) {
            means.put(reader.text(row, "table"), new PrintedTable.Mean(reader.figure(row, "avg_score_printed"),
                    reader.figure(row, "avg_pct_printed")));
        }
        reader.finish();
        return means;
    }

    public static List<PrintedChange> comparison(CsvFile file, int earlierYear, int currentYear) {
        String earlier = "y" + earlierYear;
        String current = "y" + currentYear;
        RowReader reader = new RowReader(file, List.of("code", "unit", earlier, current, "printed_delta"));
        List<PrintedChange> rows = reader.rows().stream().map(row -> new PrintedChange(reader.text(row, "code"), reader.text(row, "unit"),
                reader.figure(row, earlier), reader.figure(row, current), reader.change(row, "printed_delta"))).toList();
        reader.finish();
        return rows;
    }
}
