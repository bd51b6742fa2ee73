package parindex.assessment.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuditHeadTest {

    @Test
    void readsWhatIsPrinted() {
        assertEquals(Optional.of(new AuditHead(12, "ab".repeat(32))), AuditHead.parse(" 12:" + "AB".repeat(32) + "\n"));
        assertEquals(Optional.empty(), AuditHead.parse("12:" + "ab".repeat(31)));
        assertEquals(Optional.empty(), AuditHead.parse("x:" + "ab".repeat(32)));
        assertEquals(Optional.empty(), AuditHead.parse(""));
    }
}
