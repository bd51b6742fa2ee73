package parindex.criteria.authoring.internal;

import java.util.Locale;
import parindex.values.text.Message;

/** The messages of this bundle. */
final class Texts {

    private Texts() {
    }

    static Message of(String key, Object... arguments) {
        return Message.of(Texts.class, key, arguments);
    }

    static String in(Locale locale, String key, Object... arguments) {
        return of(key, arguments).in(locale);
    }
}
