package parindex.intake.internal.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import parindex.values.text.Message;
import parindex.values.text.VietnameseText;

/** The words by which people call columns and values, in Vietnamese and English, from the resource file. Immutable. */
public final class Words {

    private static final Properties ALL = load();

    private Words() {
    }

    private static Properties load() {
        Properties properties = new Properties();
        try (InputStream in = Words.class.getResourceAsStream("words.properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** The words of a key; none if the file does not have it. */
    public static List<String> of(String key) {
        return Arrays.stream(ALL.getProperty(key, "").split("\\|")).map(String::strip).filter(word -> !word.isEmpty()).toList();
    }

    /**
     * Which of some values a text means: its id or one of its words, folded.
     *
     * @param prefix of the keys with the words, such as {@code level.}
     */
    public static Optional<String> meant(String text, List<String> ids, String prefix) {
        String folded = VietnameseText.fold(text);
        return folded.isEmpty() ? Optional.empty() : ids.stream().filter(id -> Stream.concat(Stream.of(id), of(prefix + id).stream())
                .anyMatch(word -> VietnameseText.fold(word).equals(folded))).findFirst();
    }

    /** The ids with what they mean, for a person who has to choose one. */
    public static Message choices(List<String> ids, String prefix) {
        return ids.stream().map(id -> Message.of(Words.class, "columns.choice", id, Message.of(Words.class, prefix + id)))
                .reduce((all, one) -> Message.of(Words.class, "columns.choices", all, one)).orElseThrow();
    }
}
