package parindex.values.text;

import com.ibm.icu.text.Normalizer2;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Vietnamese text of the time before Unicode: Latin-1 characters that only a certain font shows as Vietnamese letters. Whether a text is
 * such a text can be seen from it, but not proved; so it is converted only when a person says so.
 */
public final class LegacyText {

    /** An encoding of fonts. */
    public enum Encoding {
        /** TCVN 5712:1993 VN3: the ABC fonts such as .VnTime. */
        TCVN3("tcvn3.txt", false),
        /** VNI for Windows: fonts such as VNI-Times. */
        VNI("vni.txt", true);

        private final String table;
        private final boolean marksFollow;

        Encoding(String table, boolean marksFollow) {
            this.table = table;
            this.marksFollow = marksFollow;
        }

        /** The encoding of a font by its name, such as {@code .VnTime} or {@code VNI-Times}; empty for fonts of Unicode. */
        public static Optional<Encoding> ofFont(String font) {
            String name = font.toLowerCase(Locale.ROOT);
            return name.startsWith(".vn") ? Optional.of(TCVN3) : name.startsWith("vni-") ? Optional.of(VNI) : Optional.empty();
        }
    }

    /** So many words must become Vietnamese ... */
    private static final int FEWEST = 3;
    /** ... and four of five that have a letter beyond ASCII. */
    private static final int NEARLY_ALL = 5;
    private static final int LONGEST_SAMPLE = 200_000;
    /** Letters that only Unicode text has. */
    private static final Pattern UNICODE = Pattern.compile("[ăĂđĐĩĨũŨơƠưƯ\u1EA0-\u1EF9]");
    /** Marks behind their letter: NFD is no old encoding. */
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\u00A1-\u00FF]+");
    /** A Vietnamese syllable without its tone: beginning, vowels that go together, end. */
    private static final Pattern SYLLABLE = Pattern.compile("(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?"
            + "(?:uyê|iêu|yêu|oai|oay|oao|oeo|uây|uôi|uya|uyu|ươi|ươu|uêu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|ôi|ơi|oo|"
            + "ua|uâ|uê|ui|uô|uơ|uy"
            + "|ưa|ưi|ươ|ưu|yê|[aăâeêioôơuưy])(?:ng|nh|ch|[cmnpt])?");
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final String BASES = "aeouyAEOUYơưƠƯ";
    private static final Map<Encoding, Map<Integer, String>> TABLES = Stream.of(Encoding.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), LegacyText::table));

    private LegacyText() {
    }

    /** The encoding that a text probably has; empty for Unicode text and for text without Vietnamese letters. */
    public static Optional<Encoding> detect(String text) {
        String sample = text.length() > LONGEST_SAMPLE ? text.substring(0, LONGEST_SAMPLE) : text;
        if (UNICODE.matcher(sample).find() || MARKS.matcher(sample).find()) {
            return Optional.empty();
        }
        return Stream.of(Encoding.values()).filter(e -> share(sample, e) > 0).max(Comparator.comparingInt(e -> share(sample, e)));
    }

    /** Per mille of the words beyond ASCII that are Vietnamese in this encoding; 0 if those are too few. */
    private static int share(String text, Encoding encoding) {
        int words = 0;
        int vietnamese = 0;
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String word = matcher.group();
            if (word.chars().allMatch(c -> c < 0x80)) {
                continue;
            }
            words++;
            String converted = convert(word, encoding);
            if (!converted.equals(word) && isSyllable(converted)) {
                vietnamese++;
            }
        }
        return vietnamese >= FEWEST && vietnamese * NEARLY_ALL >= words * (NEARLY_ALL - 1) ? vietnamese * 1000 / words : 0;
    }

    /** A syllable has one tone at most; a text that is read in the wrong encoding has more, or vowels that do not go together. */
    private static boolean isSyllable(String word) {
        String decomposed = Normalizer2.getNFDInstance().normalize(word.toLowerCase(Locale.ROOT));
        StringBuilder toneless = new StringBuilder(decomposed.length());
        decomposed.chars().filter(c -> TONES.indexOf(c) < 0).forEach(c -> toneless.append((char) c));
        return decomposed.length() - toneless.length() <= 1 && SYLLABLE.matcher(VietnameseText.nfc(toneless.toString())).matches();
    }

    /** The text in Unicode, NFC. Characters that the encoding does not use stay as they are. */
    public static String convert(String text, Encoding encoding) {
        Map<Integer, String> table = TABLES.get(encoding);
        StringBuilder unicode = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            String letter = table.get((int) text.charAt(i));
            boolean behindBase = !unicode.isEmpty() && BASES.indexOf(unicode.charAt(unicode.length() - 1)) >= 0;
            if (letter == null || encoding.marksFollow && letter.charAt(0) == '+' && !behindBase) {
                unicode.append(text.charAt(i));
            } else {
                unicode.append(letter, letter.charAt(0) == '+' ? 1 : 0, letter.length());
            }
        }
        return VietnameseText.nfc(unicode.toString());
    }

    /**
     * The text in Unicode, NFC, as its font shows it; the same letters in a font of Unicode, and if it has letters that only Unicode has. TCVN3
     * has no codes for capitals with tone marks: fonts whose names end in H show the codes of small letters as capitals.
     */
    public static String convertFont(String text, String font) {
        // Converted texts often keep the name of their old font.
        Optional<Encoding> encoding = Encoding.ofFont(font).filter(e -> !UNICODE.matcher(text).find());
        boolean capitals = encoding.equals(Optional.of(Encoding.TCVN3)) && font.strip().toLowerCase(Locale.ROOT).endsWith("h");
        String converted = encoding.map(e -> convert(text, e)).orElse(text);
        return VietnameseText.nfc(capitals ? converted.toUpperCase(Locale.ROOT) : converted);
    }

    private static Map<Integer, String> table(Encoding encoding) {
        Map<Integer, String> table = new HashMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(LegacyText.class.getResourceAsStream(encoding.table),
                StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String to = line.substring(5);
                table.put(Integer.parseInt(line.substring(0, 4), 16), to.charAt(0) == '+' ? "+" + Stream.of(to.substring(1).split(" "))
                        .map(code -> Character.toString(Integer.parseInt(code, 16))).collect(Collectors.joining()) : to);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(table);
    }
}
