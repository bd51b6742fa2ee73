package parindex.export.excel.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class NumberFormatsTest {

    @Test
    void asManyPlacesAsTheFigureHas() {
        assertEquals("0", NumberFormats.of(new BigDecimal("94"), false));
        assertEquals("0.0", NumberFormats.of(new BigDecimal("94.5"), false));
        assertEquals("0.000", NumberFormats.of(new BigDecimal("95.895"), false));
        assertEquals("+0.00;-0.00;0", NumberFormats.of(new BigDecimal("-1.99"), true));
    }
}
