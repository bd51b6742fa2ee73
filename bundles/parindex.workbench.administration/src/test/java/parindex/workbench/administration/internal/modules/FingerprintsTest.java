package parindex.workbench.administration.internal.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintsTest {

    private static final String FINGERPRINT = "0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9";

    @ParameterizedTest
    @CsvSource({"0a1b2c3d,true", "0A:1B:2C:3D,true", "0a1b 2c3d 4e5f,true", "0a1b2c3,false", "'',false", "1b2c3d4e,false", "0a1b2c3e,false",
        "0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9,true",
        "0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f900,false"})
    void isConfirmedByItsBeginningHoweverItIsWritten(String typed, boolean confirmed) {
        assertEquals(confirmed, Fingerprints.confirms(typed, FINGERPRINT));
    }

    @Test
    void isShownInGroupsThatConfirmIt() {
        assertEquals("0a1b 2c3d 4e", Fingerprints.grouped("0a1b2c3d4e"));
        assertEquals(true, Fingerprints.confirms(Fingerprints.grouped(FINGERPRINT), FINGERPRINT));
    }
}
