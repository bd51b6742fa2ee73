package parindex.workbench.appraisal.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TabTextTest {

    @Test
    void cellsStayCells() {
        assertEquals("Đơn vị\t1.1\nSở Nội vụ\t0,75", TabText.of(List.of(List.of("Đơn vị", "1.1"), List.of("Sở Nội vụ", "0,75"))));
        assertEquals("a b\tc", TabText.of(List.of(List.of("a\tb", "c"))));
        assertEquals("a b", TabText.of(List.of(List.of("a\r\nb"))));
    }

    @Test
    void whatASpreadsheetWouldComputeIsText() {
        assertEquals("'=HYPERLINK(1)", TabText.of(List.of(List.of("=HYPERLINK(1)"))));
        assertEquals("'@x\t'+1+2", TabText.of(List.of(List.of("@x", "+1+2"))));
        assertEquals("-1,5", TabText.of(List.of(List.of("-1,5"))));
    }
}
