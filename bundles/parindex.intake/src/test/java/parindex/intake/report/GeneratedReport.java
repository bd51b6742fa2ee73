package parindex.intake.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Level;
import parindex.criteria.io.CriteriaReader;
import parindex.export.Book;
import parindex.export.CellText;
import parindex.export.Table;
import parindex.export.results.ReportBook;
import parindex.scoring.EarlierYear;
import parindex.scoring.LeafEntry;
import parindex.scoring.Results;
import parindex.scoring.ScoreSheet;
import parindex.scoring.ScoreUnit;
import parindex.scoring.ScoringEngine;
import parindex.scoring.spi.ScoringRules;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;

/** Reports as this program makes them, as text: of the attested scores of 2020, or of any scores. */
final class GeneratedReport {

    private static final int COMPONENTS = 7;

    private GeneratedReport() {
    }

    /** A line of a report, cell by cell; a paragraph has one cell. */
    record Line(List<String> cells, Table table, Part part) {
    }

    enum Part {
        TITLE, HEAD, ROW, FOOTER, NOTE
    }

    static Book book2020() throws IOException {
        List<List<String>> scores = csv("component_scores_2020.csv");
        Map<String, Rational> earlier = new java.util.HashMap<>();
        csv("totals_2019_2020.csv").stream().skip(1).forEach(row -> earlier.put(row.get(0), Rational.ofDecimal(row.get(3))));
        return book(scores, earlier, 3, (unit, component) -> Rational.ofDecimal(
                scores.stream().filter(r -> r.get(0).equals(unit)).findFirst().orElseThrow().get(2 + component)));
    }

    /** @param scores score of a unit in a component */
    static Book book(List<List<String>> rows, Map<String, Rational> earlier, int places, BiFunction<String, Integer, Rational> scores) {
        List<Results> levels = new ArrayList<>();
        Map<Level, EarlierYear> before = new EnumMap<>(Level.class);
        for (Level level : List.of(Level.PROVINCE, Level.DISTRICT)) {
            List<List<String>> ofLevel = rows.stream().filter(r -> r.get(2).equals(level.id())).toList();
            ScoreSheet.Builder sheet = ScoreSheet.builder(set(level, ofLevel.get(0), places));
            ofLevel.stream().skip(1).forEach(row -> {
                sheet.unit(ScoreUnit.of(row.get(0), row.get(1)));
                for (int c = 1; c <= COMPONENTS; c++) {
                    sheet.entry(row.get(0), "C" + c, LeafEntry.ofScore(scores.apply(row.get(0), c)));
                }
            });
            levels.add(ScoringEngine.evaluate(sheet.build(), ScoringRules.none()));
            before.put(level, EarlierYear.ofTotals(2019, earlier, Rational.HUNDRED));
        }
        return ReportBook.of(LocalizedText.of("Kết quả năm 2020"), List.of(), levels, before, Map.of());
    }

    private static CriteriaSet set(Level level, List<String> maxima, int places) {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <criteria-set xmlns="urn:parindex:criteria:1" id="test.%1$s" year="2020" level="%1$s" version="1.0.0" max="100">
                <name><vi>Thử nghiệm</vi></name><effective from="2020-01-01"/>
                <departments><department id="snv"><vi>Sở Nội vụ</vi></department></departments>
                <classification><class id="high" from="95"><vi>Cao</vi></class><class id="fairly-high" from="80"><vi>Tương đối cao</vi></class>
                <class id="medium" from="70"><vi>Trung bình</vi></class><class id="low"><vi>Thấp</vi></class></classification>
                <ranking method="dense" basis="index" precision="exact" group="level" names="descending"/>
                <rounding score-places="2" index-places="%2$d" percent-places="2" leaf-places="%2$d" mode="half-up"/>
                """.formatted(level.id(), places));
        for (int c = 1; c <= COMPONENTS; c++) {
            xml.append("""
                    <component id="C%1$d" number="%1$d" max="%2$s" source="illustrative"><name><vi>Lĩnh vực thử %1$d</vi></name>
                    <leaf source="illustrative" lead="snv"><guidance><vi>x</vi></guidance><evidence required="false"><vi>x</vi></evidence>
                    <rule><yes-no yes="%2$s" no="0"/></rule></leaf></component>
                    """.formatted(c, maxima.get(2 + c)));
        }
        return new CriteriaReader().read("test.xml", xml.append("</criteria-set>").toString().getBytes(StandardCharsets.UTF_8)).orThrow()
                .set();
    }

    /** The attested files hold no separators inside quotation marks but in names of units. */
    static List<List<String>> csv(String name) throws IOException {
        try (InputStream in = GeneratedReport.class.getResourceAsStream("/dak-nong-2020/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .map(line -> List.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)).stream().map(c -> c.replace("\"", ""))
                            .toList()).toList();
        }
    }

    static List<Line> lines(Book book) {
        CellText text = new CellText(book.mode(), Message.VIETNAMESE);
        List<Line> lines = new ArrayList<>();
        for (Table table : book.tables()) {
            lines.add(new Line(List.of(table.title().vietnamese()), table, Part.TITLE));
            lines.add(new Line(table.columns().stream().map(c -> c.title().vietnamese()).toList(), table, Part.HEAD));
            table.rows().forEach(row -> lines.add(new Line(row.stream().map(text::shown).toList(), table, Part.ROW)));
            table.footer().forEach(row -> lines.add(new Line(row.stream().map(text::shown).toList(), table, Part.FOOTER)));
            table.notes().forEach(note -> lines.add(new Line(List.of(note.vietnamese()), table, Part.NOTE)));
        }
        return lines;
    }

    static ReportDocument document(List<Line> lines) {
        return PlainTextReports.text("report.txt", String.join("\n", lines.stream().map(l -> String.join("\t", l.cells())).toList()),
                Checkpoint.OPEN);
    }
}
