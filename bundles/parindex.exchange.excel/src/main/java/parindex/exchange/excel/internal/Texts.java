package parindex.exchange.excel.internal;

import java.util.Locale;
import parindex.values.text.Message;

/** The messages of this bundle, and the names of its sheets. */
final class Texts {

    /** Sheet with what identifies the workbook; the same name in every language. */
    static final String IDENTITY_SHEET = "_parindex";
    /** Sheet with the lists of the drop-downs. */
    static final String LISTS_SHEET = "_lists";

    private Texts() {
    }

    static Message of(String key, Object... arguments) {
        return Message.of(Texts.class, key, arguments);
    }

    static String in(Locale locale, String key, Object... arguments) {
        return of(key, arguments).in(locale);
    }

    static String scores(Locale locale) {
        return in(locale, "sheet.scores");
    }

    static String figures(Locale locale) {
        return in(locale, "sheet.figures");
    }

    static String documents(Locale locale) {
        return in(locale, "sheet.documents");
    }
}
