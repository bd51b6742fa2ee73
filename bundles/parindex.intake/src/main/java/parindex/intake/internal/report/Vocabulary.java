package parindex.intake.internal.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parindex.values.text.VietnameseText;

/** The words of published reports, from the two resource files. Immutable. */
public final class Vocabulary {

    /** Group of all units. */
    public static final String ALL = "all";
    private static final String NUMBER = "[0-9]{1,3}(?:[.,][0-9]{1,6})?";

    private final Map<Role, Pattern> roles = new EnumMap<>(Role.class);
    private final Map<String, Pattern> levels = new LinkedHashMap<>();
    private final Map<String, Pattern> folded = new LinkedHashMap<>();
    private final Map<String, Pattern> phrases = new LinkedHashMap<>();

    public Vocabulary() {
        Properties words = load("vocabulary.properties");
        for (String key : words.stringPropertyNames()) {
            Pattern pattern = Pattern.compile(words.getProperty(key));
            if (key.startsWith("role.")) {
                roles.put(Role.valueOf(key.substring("role.".length())), pattern);
            } else if (key.startsWith("level.")) {
                levels.put(key.substring("level.".length()), Pattern.compile(" (" + pattern + ")(?= )"));
            } else {
                folded.put(key, pattern);
            }
        }
        Properties sentences = load("phrases.properties");
        for (String key : sentences.stringPropertyNames()) {
            phrases.put(key, Pattern.compile(sentences.getProperty(key).replace("#", NUMBER),
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        }
    }

    private static Properties load(String file) {
        Properties properties = new Properties();
        try (InputStream in = Vocabulary.class.getResourceAsStream(file)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** What a column with this heading holds. */
    Optional<Role> role(String heading) {
        String text = VietnameseText.fold(heading);
        return text.isEmpty() ? Optional.empty() : roles.entrySet().stream().filter(e -> e.getValue().matcher(text).matches())
                .map(Map.Entry::getKey).findFirst();
    }

    /** The year in the heading of a column of a year. */
    Optional<Integer> year(String heading) {
        Matcher matcher = roles.get(Role.YEAR).matcher(VietnameseText.fold(heading));
        return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group("year") == null ? matcher.group("only")
                : matcher.group("year")))
                : Optional.empty();
    }

    /** The number of the component that a heading names. */
    Optional<Integer> component(String heading) {
        Matcher matcher = folded.get("column.component").matcher(VietnameseText.fold(heading));
        return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group("number"))) : Optional.empty();
    }

    /** The number in front of a heading that has words, too. */
    Optional<Integer> numbered(String heading) {
        Matcher matcher = folded.get("column.numbered").matcher(VietnameseText.fold(heading));
        return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group("number"))) : Optional.empty();
    }

    /** What a heading says besides its year, folded. */
    String withoutYear(String heading) {
        return folded.get("column.year").matcher(VietnameseText.fold(heading)).replaceAll("").strip();
    }

    /** Whether a whole text, folded, is of a kind. */
    public boolean is(String key, String text) {
        return folded.get(key).matcher(VietnameseText.fold(text)).matches();
    }

    /** A pattern over folded text. */
    Pattern folded(String key) {
        return folded.get(key);
    }

    /** A pattern over the text itself. */
    public Matcher phrase(String key, String text) {
        return phrases.get(key).matcher(text);
    }

    /** The group a text names, if it names exactly one. */
    public Optional<String> level(String text) {
        String whole = " " + VietnameseText.fold(text) + " ";
        Optional<String> found = Optional.empty();
        for (Map.Entry<String, Pattern> level : levels.entrySet()) {
            if (level.getValue().matcher(whole).find()) {
                if (found.isPresent()) {
                    return Optional.empty();
                }
                found = Optional.of(level.getKey());
            }
        }
        return found;
    }

    /** The group that a text names last. */
    public Optional<String> lastLevel(String text) {
        String whole = " " + VietnameseText.fold(text) + " ";
        int last = -1;
        String found = null;
        for (Map.Entry<String, Pattern> level : levels.entrySet()) {
            Matcher matcher = level.getValue().matcher(whole);
            while (matcher.find()) {
                if (matcher.start() > last) {
                    last = matcher.start();
                    found = level.getKey();
                }
            }
        }
        return Optional.ofNullable(found);
    }

    /** The group whose units are named like this. */
    public String levelOfUnit(String name) {
        return is("unit.commune", name) ? "commune" : is("unit.district", name) ? "district" : "province";
    }
}
