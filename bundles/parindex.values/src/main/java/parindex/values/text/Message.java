package parindex.values.text;

import com.ibm.icu.text.MessageFormat;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import parindex.values.number.Numbers;
import parindex.values.number.Rational;

/**
 * A sentence for people that is not tied to a language yet: a key of a message file and its arguments.
 *
 * <p>Pure code (rules, validators, checks) makes messages; front ends render them with {@link #in}. The message files are
 * {@code messages.properties} (Vietnamese, the default) and {@code messages_en.properties}, UTF-8, in the package of
 * {@code source}. Patterns are ICU message patterns. Arguments are rendered first: messages and localized texts in the
 * same language, rationals as trimmed decimals of at most six places, dates as dd/MM/yyyy, moments as dd/MM/yyyy HH:mm:ss in Vietnam,
 * everything else by {@code toString}.
 *
 * @param source    a class in the package that holds the message files
 * @param key       the key in the files
 * @param arguments the values for {0}, {1}, …
 */
public record Message(Class<?> source, String key, List<Object> arguments) {

    /** Vietnamese as used in Vietnam: the default language of the product. */
    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private static final int MOST_PLACES = 6;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss", Locale.ROOT)
            .withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public static Message of(Class<?> source, String key, Object... arguments) {
        return new Message(source, key, List.of(arguments));
    }

    /**
     * The sentence in a language: English for {@code en}, Vietnamese for any other.
     *
     * @throws java.util.MissingResourceException if the message file lacks the key: a programming error
     */
    public String in(Locale locale) {
        Object[] rendered = arguments.stream().map(a -> render(a, locale)).toArray();
        String pattern = ResourceBundle.getBundle(source.getPackageName() + ".messages", locale, source.getClassLoader(), NO_FALLBACK)
                .getString(key);
        return new MessageFormat(pattern, Locale.ROOT).format(rendered);
    }

    /** The sentence in both languages, for values that keep a text, such as the title of a table. */
    public LocalizedText localized() {
        return LocalizedText.of(in(VIETNAMESE), in(Locale.ENGLISH));
    }

    private static String render(Object argument, Locale locale) {
        if (argument instanceof Message message) {
            return message.in(locale);
        }
        if (argument instanceof LocalizedText text) {
            return text.in(locale);
        }
        if (argument instanceof Rational number) {
            return Numbers.formatTrimmed(number, MOST_PLACES, RoundingMode.HALF_UP, locale);
        }
        if (argument instanceof LocalDate date) {
            return DAY.format(date);
        }
        if (argument instanceof Instant moment) {
            return moment(moment);
        }
        return String.valueOf(argument);
    }

    /** A moment as people read it in every language: dd/MM/yyyy HH:mm:ss in Vietnam. */
    public static String moment(Instant moment) {
        return MOMENT.format(moment);
    }
}
