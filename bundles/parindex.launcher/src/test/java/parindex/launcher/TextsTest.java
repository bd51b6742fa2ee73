package parindex.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaces() throws IOException {
        Properties vietnamese = load("messages.properties");
        Properties english = load("messages_en.properties");
        assertEquals(new TreeSet<>(vietnamese.keySet()), new TreeSet<>(english.keySet()));
        vietnamese.stringPropertyNames().forEach(key ->
                assertEquals(places(vietnamese.getProperty(key)), places(english.getProperty(key)), key));
    }

    @Test
    void everyKeyIsUsedByTheCode() throws IOException {
        StringBuilder code = new StringBuilder();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                code.append(Files.readString(source));
            }
        }
        for (String key : load("messages.properties").stringPropertyNames()) {
            assertTrue(code.indexOf("\"" + key + "\"") >= 0, key);
        }
    }

    @Test
    void formatsInTheLanguageAskedForWithoutTouchingNumbers() {
        assertTrue(Texts.in("vi").text("data.in.use", "/d", "12345").contains("(mã tiến trình 12345)"));
        assertTrue(Texts.in("en").text("data.in.use", "/d", "12345").contains("(process id 12345)"));
        assertTrue(Texts.in("en").text("data.no.home").contains("user's"));
        assertFalse(Texts.in("fr").text("stopping").isEmpty());
    }

    private static TreeSet<String> places(String text) {
        TreeSet<String> places = new TreeSet<>();
        PLACE.matcher(text).results().forEach(result -> places.add(result.group()));
        return places;
    }

    private static Properties load(String name) throws IOException {
        try (var text = new InputStreamReader(TextsTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(text);
            return properties;
        }
    }
}
