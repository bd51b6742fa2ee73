package parindex.intake.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageFilesTest {

    @ParameterizedTest
    @ValueSource(strings = {"csv", "printed"})
    void bothLanguagesHaveTheSameKeys(String folder) throws IOException {
        Properties vietnamese = load(folder + "/messages.properties");
        assertFalse(vietnamese.isEmpty());
        assertEquals(vietnamese.keySet(), load(folder + "/messages_en.properties").keySet());
    }

    private static Properties load(String file) throws IOException {
        Properties properties = new Properties();
        try (var in = new InputStreamReader(MessageFilesTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
