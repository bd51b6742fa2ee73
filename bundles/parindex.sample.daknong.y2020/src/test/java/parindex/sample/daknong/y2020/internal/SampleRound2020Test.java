package parindex.sample.daknong.y2020.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parindex.assessment.EngineScoring;
import parindex.assessment.Phase;
import parindex.assessment.PinnedSet;
import parindex.assessment.RoundContent;
import parindex.assessment.Unit;
import parindex.criteria.Level;
import parindex.criteria.io.CriteriaDocument;
import parindex.criteria.io.CriteriaReader;
import parindex.sample.daknong.y2020.AttestedData;
import parindex.sample.daknong.y2020.AttestedData.Table;
import parindex.scoring.Derivation;
import parindex.scoring.LeafResult;
import parindex.scoring.NodeResult;
import parindex.scoring.Results;
import parindex.scoring.UnitResult;
import parindex.values.number.Rational;
import parindex.values.problem.BadInputException;

class SampleRound2020Test {

    private static RoundContent content;
    private static final Map<Level, Results> APPRAISED = new HashMap<>();

    @BeforeAll
    static void create() {
        content = new SampleRound2020(new EngineScoring()).create(Sets.installed());
        for (CriteriaDocument document : Sets.installed()) {
            APPRAISED.put(document.set().level(), new Replay(content).evaluate(document.set(), false));
        }
    }

    @Test
    void componentScoresAreTheAttestedOnesExactly() {
        int compared = 0;
        for (CSVRecord row : CsvTable.attested(new AttestedData(), Table.COMPONENT_SCORES)) {
            if (row.get("code").equals("_MAX")) {
                continue;
            }
            UnitResult unit = APPRAISED.get(Level.ofId(row.get("level"))).unit(row.get("code")).orElseThrow();
            for (NodeResult component : unit.components()) {
                assertEquals(Rational.ofDecimal(row.get(component.node().id())), component.score(),
                        unit.unit() + " " + component.node().id());
                compared++;
            }
            assertEquals(Rational.ofDecimal(row.get("printed_index_3dp")), unit.index().orElseThrow(), unit.unit().toString());
        }
        assertEquals(30 * 7, compared);
    }

    @Test
    void inputsDeriveExactlyTheDecidedScores() {
        int leaves = 0;
        for (Results results : APPRAISED.values()) {
            assertEquals(List.of(), results.problems());
            for (UnitResult unit : results.units()) {
                for (LeafResult leaf : unit.leaves()) {
                    String where = unit.unit().code() + " " + leaf.node().id();
                    assertEquals(LeafResult.State.GIVEN, leaf.state(), where);
                    assertTrue(leaf.derivation().orElseThrow() instanceof Derivation.Scored, where);
                    assertEquals(leaf.given(), leaf.derivation().flatMap(Derivation::derivedScore), where);
                    assertTrue(leaf.score().signum() >= 0 && leaf.score().compareTo(leaf.node().max()) <= 0, where);
                    leaves++;
                }
            }
        }
        assertEquals(22 * 67 + 8 * 83, leaves);
    }

    @Test
    void unitsCarryEverySpellingOfTheReport() {
        Map<String, Unit> units = new HashMap<>();
        content.units().forEach(unit -> units.put(unit.code(), unit));
        assertEquals(30, units.size());
        assertEquals(List.of("UBND huyện K'rong Nô", "UBND huyện K'ông Nô", "UBND huyện K'rông Nô"), units.get("KN").aliases());
        assertEquals(List.of("Sở Lao động -Thương binh và Xã hội", "Sở Lao động, Thương binh và Xã hội"),
                units.get("SLDTBXH").aliases());
        assertEquals(List.of(), units.get("SNV").aliases());
        assertEquals("central", units.get("CT").group());
        assertEquals(Level.DISTRICT, units.get("GN").level());
    }

    @Test
    void roundIsPublishedAndSaysThatItIsIllustrative() {
        assertEquals("daknong-2020", content.round().id());
        assertEquals(Phase.PUBLISHED, content.round().phase());
        assertTrue(content.round().illustrative());
        assertTrue(content.round().name().contains("minh họa"));
        assertEquals(content.units().stream().map(Unit::code).toList(), content.round().unitCodes());
    }

    @Test
    void pinnedDocumentsReadBackToTheSameHash() {
        for (Level level : List.of(Level.PROVINCE, Level.DISTRICT)) {
            PinnedSet pinned = content.round().set(level).orElseThrow();
            assertEquals(pinned.hash(), new CriteriaReader().read("pinned", pinned.document()).orThrow().set().hash());
        }
    }

    @Test
    void earlierResultsAreTheTotalsOf2019() {
        assertEquals(30, content.earlierResults().size());
        assertTrue(content.earlierResults().stream().allMatch(r -> r.year() == 2019 && r.source().contains("III.3")));
        Rational sum = content.earlierResults().stream().map(r -> r.total()).reduce(Rational.ZERO, Rational::plus);
        assertEquals("85.92", sum.dividedBy(Rational.of(30)).toDecimal(2, java.math.RoundingMode.HALF_UP).toPlainString());
    }

    @Test
    void isTheSameAtEveryCallAndInEveryTimeZone() {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            RoundContent again = new SampleRound2020(new EngineScoring()).create(Sets.installed());
            assertEquals(content, again);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void unitsDoNotAllShowTheSameFigures() {
        Map<String, Integer> different = new HashMap<>();
        content.entries().stream().filter(e -> e.leafId().equals("LV1.1.3")).map(e -> e.inputs().toText())
                .forEach(text -> different.merge(text, 1, Integer::sum));
        assertTrue(different.size() > 15, different.toString());
    }

    @Test
    void missingSetIsNamed() {
        List<CriteriaDocument> onlyProvince = List.of(Sets.of(Level.PROVINCE));
        BadInputException refused = assertThrows(BadInputException.class,
                () -> new SampleRound2020(new EngineScoring()).create(onlyProvince));
        assertEquals("sample.noSet", refused.problems().get(0).code());
        assertTrue(refused.getMessage().contains("daknong.district/2020/1.0.0"), refused.getMessage());
        assertFalse(refused.getMessage().contains("daknong.province"), refused.getMessage());
    }

    @Test
    void everybodyIsTheBestWhereUnitsAreCompared() {
        // Otherwise a rule over all units would take points that the attested scores do not allow to be taken.
        LeafResult compared = APPRAISED.get(Level.PROVINCE).unit("SYT").orElseThrow().leaf("LV7.1.6");
        assertEquals(compared.node().max(), compared.score());
        assertNotEquals(Rational.ZERO, compared.node().max());
    }
}
