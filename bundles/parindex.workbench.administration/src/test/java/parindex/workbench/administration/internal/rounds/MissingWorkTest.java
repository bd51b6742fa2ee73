package parindex.workbench.administration.internal.rounds;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import parindex.assessment.cycle.Rounds.Missing;
import parindex.workbench.administration.internal.Texts;

class MissingWorkTest {

    private static final Missing OPEN = new Missing("SNV", Texts.message("yes"), List.of(), false);
    private static final Missing BLOCKING = new Missing("", Texts.message("no"), List.of(), true);

    @Test
    void nothingMissingNeedsNoReason() {
        assertTrue(new MissingWork(List.of()).allows(""));
    }

    @Test
    void whatIsMissingNeedsAReason() {
        MissingWork missing = new MissingWork(List.of(OPEN));
        assertTrue(missing.needsReason());
        assertFalse(missing.allows("  "));
        assertTrue(missing.allows("hết hạn"));
    }

    @Test
    void noReasonHelpsAgainstWhatBlocks() {
        MissingWork missing = new MissingWork(List.of(OPEN, BLOCKING));
        assertFalse(missing.needsReason());
        assertFalse(missing.allows("hết hạn"));
    }
}
