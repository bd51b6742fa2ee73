package parindex.workbench.ui;

import java.math.RoundingMode;
import java.util.Locale;
import java.util.Objects;
import parindex.values.number.Numbers;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;

/**
 * Texts and figures in the language of the window. Injected: {@code @Inject Words words}. When the language changes the window is built anew,
 * so a part never has to exchange its texts.
 *
 * @param locale {@link Message#VIETNAMESE} or {@link Locale#ENGLISH}
 */
public record Words(Locale locale) {

    public Words {
        Objects.requireNonNull(locale);
    }

    /**
     * A text of a message file.
     *
     * @param source a class in the package of the file
     * @throws java.util.MissingResourceException if the file lacks the key: a programming error
     */
    public String text(Class<?> source, String key, Object... arguments) {
        return Message.of(source, key, arguments).in(locale);
    }

    public String text(Message message) {
        return message.in(locale);
    }

    public String text(LocalizedText text) {
        return text.in(locale);
    }

    /** A figure with at most so many decimals, rounded half up, without zeros at the end. */
    public String figure(Rational value, int places) {
        return Numbers.formatTrimmed(value, places, RoundingMode.HALF_UP, locale);
    }
}
