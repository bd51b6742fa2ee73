package parindex.assessment.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parindex.assessment.Decision;
import parindex.assessment.EngineScoring;
import parindex.assessment.MemoryStore;
import parindex.assessment.Phase;
import parindex.assessment.PinnedSet;
import parindex.assessment.Round;
import parindex.assessment.RoundContent;
import parindex.assessment.RoundResults;
import parindex.assessment.Stage;
import parindex.assessment.StoreException;
import parindex.assessment.Unit;
import parindex.criteria.Level;
import parindex.criteria.io.CriteriaDocument;
import parindex.criteria.io.CriteriaReader;
import parindex.scoring.UnitResult;
import parindex.values.number.Rational;

class StoredRoundEvaluationTest {

    private final List<Unit> units = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private PinnedSet pinned;

    @BeforeEach
    void oneUnit() throws IOException {
        try (InputStream in = StoredRoundEvaluationTest.class.getResourceAsStream("/sets/component-leaves.xml")) {
            CriteriaDocument document = new CriteriaReader().read("component-leaves.xml", in.readAllBytes()).orThrow();
            pinned = PinnedSet.of(document);
        }
        unit("A", Level.PROVINCE);
        decide("A", "C1", 50);
    }

    @Test
    void computesFromThePinnedDocumentAndCountsWhatIsMissing() {
        UnitResult result = evaluate().level(Level.PROVINCE).orElseThrow().unit("A").orElseThrow();
        assertEquals(Rational.of(50), result.score());
        assertEquals(1, result.missingLeaves());
    }

    @Test
    void anUnknownRoundIsEmpty() {
        assertTrue(evaluation().evaluate("other", Stage.COUNCIL).isEmpty());
    }

    @Test
    void aChangedDocumentIsRefused() {
        pinned = new PinnedSet(pinned.level(), pinned.set(), pinned.hash(), pinned.document().replace("Một", "Ba"));
        refused("pinned.damaged");
    }

    @Test
    void anUnreadableDocumentIsRefused() {
        pinned = new PinnedSet(pinned.level(), pinned.set(), pinned.hash(), "<x/>");
        refused("pinned.damaged");
    }

    @Test
    void aUnitWithoutASetForItsLevelIsRefused() {
        unit("D", Level.DISTRICT);
        refused("round.contradiction");
    }

    @Test
    void aDecisionOfALeafThatTheSetDoesNotHaveIsRefused() {
        decide("A", "C9", 1);
        refused("round.contradiction");
    }

    @Test
    void aScoreAboveTheMaximumIsRefused() {
        decide("A", "C2", 41);
        refused("round.contradiction");
    }

    private void refused(String key) {
        assertEquals(key, assertThrows(StoreException.class, this::evaluate).problem().key());
    }

    private RoundResults evaluate() {
        return evaluation().evaluate("r", Stage.COUNCIL).orElseThrow();
    }

    private StoredRoundEvaluation evaluation() {
        return new StoredRoundEvaluation(store(), new EngineScoring(), new PinnedSets());
    }

    private MemoryStore store() {
        MemoryStore store = new MemoryStore();
        Round round = new Round("r", "Đợt", 2020, Phase.COUNCIL, false, List.of(pinned), units.stream().map(Unit::code).toList());
        new RoundContent(round, units, List.of(), decisions, List.of()).writeTo(store, "test", Instant.EPOCH);
        return store;
    }

    private void unit(String code, Level level) {
        units.add(new Unit(code, "Đơn vị " + code, level, "g", List.of(), Optional.empty(), Optional.empty(), List.of()));
    }

    private void decide(String unit, String leaf, long score) {
        decisions.add(new Decision("r", unit, leaf, Stage.COUNCIL, Optional.empty(), Optional.of(Rational.of(score)), false,
                Optional.empty(),
                Optional.empty(), "test", Instant.EPOCH));
    }
}
