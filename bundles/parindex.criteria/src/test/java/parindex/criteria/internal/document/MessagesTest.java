package parindex.criteria.internal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parindex.values.text.Message;

/** The message file of the checks: a remedy for each problem, nothing unused, nothing missing. */
class MessagesTest {

    private static final Pattern REPORTED = Pattern.compile("(?:error|warning|refused)\\([^;]*?\"([a-z]+\\.[A-Za-z.]+)\"");

    @Test
    void everyReportedProblemHasItsTwoSentences() throws IOException {
        Set<String> reported = reported();
        assertTrue(reported.size() > 60, reported.toString());
        for (String key : reported) {
            for (String each : List.of(key, key + ".remedy")) {
                Message message = Findings.message(each, "A", "B", "C", "D");
                assertTrue(message.in(Message.VIETNAMESE).endsWith(".") || each.endsWith(".remedy"), each);
                assertTrue(!message.in(Locale.ENGLISH).isBlank(), each);
            }
        }
    }

    @Test
    void everySentenceIsUsed() throws IOException {
        Set<String> unused = new TreeSet<>(load("/parindex/criteria/internal/document/messages.properties")
                .stringPropertyNames());
        String code = code();
        unused.removeIf(key -> code.contains('"' + key.replaceFirst("\\.remedy$", "") + '"')
                || Stream.of("advice.", "lineage.rule.", "interval.").anyMatch(key::startsWith));
        assertEquals(Set.of(), unused);
    }

    private static Set<String> reported() throws IOException {
        return REPORTED.matcher(code()).results().map(m -> m.group(1)).filter(k -> !k.endsWith(".xml"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String code() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            StringBuilder code = new StringBuilder();
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                code.append(Files.readString(file));
            }
            return code.toString();
        }
    }

    private static Properties load(String resource) throws IOException {
        Properties properties = new Properties();
        try (InputStreamReader reader = new InputStreamReader(MessagesTest.class.getResourceAsStream(resource),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
