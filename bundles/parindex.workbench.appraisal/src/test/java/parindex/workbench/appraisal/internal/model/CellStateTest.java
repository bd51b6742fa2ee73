package parindex.workbench.appraisal.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static parindex.workbench.appraisal.internal.model.Samples.at;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import parindex.assessment.Stage;

class CellStateTest {

    @Test
    void followsTheLedgerStepByStep() {
        Samples.At at = at("U", "c1.a");
        assertEquals(CellState.NOTHING, CellState.of(at.state()));
        assertEquals(CellState.CLAIMED, CellState.of(at.entered().decided(Stage.SELF, "2").state()));
        assertEquals(CellState.RETURNED, CellState.of(at.asked().state()));
        assertEquals(CellState.ADJUSTED, CellState.of(at.decided(Stage.FIRST_APPRAISAL, "1").state()));
        assertEquals(CellState.ANSWERED, CellState.of(at.decided(Stage.REPLY, "2").state()));
        assertEquals(CellState.ACCEPTED, CellState.of(at.decided(Stage.SECOND_APPRAISAL, "2").state()));
        assertEquals(CellState.ADJUSTED, CellState.of(at.decided(Stage.COUNCIL, "1.5").state()));
    }

    @Test
    void aRequestAfterTheDecisionWaitsForTheUnit() {
        Samples.At at = at("U", "c1.a").entered().decided(Stage.SELF, "2").decided(Stage.FIRST_APPRAISAL, "0").asked();
        assertEquals(CellState.RETURNED, CellState.of(at.state()));
        assertEquals(CellState.ANSWERED, CellState.of(at.entered().state()));
        assertEquals(CellState.ADJUSTED, CellState.of(at.decided(Stage.SECOND_APPRAISAL, "1").state()));
    }

    @Test
    void knowsWhatDoesNotApply() {
        Samples.At at = at("U", "c1.b").entered(true).decided(Stage.SELF, Optional.empty());
        assertEquals(CellState.CLAIMS_NOT_APPLICABLE, CellState.of(at.state()));
        assertEquals(CellState.NOT_APPLICABLE, CellState.of(at.decided(Stage.FIRST_APPRAISAL, Optional.empty()).state()));
    }
}
