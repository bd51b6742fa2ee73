package parindex.values.text;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.Locale;

/** Normal form, folding and order of Vietnamese text. */
public final class VietnameseText {

    private VietnameseText() {
    }

    /** The text in normal form C. All text is brought into it on the way in. */
    public static String nfc(String text) {
        return Normalizer2.getNFCInstance().normalize(text);
    }

    /**
     * The text without what the eye hardly tells apart in a code: upper and lower case, full and half width, characters of no
     * width. Marks stay: {@code HOA} and {@code HÒA} are two codes. Codes that differ, but not in this form, are probably one.
     */
    public static String caseless(String text) {
        return Normalizer2.getNFKCCasefoldInstance().normalize(text);
    }

    /**
     * The text reduced to what people type when they search: lower case, no tone or vowel marks (so {@code hòa} and
     * {@code hoà} meet), {@code đ} and the look-alike {@code ð} as {@code d}, everything but letters and digits as one space.
     * Two different names may fold to the same text: a match is a suggestion to confirm, never an identification.
     */
    public static String fold(String text) {
        String decomposed = Normalizer2.getNFKDInstance().normalize(text).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(decomposed.length());
        decomposed.codePoints().forEach(c -> {
            if (c == 'đ' || c == 'ð') {
                folded.append('d');
            } else if (Character.isLetterOrDigit(c)) {
                folded.appendCodePoint(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && c != '\'' && c != '’'
                    && !folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        });
        return folded.toString().strip();
    }

    /**
     * Dictionary order of Vietnamese (a ă â … d đ e ê …); texts that the dictionary does not tell apart are ordered by
     * code point, so the order is total and the same on every machine. Safe for use by any thread.
     */
    public static Comparator<String> order() {
        Collator collator = Collator.getInstance(new ULocale("vi")).freeze();
        return ((Comparator<String>) collator::compare).thenComparing(Comparator.naturalOrder());
    }
}
