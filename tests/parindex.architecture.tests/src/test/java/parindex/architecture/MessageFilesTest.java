package parindex.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** All message files of all bundles: the same keys and arguments in both languages, well-formed, composed Unicode. */
class MessageFilesTest {

    private static final Path BUNDLES = Path.of("..", "..", "bundles");

    @TestFactory
    Stream<DynamicTest> bothLanguagesSayTheSame() throws IOException {
        List<Path> english = english();
        assertTrue(english.size() > 10, english.toString());
        return english.stream().map(file -> DynamicTest.dynamicTest(BUNDLES.relativize(file).toString(), () -> compare(file)));
    }

    private static void compare(Path english) throws IOException {
        Properties translated = load(english);
        Properties base = load(english.resolveSibling(english.getFileName().toString().replace("_en", "")));
        assertFalse(base.isEmpty());
        assertEquals(new TreeSet<>(base.stringPropertyNames()), new TreeSet<>(translated.stringPropertyNames()));
        boolean patterns = english.getFileName().toString().startsWith("messages");
        for (String key : base.stringPropertyNames()) {
            for (Properties language : List.of(base, translated)) {
                String text = language.getProperty(key);
                assertFalse(text.isBlank(), key);
                assertTrue(Normalizer.isNormalized(text, Normalizer.Form.NFC), key);
            }
            if (patterns) {
                assertEquals(arguments(base.getProperty(key)), arguments(translated.getProperty(key)), key);
            }
        }
    }

    private static TreeSet<String> arguments(String pattern) {
        return new TreeSet<>(new MessageFormat(pattern, Locale.ROOT).getArgumentNames());
    }

    private static List<Path> english() throws IOException {
        try (Stream<Path> files = Files.walk(BUNDLES)) {
            return files.filter(f -> f.toString().contains("src" + f.getFileSystem().getSeparator() + "main")
                    && f.getFileName().toString().endsWith("_en.properties")).sorted().toList();
        }
    }

    private static Properties load(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
