package parindex.intake.printed;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parindex.intake.CsvFile;
import parindex.intake.TableGrid;
import parindex.intake.internal.csv.CsvReader;
import parindex.intake.internal.csv.ProblemList;
import parindex.values.number.Rational;

/** The report of 2020 as printed, and what is right, worked out here from the attested component scores. */
final class DakNong {

    private static final int COMPONENTS = 7;

    private DakNong() {
    }

    static PrintedReport printed() throws IOException {
        return new PrintedReport(2019, 2020, PrintedTables.tables(file("printed_tables.csv"), file("printed_averages.csv")),
                PrintedTables.comparison(file("totals_2019_2020.csv"), 2019, 2020), PrintedTables.claims(file("printed_claims.csv")));
    }

    static ComputedReport right() throws IOException {
        TableGrid unitGrid = grid("units.csv");
        List<ComputedReport.KnownUnit> units = unitGrid.rows().stream().map(row -> new ComputedReport.KnownUnit(unitGrid.cell(row, "code"),
                unitGrid.cell(row, "canonical_name"), unitGrid.cell(row, "level"),
                Stream.of(unitGrid.cell(row, "name_variants").split("\\|")).map(String::strip).toList())).toList();
        TableGrid scores = grid("component_scores_2020.csv");
        Map<String, Rational> totals = new HashMap<>();
        List<ComputedTable> tables = new ArrayList<>();
        for (String level : List.of("province", "district")) {
            List<TableGrid.Row> rows = scores.rows().stream().filter(r -> scores.cell(r, "level").equals(level)).toList();
            TableGrid.Row max = rows.get(0);
            List<TableGrid.Row> scored = rows.subList(1, rows.size());
            String suffix = level.equals("province") ? "_prov" : "_dist";
            Map<String, Rational> sums = new HashMap<>();
            for (int component = 1; component <= COMPONENTS; component++) {
                Map<String, Rational> one = new HashMap<>();
                for (TableGrid.Row row : scored) {
                    Rational score = Rational.ofDecimal(scores.cell(row, "LV" + component));
                    one.put(scores.cell(row, "code"), score);
                    sums.merge(scores.cell(row, "code"), score, Rational::plus);
                }
                tables.add(table("c" + component + suffix, "c" + component, one, Rational.ofDecimal(scores.cell(max, "LV" + component))));
            }
            tables.add(table("total" + suffix, "total", sums, Rational.HUNDRED));
            totals.putAll(sums);
        }
        TableGrid comparison = grid("totals_2019_2020.csv");
        Map<String, Rational> earlier = new HashMap<>();
        comparison.rows().forEach(r -> earlier.put(comparison.cell(r, "code"), Rational.ofDecimal(comparison.cell(r, "y2019"))));
        return new ComputedReport(units, tables, totals, earlier);
    }

    private static ComputedTable table(String id, String component, Map<String, Rational> scores, Rational max) {
        List<Rational> levels = scores.values().stream().distinct().sorted(Comparator.reverseOrder()).toList();
        return new ComputedTable(id, component, scores.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(e -> new ComputedTable.Row(e.getKey(), e.getValue(), e.getValue().times(Rational.HUNDRED).dividedBy(max),
                        IntStream.range(0, levels.size()).filter(i -> levels.get(i).equals(e.getValue())).findFirst().orElseThrow() + 1))
                        .toList());
    }

    static CsvFile file(String name) throws IOException {
        try (InputStream in = DakNong.class.getResourceAsStream("/dak-nong-2020/" + name)) {
            return CsvFile.of(name, in);
        }
    }

    private static TableGrid grid(String name) throws IOException {
        return CsvReader.read(file(name), new ProblemList()).orElseThrow();
    }
}
