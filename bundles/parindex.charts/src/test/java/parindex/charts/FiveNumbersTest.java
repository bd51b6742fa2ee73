package parindex.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import parindex.values.number.Rational;

class FiveNumbersTest {

    private static List<Rational> values(String... texts) {
        return Arrays.stream(texts).map(Rational::ofDecimal).toList();
    }

    @Test
    void quartilesAsSpreadsheetsHaveThem() {
        // QUARTILE.INC of 1, 2, 4, 7, 8, 9, 10, 12 is 3.5, 7.5 and 9.25.
        FiveNumbers numbers = FiveNumbers.of(values("7", "1", "2", "12", "4", "8", "9", "10")).orElseThrow();
        assertEquals(values("1", "3.5", "7.5", "9.25", "12"),
                List.of(numbers.least(), numbers.lower(), numbers.median(), numbers.upper(), numbers.greatest()));
        assertEquals(Rational.of(53, 8), numbers.mean());
    }

    @Test
    void oneValueIsEverything() {
        FiveNumbers numbers = FiveNumbers.of(values("3.3")).orElseThrow();
        assertEquals(numbers.least(), numbers.greatest());
        assertEquals(numbers.lower(), numbers.upper());
        assertTrue(FiveNumbers.of(List.of()).isEmpty());
    }
}
