package parindex.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {
    @ParameterizedTest
    @CsvSource({"Linux, amd64, linux-x86_64", "Windows 11, amd64, windows-x86_64", "Mac OS X, aarch64, macos-aarch64", "Mac OS X, x86_64, macos-x86_64"})
    void isNamedBySystemAndProcessor(String system, String processor, String expected) {
        Properties properties = new Properties();
        properties.setProperty("os.name", system);
        properties.setProperty("os.arch", processor);
        assertEquals(expected, Platform.of(properties));
    }
}
