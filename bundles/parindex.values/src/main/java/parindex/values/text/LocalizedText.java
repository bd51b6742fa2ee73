package parindex.values.text;

import java.util.Locale;
import java.util.Optional;

/**
 * A text of the field's own documents: always Vietnamese, in English where somebody translated it.
 *
 * @param vietnamese the text itself, NFC
 * @param english    a translation
 */
public record LocalizedText(String vietnamese, Optional<String> english) {

    public LocalizedText {
        vietnamese = VietnameseText.nfc(vietnamese);
        english = english.map(VietnameseText::nfc);
    }

    public static LocalizedText of(String vietnamese) {
        return new LocalizedText(vietnamese, Optional.empty());
    }

    public static LocalizedText of(String vietnamese, String english) {
        return new LocalizedText(vietnamese, Optional.of(english));
    }

    /** The translation if {@code locale} is English and there is one, else the Vietnamese text. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? english.orElse(vietnamese) : vietnamese;
    }
}
