package parindex.values.hash;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Against the examples of FIPS 180-4. */
class Sha256Test {

    private static final byte[] MILLION = new byte[1_000_000];

    static {
        Arrays.fill(MILLION, (byte) 'a');
    }

    @Test
    void theExamplesOfTheStandard() throws IOException {
        check("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", "abc".getBytes(StandardCharsets.US_ASCII));
        check("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", new byte[0]);
        check("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0", MILLION);
    }

    private static void check(String expected, byte[] content) throws IOException {
        assertEquals(expected, Sha256.of(content));
        assertEquals(expected, Sha256.of(new ByteArrayInputStream(content)));
        MessageDigest digest = Sha256.start();
        digest.update(content);
        assertEquals(expected, Sha256.hex(digest));
        assertEquals(Sha256.of(new byte[0]), Sha256.hex(digest), "starts anew");
    }
}
