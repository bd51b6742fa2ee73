package parindex.launcher;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The launcher's own few messages. It runs outside the framework and so cannot use the message mechanism of {@code
 * parindex.values}; the files follow the same rule: {@code messages.properties} is Vietnamese, {@code messages_en.properties}
 * English.
 */
final class Texts {
    static final String VIETNAMESE = "vi";
    static final String ENGLISH = "en";

    private final Locale locale;
    private final ResourceBundle messages;

    private Texts(Locale locale) {
        this.locale = locale;
        this.messages = ResourceBundle.getBundle("parindex.launcher.messages", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Messages in the language with this code; Vietnamese for any other than English. */
    static Texts in(String language) {
        return new Texts(Locale.forLanguageTag(ENGLISH.equals(language) ? ENGLISH : VIETNAMESE));
    }

    String text(LaunchFailure.Line line) {
        return new MessageFormat(messages.getString(line.key()), locale).format(line.arguments().toArray());
    }

    String text(String key, Object... arguments) {
        return text(LaunchFailure.Line.of(key, arguments));
    }
}
