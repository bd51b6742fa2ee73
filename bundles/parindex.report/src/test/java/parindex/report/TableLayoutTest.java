package parindex.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import parindex.export.CellText;
import parindex.export.Table;
import parindex.export.Table.Cell;
import parindex.export.Table.Column;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;

class TableLayoutTest {

    private static final CellText TEXT = new CellText(RoundingMode.HALF_UP, Message.VIETNAMESE);

    private static Table table(String name) {
        return new Table("t", LocalizedText.of("t"), List.of(new Column("a", LocalizedText.of("Hạng"), true),
                new Column("b", LocalizedText.of("Đơn vị"), false)),
                List.of(List.of(Cell.figure(Rational.ofDecimal("95.895"), 3), Cell.text(name))), List.of(), List.of());
    }

    @Test
    void whatIsLeftGoesToTheColumnThatHasMoreToSay() {
        // 6 letters and 3 around them; 60, which is the most that is asked for, and 3.
        assertEquals(List.of(9 * 1000 / 72, 1000 - 9 * 1000 / 72),
                TableLayout.widths(table("Sở Lao động - Thương binh và Xã hội, Sở Nông nghiệp và Phát triển nông thôn"), TEXT, 75));
    }

    @Test
    void aFigureKeepsItsWidthWhereThereIsTooLittleRoom() {
        List<Integer> widths = TableLayout.widths(table("Sở Lao động - Thương binh và Xã hội"), TEXT, 10);
        assertEquals(1000, widths.get(0) + widths.get(1));
        assertTrue(widths.get(0) > 400, widths.toString());
    }
}
