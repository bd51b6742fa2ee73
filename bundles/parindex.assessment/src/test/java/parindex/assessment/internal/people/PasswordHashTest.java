package parindex.assessment.internal.people;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import parindex.assessment.internal.people.PasswordHash.Cost;

class PasswordHashTest {

    private final PasswordHash cheap = new PasswordHash(new Cost(64, 1, 1));

    @Test
    void isWrittenInThePhcFormWithTheCostAdvisedByOwasp() {
        PasswordHash current = new PasswordHash(PasswordHash.CURRENT);
        String hash = current.hash(chars("mật khẩu dài"));
        assertTrue(hash.matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}"), hash);
        assertTrue(current.matches(chars("mật khẩu dài"), hash));
        assertFalse(current.matches(chars("mật khẩu dài "), hash));
    }

    @Test
    void agreesWithTheReferenceImplementation() {
        // From test.c of the reference implementation (phc-winner-argon2): version 19, password "password", salt "somesalt".
        assertTrue(cheap.matches(chars("password"),
                "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"));
        assertFalse(cheap.matches(chars("passwore"),
                "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"));
    }

    @Test
    void twoHashesOfOnePasswordDiffer() {
        assertNotEquals(cheap.hash(chars("mật khẩu dài")), cheap.hash(chars("mật khẩu dài")));
    }

    @Test
    void composedAndDecomposedLettersAreOnePassword() {
        String decomposed = Normalizer.normalize("mật khẩu dài", Normalizer.Form.NFD);
        assertNotEquals("mật khẩu dài", decomposed);
        assertTrue(cheap.matches(chars(decomposed), cheap.hash(chars("mật khẩu dài"))));
    }

    @Test
    void leavesThePasswordToItsOwner() {
        char[] password = chars("mật khẩu dài");
        cheap.hash(password);
        assertArrayEquals(chars("mật khẩu dài"), password);
    }

    @Test
    void noPasswordHasAnUnmatchableOrDamagedHash() {
        String hash = cheap.hash(chars("mật khẩu dài"));
        List<String> damaged = List.of("", "mật khẩu dài", hash.substring(0, hash.length() - 30), hash.replace("argon2id", "argon2i"),
                hash.replace("m=64", "m=999999999"), hash.replace("t=1", "t=0"), hash.replace("p=1", "p=0"), hash.replace("v=19", "v=16"));
        for (String text : damaged) {
            assertFalse(cheap.matches(chars("mật khẩu dài"), text), text);
            assertTrue(cheap.isOutdated(text), text);
        }
        assertFalse(cheap.matches(chars("mật khẩu dài"), cheap.unmatchable()));
        assertEquals(hash.length(), cheap.unmatchable().length());
    }

    @Test
    void aHashThatCostsLessIsOutdated() {
        assertFalse(cheap.isOutdated(cheap.hash(chars("x"))));
        assertTrue(cheap.isOutdated(new PasswordHash(new Cost(32, 1, 1)).hash(chars("x"))));
        assertTrue(new PasswordHash(new Cost(64, 2, 1)).isOutdated(cheap.hash(chars("x"))));
        assertFalse(cheap.isOutdated(new PasswordHash(new Cost(128, 2, 1)).hash(chars("x"))));
    }

    private static char[] chars(String text) {
        return text.toCharArray();
    }
}
