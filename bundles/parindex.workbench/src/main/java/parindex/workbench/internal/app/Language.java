package parindex.workbench.internal.app;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.eclipse.core.runtime.preferences.InstanceScope;
import parindex.values.text.Message;

/**
 * The languages of the window. It opens in the one that was asked for at the start ({@code --lang}, {@code PARINDEX_LANG}), else in the one that
 * was last chosen in the window, else in Vietnamese.
 */
enum Language {
    VIETNAMESE("vi", Message.VIETNAMESE),
    ENGLISH("en", Locale.ENGLISH);

    /** Where the language that was chosen in the window is kept. */
    static final String NODE = "parindex.workbench";
    static final String KEY = "language";

    private static final String ECLIPSE_PROPERTY = "osgi.nl";

    private final String id;
    private final Locale locale;

    Language(String id, Locale locale) {
        this.id = id;
        this.locale = locale;
    }

    String id() {
        return id;
    }

    Locale locale() {
        return locale;
    }

    /** @return Vietnamese for whatever is not English */
    static Language of(String id) {
        return ENGLISH.id.equals(id) ? ENGLISH : VIETNAMESE;
    }

    /** @param framework gives the properties of the framework */
    static Language atStart(UnaryOperator<String> framework) {
        String asked = framework.apply("parindex.lang");
        boolean given = Boolean.parseBoolean(framework.apply("parindex.lang.given"));
        return of(given ? asked : InstanceScope.INSTANCE.getNode(NODE).get(KEY, asked));
    }

    /** The language that is in force. */
    static Language current() {
        return of(System.getProperty(ECLIPSE_PROPERTY));
    }

    /**
     * Puts the language in force. Dialogs and messages of Eclipse and of the JDK know only the default locale of the JVM; nothing of this product
     * reads it.
     */
    void apply() {
        Locale.setDefault(locale);
        System.setProperty(ECLIPSE_PROPERTY, id);
    }
}
