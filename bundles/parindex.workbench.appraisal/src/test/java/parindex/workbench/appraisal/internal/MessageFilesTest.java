package parindex.workbench.appraisal.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageFilesTest {

    private static Set<String> keys(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources", file))) {
            properties.load(reader);
        }
        properties.forEach((key, text) -> assertTrue(!text.toString().isBlank(), key.toString()));
        return new TreeSet<>(properties.stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"parindex/workbench/appraisal/internal/model/messages", "parindex/workbench/appraisal/internal/desk/messages",
        "parindex/workbench/appraisal/internal/parts/messages", "OSGI-INF/l10n/bundle"})
    void bothLanguagesSayTheSame(String file) throws IOException {
        assertEquals(keys(file + ".properties"), keys(file + "_en.properties"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"model", "desk", "parts"})
    void everyTextIsUsed(String folder) throws IOException {
        StringBuilder code = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/parindex/workbench/appraisal/internal", folder))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                code.append(Files.readString(file));
            }
        }
        for (String key : keys("parindex/workbench/appraisal/internal/" + folder + "/messages.properties")) {
            // A key is a literal, or begins with one and ends with the name of a constant.
            String stem = key.substring(0, key.lastIndexOf('.') + 1);
            assertTrue(code.indexOf("\"" + key + "\"") >= 0 || !stem.isEmpty() && code.indexOf("\"" + stem + "\" + ") >= 0, key);
        }
    }
}
