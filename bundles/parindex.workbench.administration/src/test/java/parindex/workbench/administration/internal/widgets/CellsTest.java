package parindex.workbench.administration.internal.widgets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CellsTest {

    @Test
    void aSpreadsheetGetsOneCellPerCell() {
        assertEquals("Mã\tTên\nSNV\tSở Nội vụ\n", Cells.text(List.of(List.of("Mã", "Tên"), List.of("SNV", "Sở Nội vụ"))));
    }

    @Test
    void whatWouldBreakACellIsABlank() {
        assertEquals("a b c\t\n", Cells.text(List.of(List.of("a\tb\r\nc", ""))));
    }
}
