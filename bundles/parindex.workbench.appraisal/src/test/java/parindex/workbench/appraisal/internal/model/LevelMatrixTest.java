package parindex.workbench.appraisal.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static parindex.workbench.appraisal.internal.model.Samples.at;
import static parindex.workbench.appraisal.internal.model.Samples.r;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parindex.assessment.Phase;
import parindex.assessment.Stage;

class LevelMatrixTest {

    private static List<parindex.assessment.cycle.LeafState> claims(String... units) {
        return java.util.Arrays.stream(units).flatMap(u -> Samples.set().leaves().stream()
                .map(leaf -> at("U" + u, leaf.id()).entered().decided(Stage.SELF, "2").state()))
                .toList();
    }

    @Test
    void countsFallAsDecisionsAreTaken() {
        LevelMatrix matrix = Samples.matrix(Phase.FIRST_APPRAISAL, Samples.ALL, "A", "B");
        matrix.put(claims("A", "B"));
        assertEquals(8, matrix.mineUndecided());
        matrix.put(List.of(at("UA", "c1.a").entered().decided(Stage.SELF, "2").decided(Stage.FIRST_APPRAISAL, "1").state()));
        assertEquals(7, matrix.mineUndecided());
        assertEquals(3, matrix.mineUndecided(0));
        assertEquals(1, matrix.mineUndecidedIn(0, 0));
        assertEquals(CellState.ADJUSTED, matrix.state(0, 0));
        assertEquals(Optional.of(r("1")), matrix.score(0, 0));
        assertEquals(Optional.of(r("2")), matrix.self(0, 0));
        // The same once more counts once.
        matrix.put(List.of(at("UA", "c1.a").entered().decided(Stage.SELF, "2").decided(Stage.FIRST_APPRAISAL, "1").state()));
        assertEquals(7, matrix.mineUndecided());
    }

    @Test
    void whatWaitsForASupplementIsCountedApart() {
        LevelMatrix matrix = Samples.matrix(Phase.FIRST_APPRAISAL, Samples.ALL, "A");
        matrix.put(claims("A"));
        matrix.put(List.of(at("UA", "c1.a").entered().decided(Stage.SELF, "2").asked().state()));
        assertEquals(4, matrix.mineUndecided());
        assertEquals(1, matrix.mineReturned());
    }

    @Test
    void mineAreTheLeavesOfMyDepartment() {
        LevelMatrix matrix = Samples.matrix(Phase.FIRST_APPRAISAL, Samples.leading("snv"), "A");
        matrix.put(claims("A"));
        assertEquals(2, matrix.mineUndecided());
        assertTrue(matrix.mineUndecided(0, 0));
        assertFalse(matrix.mineUndecided(0, 1));
    }

    @Test
    void nothingIsMineWhenNobodyAppraises() {
        LevelMatrix matrix = Samples.matrix(Phase.RIGHT_OF_REPLY, Samples.ALL, "A");
        matrix.put(claims("A"));
        assertEquals(0, matrix.mineUndecided());
    }

    @Test
    void theSecondAppraisalAsksForWhatIsDisputed() {
        LevelMatrix matrix = Samples.matrix(Phase.SECOND_APPRAISAL, Samples.ALL, "A");
        matrix.put(List.of(at("UA", "c1.a").entered().decided(Stage.SELF, "2").decided(Stage.FIRST_APPRAISAL, "1").state(),
                at("UA", "c1.b").entered().decided(Stage.SELF, "2").decided(Stage.FIRST_APPRAISAL, "1").decided(Stage.REPLY, "2").state()));
        assertEquals(1, matrix.mineUndecided());
        assertTrue(matrix.mineUndecided(0, 1));
    }

    @Test
    void takesOverThePhaseOfAReopenedUnit() {
        LevelMatrix matrix = Samples.matrix(Phase.RIGHT_OF_REPLY, Samples.ALL, "A");
        matrix.put(claims("A"));
        matrix.put(new UnitRow("UA", "A", Phase.FIRST_APPRAISAL), claims("A"));
        assertEquals(4, matrix.mineUndecided());
    }
}
