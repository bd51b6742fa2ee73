package parindex.sample.daknong.y2020.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import parindex.assessment.Decision;
import parindex.assessment.EngineScoring;
import parindex.assessment.RoundContent;
import parindex.criteria.CriteriaSet;
import parindex.criteria.DeductionReason;
import parindex.criteria.Level;
import parindex.criteria.Node;
import parindex.criteria.Source;

/** The round against what the report says in words about single units. */
class ProseTest {

    /** Section IV.2.4 names it, its score is 12 of 12: an error of the report. */
    private static final String IMPOSSIBLE = "IV.2.4 SLDTBXH LV2.1";

    private static final RoundContent CONTENT = new SampleRound2020(new EngineScoring()).create(Sets.installed());

    private final List<Deductions.Row> deductions = Deductions.read().rows();

    @Test
    void everyUnitNamedForAReasonLostPointsForIt() throws IOException {
        Map<String, Decision> decisions = new Replay(CONTENT).decisions(false);
        List<String> without = new ArrayList<>();
        int pairs = 0;
        for (CSVRecord row : prose()) {
            for (String unit : row.get("units").split(" ")) {
                pairs++;
                boolean lost = decisions.values().stream().filter(d -> d.unitCode().equals(unit)).anyMatch(d -> lostFor(d, row));
                if (!lost) {
                    without.add(row.get("section") + " " + unit + " " + row.get("criteria"));
                }
            }
        }
        assertEquals(66, pairs);
        assertEquals(List.of(IMPOSSIBLE), without);
    }

    /** Under one of the criteria, with a reason that the set knows from the report, by a row that names the unit and section. */
    private boolean lostFor(Decision decision, CSVRecord row) {
        boolean under = Arrays.stream(row.get("criteria").split("\\|"))
                .anyMatch(c -> decision.leafId().equals(c) || decision.leafId().startsWith(c + "."));
        if (!under || decision.reasonId().isEmpty()) {
            return false;
        }
        Node leaf = set(decision.unitCode()).node(decision.leafId()).orElseThrow();
        DeductionReason reason = leaf.leaf().orElseThrow().reasons().stream().filter(r -> r.id().equals(decision.reasonId().get()))
                .findFirst().orElseThrow();
        boolean named = deductions.stream().anyMatch(r -> r.unit().equals(decision.unitCode())
                && r.reason().equals(reason.id()) && r.origin().equals(row.get("section")));
        return named && reason.source() == Source.ATTESTED && decision.decided().orElseThrow().compareTo(leaf.max()) < 0;
    }

    private CriteriaSet set(String unit) {
        Level level = CONTENT.units().stream().filter(u -> u.code().equals(unit)).findFirst().orElseThrow().level();
        return Sets.of(level).set();
    }

    @Test
    void hardlyAnybodyHasFullMarksForInitiatives() {
        List<String> full = new Replay(CONTENT).decisions(false).values().stream().filter(d -> d.leafId().equals("LV1.5"))
                .filter(d -> d.decided().orElseThrow().equals(set(d.unitCode()).node("LV1.5").orElseThrow().max()))
                .map(Decision::unitCode).toList();
        // Their component scores of 17.5 of 17.5 force it.
        assertEquals(List.of("BHXH", "SGDDT"), full);
    }

    @Test
    void impossibleDeductionIsNotInTheData() {
        assertTrue(deductions.stream().noneMatch(r -> r.unit().equals("SLDTBXH") && r.leafId().startsWith("LV2")));
    }

    private static List<CSVRecord> prose() throws IOException {
        try (InputStream in = ProseTest.class.getResourceAsStream("prose.csv")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setCommentMarker('#').get()
                    .parse(new java.io.StringReader(text)).getRecords();
        }
    }
}
