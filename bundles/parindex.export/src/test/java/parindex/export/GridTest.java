package parindex.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.criteria.CriteriaSet;
import parindex.criteria.io.CriteriaReader;
import parindex.export.internal.CsvExport;
import parindex.scoring.LeafEntry;
import parindex.scoring.Results;
import parindex.scoring.ScoreSheet;
import parindex.scoring.ScoreUnit;
import parindex.scoring.ScoringEngine;
import parindex.scoring.spi.ScoringRules;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;

class GridTest {

    @TempDir
    Path folder;

    @Test
    void csvHasALinePerStageAndUnitInTheOrderOfTheFinalRanking() throws IOException {
        StringBuilder out = new StringBuilder();
        BookCsv.write(grid(), Message.VIETNAMESE, out);
        assertEquals("""
                stage;unit;name;C1;C2
                max;;;60;40
                self;B;'=Sở Ba;60;40
                self;A;Sở An;60;
                self;N;Sở Không;;
                council;B;'=Sở Ba;57,125;0,333333
                council;A;Sở An;N/A;0
                council;N;Sở Không;N/A;N/A
                """.replace("\n", "\r\n"), out.toString());
    }

    @Test
    void theFolderHasAFileForEachGrid() throws IOException {
        List<Path> files = new CsvExport().write(book(), folder, "x", Locale.ENGLISH);
        assertEquals(List.of("total-district.csv", "grid-province.csv"), files.stream().map(f -> f.getFileName().toString()).toList());
        assertFalse(Files.readString(files.get(1)).contains(";"));
    }

    @Test
    void jsonIsWhatTheSchemaSays() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        StringWriter out = new StringWriter();
        BookJson.write(book(), Message.VIETNAMESE, out);
        JsonNode written = mapper.readTree(out.toString());
        JsonNode layers = written.at("/grids/0/layers");
        assertEquals("{\"C1\":{\"exact\":\"57.125\"},\"C2\":{\"exact\":\"1/3\"}}", layers.at("/1/units/0/scores").toString());
        assertEquals("{\"C1\":{\"notApplicable\":true},\"C2\":{\"exact\":\"0\"}}", layers.at("/1/units/1/scores").toString());
        assertEquals("{\"C1\":null,\"C2\":null}", layers.at("/0/units/2/scores").toString());
        assertEquals("[\"Minh họa.\"]", written.at("/grids/0/notes").toString());
        Schema schema = schema();
        assertEquals(List.of(), schema.validate(written));
        assertFalse(schema.validate(mapper.readTree(out.toString().replace("\"57.125\"", "57.125"))).isEmpty(), "the schema is looked at");
    }

    private static Schema schema() throws IOException {
        try (InputStream in = BookJson.class.getResourceAsStream("/schema/book-1.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Book book() throws IOException {
        return Samples.book(Samples.ranking()).withGrids(List.of(grid()));
    }

    private static Grid grid() throws IOException {
        CriteriaSet set;
        try (InputStream in = GridTest.class.getResourceAsStream("/sets/component-leaves.xml")) {
            set = new CriteriaReader().read("component-leaves.xml", in.readAllBytes()).orThrow().set();
        }
        Results self = results(set, new LeafEntry[][] {{score("60"), LeafEntry.MISSING}, {score("60"), score("40")},
            {LeafEntry.MISSING, LeafEntry.MISSING}});
        Results council = results(set, new LeafEntry[][] {{LeafEntry.NOT_APPLICABLE, score("0")},
            {score("57.125"), LeafEntry.ofScore(Rational.of(1, 3))}, {LeafEntry.NOT_APPLICABLE, LeafEntry.NOT_APPLICABLE}});
        return new Grid("grid-province", LocalizedText.of("Điểm"), List.of(new Grid.Layer("self", LocalizedText.of("Tự chấm"), self),
                new Grid.Layer("council", LocalizedText.of("Hội đồng"), council)),
                List.of(LocalizedText.of("Minh họa.")));
    }

    private static Results results(CriteriaSet set, LeafEntry[][] entries) {
        ScoreSheet.Builder sheet = ScoreSheet.builder(set);
        List<ScoreUnit> units = List.of(ScoreUnit.of("A", "Sở An"), ScoreUnit.of("B", "=Sở Ba"), ScoreUnit.of("N", "Sở Không"));
        for (int unit = 0; unit < entries.length; unit++) {
            sheet.unit(units.get(unit));
            for (int leaf = 0; leaf < 2; leaf++) {
                sheet.entry(units.get(unit).code(), "C" + (leaf + 1), entries[unit][leaf]);
            }
        }
        return ScoringEngine.evaluate(sheet.build(), ScoringRules.none());
    }

    private static LeafEntry score(String score) {
        return LeafEntry.ofScore(Rational.ofDecimal(score));
    }
}
