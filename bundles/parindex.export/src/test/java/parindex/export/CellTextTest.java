package parindex.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parindex.export.Table.Cell;
import parindex.values.number.Rational;
import parindex.values.text.Message;

class CellTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84 261", "-1", "@SUM(A1)", "\t=1", "\rx", "\tx", " =1", "\"=1\"", "\n=cmd|' /C calc'!A0"})
    void whatASpreadsheetWouldRunIsNeutralised(String text) {
        assertEquals("'" + text, CellText.neutral(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Sở Nội vụ", "a=b", "'x", "1-2", "–", "Đắk R'lấp"})
    void otherTextStays(String text) {
        assertEquals(text, CellText.neutral(text));
    }

    @Test
    void aDifferenceThatRoundsToZeroHasNoSign() {
        CellText text = new CellText(RoundingMode.HALF_UP, Message.VIETNAMESE);
        assertEquals("0", text.shown(Cell.difference(Rational.ofDecimal("0.004"), 2)));
        assertEquals("+0,01", text.shown(Cell.difference(Rational.ofDecimal("0.005"), 2)));
        assertEquals("0", text.shown(Cell.difference(Rational.ofDecimal("-0.004"), 2)));
        assertEquals("-0,01", text.shown(Cell.difference(Rational.ofDecimal("-0.005"), 2)));
    }
}
