package parindex.export.excel.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SheetNamesTest {

    private final SheetNames names = new SheetNames();

    @Test
    void forbiddenCharactersAndLengthAreRepaired() {
        assertEquals("a_b_c_d_e_f_g_", names.next("a/b\\c?d*e[f]g:"));
        assertEquals(31, names.next("x".repeat(300)).length());
        assertEquals("_", names.next("  "));
        assertEquals("History_", names.next("History"));
    }

    @Test
    void equalNamesAreToldApartWithoutRegardToCase() {
        assertEquals("Bảng", names.next("Bảng"));
        assertEquals("bảng (2)", names.next("bảng"));
        assertEquals("BẢNG (3)", names.next("BẢNG"));
        String first = names.next("y".repeat(40));
        String second = names.next("y".repeat(40));
        assertEquals("y".repeat(31), first);
        assertEquals("y".repeat(27) + " (2)", second);
    }
}
