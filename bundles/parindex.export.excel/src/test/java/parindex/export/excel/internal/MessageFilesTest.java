package parindex.export.excel.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MessageFilesTest {

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        Properties vietnamese = load("messages.properties");
        assertFalse(vietnamese.isEmpty());
        assertEquals(vietnamese.keySet(), load("messages_en.properties").keySet());
    }

    private static Properties load(String file) throws IOException {
        Properties properties = new Properties();
        try (var in = new InputStreamReader(MessageFilesTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
