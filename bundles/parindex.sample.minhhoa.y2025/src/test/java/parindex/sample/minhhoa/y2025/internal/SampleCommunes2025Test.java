package parindex.sample.minhhoa.y2025.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parindex.assessment.Decision;
import parindex.assessment.EngineScoring;
import parindex.assessment.Entry;
import parindex.assessment.RoundContent;
import parindex.assessment.Stage;
import parindex.criteria.Node;
import parindex.criteria.io.CriteriaDocument;
import parindex.criteria.io.CriteriaReader;
import parindex.scoring.LeafEntry;
import parindex.scoring.Results;
import parindex.scoring.ScoreSheet;
import parindex.scoring.ScoreUnit;
import parindex.values.number.Rational;
import parindex.values.problem.BadInputException;

class SampleCommunes2025Test {

    private static final CriteriaDocument DOCUMENT = new CriteriaReader()
            .read(Path.of("../parindex.criteria.minhhoa.y2025.commune/src/main/resources", CriteriaReader.ENTRY)).orThrow();

    private static RoundContent content;

    @BeforeAll
    static void create() {
        content = new SampleCommunes2025(new EngineScoring()).create(List.of(DOCUMENT));
    }

    @Test
    void has124NumberedCommunesAndSaysThatItIsIllustrative() {
        assertEquals(124, content.units().size());
        assertEquals("Xã 001 (minh họa)", content.units().get(0).name());
        assertEquals("XA124", content.units().get(123).code());
        assertTrue(content.round().illustrative());
        assertTrue(content.round().name().contains("minh họa"));
        assertEquals(124 * 32, content.entries().size());
        assertEquals(2 * 124 * 32, content.decisions().size());
    }

    @Test
    void isTheSameAtEveryCall() {
        assertEquals(content, new SampleCommunes2025(new EngineScoring()).create(List.of(DOCUMENT)));
    }

    @Test
    void everyDeductionHasAReasonAndNoScoreIsRaised() {
        Map<String, Rational> claimed = new HashMap<>();
        int lowered = 0;
        for (Decision decision : content.decisions()) {
            String cell = decision.unitCode() + " " + decision.leafId();
            if (decision.stage() == Stage.SELF) {
                decision.decided().ifPresent(d -> claimed.put(cell, d));
            } else if (decision.decided().isPresent()) {
                int compared = decision.decided().get().compareTo(claimed.get(cell));
                assertTrue(compared <= 0, cell);
                assertEquals(compared < 0, decision.reasonId().isPresent(), cell);
                lowered += compared < 0 ? 1 : 0;
            }
        }
        assertTrue(lowered > 100, "lowered " + lowered);
    }

    @Test
    void communesWithoutTheSurveyAreScoredOutOfHundredAllTheSame() {
        Results results = evaluate();
        Set<String> classes = new HashSet<>();
        Set<Rational> indices = new HashSet<>();
        int unsurveyed = 0;
        for (var unit : results.units()) {
            assertEquals(0, unit.missingLeaves(), unit.unit().code());
            assertEquals(Rational.HUNDRED, unit.applicableMax(), "the set scales back to 100");
            classes.add(unit.resultClass().orElseThrow().id());
            indices.add(unit.index().orElseThrow());
            unsurveyed += unit.node("CX7").applicableMax().signum() == 0 ? 1 : 0;
        }
        assertTrue(unsurveyed > 20 && unsurveyed < 80, "without survey " + unsurveyed);
        assertTrue(classes.size() >= 3, classes.toString());
        assertTrue(indices.size() > 100, "different indices " + indices.size());
    }

    @Test
    void claimsThatDoNotApplyAreDecidedSo() {
        Set<String> claimed = new HashSet<>();
        content.entries().stream().filter(Entry::claimsNotApplicable).forEach(e -> claimed.add(e.unitCode() + e.leafId()));
        Set<String> decided = new HashSet<>();
        content.decisions().stream().filter(d -> d.stage() == Stage.FIRST_APPRAISAL && d.notApplicable())
                .forEach(d -> decided.add(d.unitCode() + d.leafId()));
        assertEquals(claimed, decided);
        assertTrue(content.entries().stream().filter(Entry::claimsNotApplicable).allMatch(e -> e.explanation().isPresent()));
    }

    @Test
    void aMissingSetIsNamed() {
        BadInputException refused = assertThrows(BadInputException.class,
                () -> new SampleCommunes2025(new EngineScoring()).create(List.of()));
        assertEquals("sample.noSet", refused.problems().get(0).code());
        assertTrue(refused.getMessage().contains("minhhoa.commune/2025/1.0.0"), refused.getMessage());
    }

    /** The final decisions, evaluated afresh. */
    private static Results evaluate() {
        ScoreSheet.Builder sheet = ScoreSheet.builder(DOCUMENT.set());
        content.units().forEach(u -> sheet.unit(new ScoreUnit(u.code(), u.name(), u.group())));
        for (Decision decision : content.decisions()) {
            if (decision.stage() == Stage.FIRST_APPRAISAL) {
                Optional<Node> leaf = DOCUMENT.set().node(decision.leafId());
                assertTrue(leaf.isPresent());
                sheet.entry(decision.unitCode(), decision.leafId(),
                        decision.decided().map(LeafEntry::ofScore).orElse(LeafEntry.NOT_APPLICABLE));
            }
        }
        return new EngineScoring().evaluate(sheet.build());
    }
}
