package parindex.exchange.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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

    private static TreeSet<String> places(String text) {
        TreeSet<String> places = new TreeSet<>();
        PLACE.matcher(text).results().map(MatchResult::group).forEach(places::add);
        return places;
    }

    private static Properties load(String name) throws IOException {
        try (InputStreamReader text = new InputStreamReader(TextsTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(text);
            return properties;
        }
    }
}
