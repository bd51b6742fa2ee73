package parindex.platform.equinox.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentTest {

    @ParameterizedTest
    @CsvSource({"Linux, linux", "Windows 11, win32", "Mac OS X, macosx"})
    void namesSystemsAsEclipseDoes(String java, String eclipse) {
        assertEquals(eclipse, Environment.os(java));
    }

    @ParameterizedTest
    @CsvSource({"amd64, x86_64", "aarch64, aarch64"})
    void namesProcessorsAsEclipseDoes(String java, String eclipse) {
        assertEquals(eclipse, Environment.arch(java));
    }

    @Test
    void publishesTheLanguageOfTheFrameworkUnlessOneIsSet() {
        Environment environment = new Environment(Map.of("osgi.nl", "en")::get);
        Properties system = new Properties();
        environment.publish(system);
        assertEquals("en", system.getProperty("osgi.nl"));
        system.setProperty("osgi.nl", "vi");
        environment.publish(system);
        assertEquals("vi", system.getProperty("osgi.nl"));
    }

    @Test
    void isVietnameseWhereNobodySaysOtherwise() {
        Properties system = new Properties();
        new Environment(key -> null).publish(system);
        assertEquals("vi", system.getProperty("osgi.nl"));
    }

    @Test
    void givesPropertiesOfTheFramework() {
        Environment environment = new Environment(Map.of("k", "v")::get);
        assertEquals("v", environment.getProperty("k"));
        assertNull(environment.getProperty("other"));
    }
}
