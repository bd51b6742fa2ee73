package parindex.evidence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parindex.values.text.VietnameseText;

/**
 * Document numbers (số/ký hiệu) and dates that a file name or a text mentions, and whether they fit what was typed. Only what is clear
 * is a contradiction: one number or date where the document's own is expected, and another than the typed one. Pure functions.
 */
public final class DocumentHints {

    /** How a hint fits what was typed. */
    public enum Agreement {
        /** The typed number or date is mentioned. */
        AGREES,
        /** Exactly one is mentioned where the document's own is expected, and it is another. */
        CONTRADICTS,
        /** None, several, or one that says nothing about the document itself. */
        UNKNOWN
    }

    private static final String START = "(?<![\\p{L}\\p{N}])";
    private static final String SYMBOL = "\\p{Lu}[\\p{L}\\d]*(?:\\s?[-–]\\s?\\p{Lu}[\\p{Lu}\\d&]*(?!\\p{Ll}))*";
    /** {@code 12/KH-SNV}, {@code 123/2020/NĐ-CP}. */
    private static final Pattern IN_TEXT = Pattern.compile("(?<![\\p{L}\\p{N}/.-])(\\d{1,6})\\s?/\\s?(?:(\\d{4})\\s?/\\s?)?("
            + SYMBOL + ")");
    /**
     * In a file name there is no slash; without it only known kinds of documents are believed, and nothing after them, which may be the
     * issuer as well as the subject. Folded: every sign is a space.
     */
    private static final Pattern IN_NAME = Pattern.compile("(?<![a-z0-9])(?!(?:19|20)\\d\\d )(\\d{1,6}) (?:((?:19|20)\\d{2}) )?"
            + "(?:qd|kh|bc|cv|ttr|tb|nq|ct|hd|nd|tt|ttlt|ctr|pa|da|gm|bb|qc|cd|kl)(?![a-z0-9])");
    /** A number elsewhere in a name may count something else: {@code Quý 3 BC}. */
    private static final Pattern OWN_IN_NAME = Pattern.compile("^(?:so )?" + IN_NAME.pattern());
    /** Where the document says its own number. */
    private static final Pattern OWN_NUMBER = Pattern.compile("(?i)" + START + "số\\s?:\\s?(?=\\d)");

    private static final Pattern DAY_FIRST = Pattern.compile("(?<![\\d./-])(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})(?![\\d./-]?\\d)");
    private static final Pattern COMPACT = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})(?!\\d)");
    private static final Pattern IN_WORDS = Pattern.compile("(?i)ngày\\s+(\\d{1,2})\\s+tháng\\s+(\\d{1,2})\\s+năm\\s+(\\d{4})");
    /** {@code Đắk Nông, ngày … tháng … năm …}: the date line of a document. */
    private static final Pattern OWN_DATE = Pattern.compile("\\p{L}\\s?,\\s+" + IN_WORDS.pattern().replace("(?i)", ""));
    /** The number and the date line stand at the top. */
    private static final int TOP = 1500;

    private DocumentHints() {
    }

    /** Document numbers in a text, as written there, in NFC. */
    public static Set<String> numbersInText(String text) {
        return found(IN_TEXT, lookAlikes(text));
    }

    /** Document numbers in a file name: as in a text, and of known kinds also with other signs for the slash and the dashes. */
    public static Set<String> numbersInFileName(String name) {
        String stem = lookAlikes(stem(name));
        Set<String> found = found(IN_TEXT, stem);
        found.addAll(found(IN_NAME, VietnameseText.fold(stem)));
        return found;
    }

    /** Dates in a text or file name: 15/12/2020, 15-12-2020, 15.12.2020, 20201215, ngày 15 tháng 12 năm 2020. */
    public static Set<LocalDate> dates(String text) {
        String nfc = VietnameseText.nfc(text);
        Set<LocalDate> dates = dayFirst(nfc);
        COMPACT.matcher(nfc).results().forEach(m -> add(dates, m.group(1), m.group(2), m.group(3)));
        return dates;
    }

    /** Whether a file name fits a typed document number. */
    public static Agreement numberInFileName(String typed, String name) {
        String stem = lookAlikes(stem(name));
        Set<String> own = found(IN_TEXT, stem);
        own.addAll(found(OWN_IN_NAME, VietnameseText.fold(stem)).stream().map(number -> number.replaceFirst("^so ", "")).toList());
        return numbers(typed, numbersInFileName(name), own);
    }

    /** Whether a text fits a typed document number. A text mentions many; only the one after "Số:" at its top can contradict. */
    public static Agreement numberInText(String typed, String text) {
        String top = lookAlikes(text.substring(0, Math.min(TOP, text.length())));
        Set<String> own = new LinkedHashSet<>();
        for (MatchResult start : OWN_NUMBER.matcher(top).results().toList()) {
            Matcher number = IN_TEXT.matcher(top).region(start.end(), top.length());
            if (number.lookingAt()) {
                own.add(number.group());
            }
        }
        return numbers(typed, numbersInText(text), own);
    }

    /** Whether a file name fits a typed date. One written as 20201215 may be the day of a scan and contradicts nothing. */
    public static Agreement dateInFileName(LocalDate typed, String name) {
        return dates(typed, dates(stem(name)), dayFirst(VietnameseText.nfc(stem(name))));
    }

    /** Whether a text fits a typed date. A text mentions many; only the date line at its top can contradict. */
    public static Agreement dateInText(LocalDate typed, String text) {
        String nfc = VietnameseText.nfc(text);
        Set<LocalDate> own = new LinkedHashSet<>();
        OWN_DATE.matcher(nfc.substring(0, Math.min(TOP, nfc.length()))).results()
                .forEach(m -> add(own, m.group(3), m.group(2), m.group(1)));
        return dates(typed, dates(text), own);
    }

    private static Agreement numbers(String typed, Set<String> found, Set<String> own) {
        Optional<List<String>> wanted = key(typed);
        if (wanted.isEmpty()) {
            return Agreement.UNKNOWN;
        }
        if (found.stream().anyMatch(number -> key(number).filter(key -> same(key, wanted.get())).isPresent())) {
            return Agreement.AGREES;
        }
        long others = own.stream().map(DocumentHints::key).distinct().count();
        return others == 1 ? Agreement.CONTRADICTS : Agreement.UNKNOWN;
    }

    private static Agreement dates(LocalDate typed, Set<LocalDate> found, Set<LocalDate> own) {
        if (found.contains(typed)) {
            return Agreement.AGREES;
        }
        return own.size() == 1 ? Agreement.CONTRADICTS : Agreement.UNKNOWN;
    }

    /** Number without leading zeros, then the parts of the symbol, folded; a year between them is left out. Empty if it is no number. */
    private static Optional<List<String>> key(String number) {
        List<String> parts = new ArrayList<>(List.of(VietnameseText.fold(lookAlikes(number)).split(" ")));
        if (parts.size() < 2 || !parts.get(0).matches("\\d+")) {
            return Optional.empty();
        }
        parts.set(0, parts.get(0).replaceFirst("^0+(?=\\d)", ""));
        if (parts.size() > 2 && parts.get(1).matches("\\d{4}")) {
            parts.remove(1);
        }
        return Optional.of(parts);
    }

    /** A symbol may be cut short: {@code 12/KH} is {@code 12/KH-SNV}. */
    private static boolean same(List<String> one, List<String> other) {
        int common = Math.min(one.size(), other.size());
        return one.subList(0, common).equals(other.subList(0, common));
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new LinkedHashSet<>();
        pattern.matcher(text).results().forEach(m -> found.add(m.group().strip()));
        return found;
    }

    private static Set<LocalDate> dayFirst(String nfc) {
        Set<LocalDate> dates = new LinkedHashSet<>();
        DAY_FIRST.matcher(nfc).results().forEach(m -> add(dates, m.group(4), m.group(3), m.group(1)));
        IN_WORDS.matcher(nfc).results().forEach(m -> add(dates, m.group(3), m.group(2), m.group(1)));
        return dates;
    }

    private static void add(Set<LocalDate> dates, String year, String month, String day) {
        try {
            dates.add(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            // 31/02, or digits that are no date at all.
            return;
        }
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        boolean extension = dot > 0 && name.substring(dot + 1).matches("[A-Za-z0-9]{2,5}")
                && name.substring(dot + 1).matches(".*[A-Za-z].*");
        return extension && !name.substring(dot + 1).matches("UBND|HĐND|HDND") ? name.substring(0, dot) : name;
    }

    /** NFC; Eth and the African D, which look like Đ, become Đ. */
    private static String lookAlikes(String text) {
        return VietnameseText.nfc(text).replace('\u00d0', 'Đ').replace('\u0189', 'Đ').replace('\u00f0', 'đ').replace('\u0256', 'đ');
    }
}
