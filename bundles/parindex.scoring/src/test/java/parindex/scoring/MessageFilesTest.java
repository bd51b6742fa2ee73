package parindex.scoring;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessageFilesTest {

    private static Properties read(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStreamReader reader = new InputStreamReader(Refusal.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    @Test
    void everyKeyInTheCodeExistsAndNoOtherDoes() throws IOException {
        TreeSet<String> keys = new TreeSet<>(read("messages.properties").stringPropertyNames());
        StringBuilder code = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                code.append(Files.readString(file));
            }
        }
        Matcher literal = Pattern.compile("\"((?:trace|failed|band|leaf|points|check|unusable|value|survey)\\.[A-Za-z.]+)\"")
                .matcher(code);
        while (literal.find()) {
            String key = literal.group(1);
            assertTrue(keys.contains(key) || keys.contains("refused." + key) || key.endsWith("."), key);
        }
        Matcher refusal = Pattern.compile("refusal\\((?:[^\"()]*\\([^()]*\\)[^\"()]*\\? )?\"([A-Za-z.]+)\"(?: : \"([A-Za-z.]+)\")?")
                .matcher(code);
        int found = 0;
        while (refusal.find()) {
            for (int group = 1; group <= 2; group++) {
                if (refusal.group(group) != null) {
                    found++;
                    assertTrue(keys.contains("refused." + refusal.group(group))
                            && keys.contains("refused." + refusal.group(group) + ".remedy"),
                            refusal.group());
                }
            }
        }
        assertTrue(found > 20, "the search finds the refusals");
        for (String key : keys) {
            String bare = key.replaceFirst("^refused\\.", "").replaceFirst("\\.remedy$", "")
                    .replaceFirst("^(kind|band|group)\\..*", "$1.");
            assertTrue(code.indexOf("\"" + bare) >= 0, "unused: " + key);
        }
    }
}
