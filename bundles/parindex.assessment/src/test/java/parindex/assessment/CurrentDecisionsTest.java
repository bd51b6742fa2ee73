package parindex.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parindex.values.number.Rational;

class CurrentDecisionsTest {

    private final List<Decision> ledger = new ArrayList<>();

    @Test
    void nothingDecidedIsEmpty() {
        assertTrue(new CurrentDecisions(ledger, Stage.COUNCIL).of("SNV", "LV1.1").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"SELF, 2", "FIRST_APPRAISAL, 1", "REPLY, 1", "SECOND_APPRAISAL, 1.5", "COUNCIL, 1.25"})
    void theLatestStageUpToTheOneAskedForCounts(Stage stage, String expected) {
        decide(Stage.SELF, "2");
        decide(Stage.FIRST_APPRAISAL, "1");
        decide(Stage.REPLY, "2");
        decide(Stage.SECOND_APPRAISAL, "1.5");
        decide(Stage.COUNCIL, "1.25");
        assertEquals(Rational.ofDecimal(expected), score(stage));
    }

    @Test
    void aLaterLineOfTheSameStageSupersedesTheEarlierOne() {
        decide(Stage.FIRST_APPRAISAL, "1");
        decide(Stage.FIRST_APPRAISAL, "0.5");
        assertEquals(Rational.of(1, 2), score(Stage.COUNCIL));
    }

    @Test
    void aHigherStageWinsEvenIfALowerOneIsWrittenAfterIt() {
        decide(Stage.SECOND_APPRAISAL, "1.5");
        decide(Stage.FIRST_APPRAISAL, "1");
        assertEquals(Rational.of(3, 2), score(Stage.COUNCIL));
    }

    @Test
    void whatAUnitClaimsNeverCountsAsAppraised() {
        decide(Stage.SELF, "2");
        decide(Stage.REPLY, "2");
        assertTrue(new CurrentDecisions(ledger, Stage.COUNCIL).of("SNV", "LV1.1").isEmpty());
    }

    @Test
    void unitsAndLeavesAreKeptApart() {
        decide(Stage.COUNCIL, "1");
        CurrentDecisions current = new CurrentDecisions(ledger, Stage.COUNCIL);
        assertTrue(current.of("STC", "LV1.1").isEmpty());
        assertTrue(current.of("SNV", "LV1.2").isEmpty());
    }

    private Rational score(Stage stage) {
        return new CurrentDecisions(ledger, stage).of("SNV", "LV1.1").flatMap(Decision::decided).orElseThrow();
    }

    private void decide(Stage stage, String score) {
        ledger.add(new Decision("r", "SNV", "LV1.1", stage, Optional.empty(), Optional.of(Rational.ofDecimal(score)), false,
                Optional.empty(), Optional.empty(), "test", Instant.EPOCH));
    }
}
