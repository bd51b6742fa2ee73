package parindex.values.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.RoundingMode;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parindex.values.number.Numbers.DecimalMark;
import parindex.values.text.Message;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DETECT | 17.945      | number.ambiguous
            DETECT | 17.9451     | 17.9451
            DETECT | 17,945      | 17.945
            DETECT | 17.94       | 17.94
            DETECT | 17,9        | 17.9
            DETECT | 1.234       | number.ambiguous
            DETECT | 0.234       | 0.234
            DETECT | 1,234       | 1.234
            DETECT | 1.234,5     | 1234.5
            DETECT | 1,234.5     | 1234.5
            DETECT | 1.234.567   | 1234567
            DETECT | 1,234,567   | 1234567
            DETECT | 1234.567    | 1234.567
            DETECT | 1234        | 1234
            DETECT | -3,5        | -3.5
            DETECT | −3,5        | -3.5
            DETECT | +3,5        | 3.5
            DETECT | ' 7 '       | 7
            DETECT | 1.23.456    | number.invalid
            DETECT | 1.234.56    | number.invalid
            POINT  | 17.945      | 17.945
            POINT  | 1.234       | 1.234
            POINT  | 17,945      | number.wrongMark
            DETECT | 012.345     | 12.345
            DETECT | 0,500,000   | number.invalid
            DETECT | 0.500.000   | number.invalid
            DETECT | 012,345.5   | number.invalid
            POINT  | 0.500       | 0.5
            POINT  | 1,234       | number.wrongMark
            POINT  | 1,234,567   | number.invalid
            POINT  | 1,234,567.5 | number.invalid
            POINT  | 1.234.567   | number.invalid
            COMMA  | 0.5         | number.wrongMark
            COMMA  | 0.500       | number.wrongMark
            COMMA  | 012.345     | number.wrongMark
            COMMA  | 000.500     | number.wrongMark
            COMMA  | 1234.567    | number.wrongMark
            COMMA  | 1.2345      | number.wrongMark
            COMMA  | -0.500      | number.wrongMark
            COMMA  | 1.250       | 1250
            COMMA  | -1.250      | -1250
            COMMA  | 100.000     | 100000
            COMMA  | 0,500       | 0.5
            COMMA  | 0.500,5     | number.invalid
            COMMA  | 0.500.000   | number.invalid
            COMMA  | 1.234.567,5 | 1234567.5
            COMMA  | 1,234,567   | number.invalid
            POINT  | 1.234,5     | number.invalid
            COMMA  | 17,945      | 17.945
            COMMA  | 1.234       | 1234
            COMMA  | 1.234,5     | 1234.5
            COMMA  | 17.94       | number.wrongMark
            COMMA  | 1,234.5     | number.invalid
            """)
    void reads(DecimalMark mark, String text, String expected) {
        if (expected.startsWith("number.")) {
            BadNumberException e = assertThrows(BadNumberException.class, () -> Numbers.parse(text, mark));
            assertEquals(expected, e.problem().key());
            assertTrue(e.problem().in(Message.VIETNAMESE).contains(text.strip()), e.problem().in(Message.VIETNAMESE));
        } else {
            assertEquals(Rational.valueOf(expected), Numbers.parse(text, mark));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "NaN", "∞", "-∞", "Infinity", "1e5", "1E-3", "0x10", "１２", "１,５", "٣", "1 234", "1'234",
            "5%", "abc", "-",
            ",5", "5,", "1,,5", "--1", "1\u0000"})
    void refusesWhatIsNoPlainNumber(String text) {
        for (DecimalMark mark : DecimalMark.values()) {
            assertThrows(BadNumberException.class, () -> Numbers.parse(text, mark), text);
        }
    }

    @Test
    void refusesTenThousandDigitsInOneShortSentence() {
        BadNumberException e = assertThrows(BadNumberException.class, () ->
                Numbers.parse("9".repeat(10_000), DecimalMark.DETECT));
        assertEquals("number.tooLong", e.problem().key());
        assertTrue(e.problem().in(Message.VIETNAMESE).length() < 100);
    }

    @ParameterizedTest
    @CsvSource({"95.895,2,'95,90','95.90','95,9'", "94,2,'94,00','94.00','94'", "100,3,'100,000','100.000','100'",
            "0,2,'0,00','0.00','0'",
            "-0.004,2,'0,00','0.00','0'", "1234.5,1,'1234,5','1234.5','1234,5'", "2/3,3,'0,667','0.667','0,667'"})
    void writes(String number, int places, String vietnamese, String english, String trimmed) {
        Rational value = Rational.valueOf(number);
        assertEquals(vietnamese, Numbers.format(value, places, RoundingMode.HALF_UP, Message.VIETNAMESE));
        assertEquals(english, Numbers.format(value, places, RoundingMode.HALF_UP, Locale.ENGLISH));
        assertEquals(trimmed, Numbers.formatTrimmed(value, places, RoundingMode.HALF_UP, Message.VIETNAMESE));
    }

    @Test
    void whatIsWrittenInVietnameseIsReadBack() {
        for (int thousandths = -2_000_000; thousandths < 2_000_000; thousandths += 997) {
            Rational value = Rational.ofScaled(thousandths, 3);
            assertEquals(value, Numbers.parse(Numbers.format(value, 3, RoundingMode.UNNECESSARY, Message.VIETNAMESE),
                    DecimalMark.DETECT));
        }
    }
}
