package parindex.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Kết quả 2020|Kết quả 2020", "a/b\\c:d|a_b_c_d", "../../x|_.._x", "con|_con", "NUL.txt|_NUL.txt",
            "com1|_com1", "console|console", "...|_", "''|_", "a.|a", "x?*<>|x____", "LPT9 |_LPT9"})
    void safe(String wanted, String expected) {
        assertEquals(expected, SafeNames.fileName(wanted));
    }

    @Test
    void longNamesAreCutBetweenCharacters() {
        String name = SafeNames.fileName("ệ".repeat(300));
        assertEquals("ệ".repeat(66), name);
        assertTrue(SafeNames.fileName("\ud83d\udcca".repeat(300)).getBytes(StandardCharsets.UTF_8).length <= 200);
        assertEquals(200, SafeNames.fileName("x".repeat(300)).length());
    }

    @Test
    void controlCharactersAndDecomposedLettersAreRepaired() {
        assertEquals("a_b_ẫ", SafeNames.fileName("a\u0000b\n" + "a\u0302\u0303"));
    }
}
