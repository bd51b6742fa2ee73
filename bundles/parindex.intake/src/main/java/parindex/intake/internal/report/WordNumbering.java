package parindex.intake.internal.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Numbers that Word gives to paragraphs by itself, counted as the paragraphs come. Bullets are none. For use by one thread.
 */
final class WordNumbering {

    private static final int LEVELS = 9;
    private static final int HIGHEST_ROMAN = 3999;
    private static final int LETTERS = 26;
    /** More repetitions of a letter are no number that anybody reads. */
    private static final int MOST_REPEATED = 10;
    private static final Pattern PLACE = Pattern.compile("%([1-9])");
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private final WordStyles styles;
    private final Map<String, Level[]> lists = new HashMap<>();
    /** The lists whose levels are those of the list of a style. */
    private final Map<String, String> linked = new HashMap<>();
    private final Map<String, Instance> instances = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    /**
     * What a paragraph says of its number.
     *
     * @param number the list
     * @param level  from 0
     */
    record Item(String number, int level) {
    }

    /** How a level is numbered. */
    private static final class Level {

        private int start = 1;
        private String format = "decimal";
        private String text = "";
        private boolean plain;
        private String style = "";
    }

    /** A list in the document: another start may be given for each of its levels. */
    private static final class Instance {

        private String list = "";
        private final Map<Integer, Integer> starts = new HashMap<>();
    }

    WordNumbering(Optional<byte[]> part, WordStyles styles) throws XMLStreamException {
        this.styles = styles;
        if (part.isPresent()) {
            WordXml.read(part.get(), new Reader());
        }
    }

    /** The next number of a paragraph, as it is shown; empty text if it has none. */
    String next(Optional<Item> own, String style) {
        Optional<Item> item = own.or(() -> styles.numbering(style));
        Instance instance = item.map(i -> instances.get(i.number())).orElse(null);
        if (instance == null) {
            return "";
        }
        Level[] levels = levels(instance.list);
        int level = own.isPresent() ? own.get().level() : ofStyle(levels, style).orElse(item.get().level());
        if (levels == null || level >= LEVELS) {
            return "";
        }
        int[] count = counts.computeIfAbsent(instance.list, l -> new int[LEVELS]);
        Integer restart = begun.add(item.get().number() + '/' + level) ? instance.starts.get(level) : null;
        if (restart != null || count[level] == 0) {
            count[level] = restart != null ? restart : levels[level].start;
        } else {
            count[level]++;
        }
        for (int i = 0; i < LEVELS; i++) {
            if (i < level && count[i] == 0) {
                count[i] = levels[i].start;
            } else if (i > level) {
                count[i] = 0;
            }
        }
        return levels[level].format.equals("bullet") ? "" : shown(levels, level, count);
    }

    private static Optional<Integer> ofStyle(Level[] levels, String style) {
        for (int i = 0; levels != null && i < LEVELS; i++) {
            if (!style.isEmpty() && levels[i].style.equals(style)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private Level[] levels(String list) {
        String style = linked.get(list);
        Instance other = style == null ? null : styles.numbering(style).map(i -> instances.get(i.number())).orElse(null);
        return lists.get(other == null ? list : other.list);
    }

    private static String shown(Level[] levels, int level, int[] count) {
        Matcher places = PLACE.matcher(levels[level].text);
        String text = places.replaceAll(place -> {
            int of = Integer.parseInt(place.group(1)) - 1;
            return formatted(count[of], levels[level].plain ? "decimal" : levels[of].format);
        }).strip();
        // Headings are known by the mark behind their number, which a list may leave out.
        boolean bare = !text.isEmpty() && Character.isLetterOrDigit(text.codePointBefore(text.length()));
        return bare ? text + "." : text;
    }

    private static String formatted(int number, String format) {
        return switch (format) {
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(java.util.Locale.ROOT);
            case "upperLetter" -> letters(number, 'A');
            case "lowerLetter" -> letters(number, 'a');
            case "none", "bullet" -> "";
            case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
            default -> Integer.toString(number);
        };
    }

    private static String roman(int number) {
        if (number < 1 || number > HIGHEST_ROMAN) {
            return Integer.toString(number);
        }
        StringBuilder roman = new StringBuilder();
        int left = number;
        for (int i = 0; i < VALUES.length; i++) {
            for (; left >= VALUES[i]; left -= VALUES[i]) {
                roman.append(ROMAN[i]);
            }
        }
        return roman.toString();
    }

    /** After z comes aa, then bb. */
    private static String letters(int number, char first) {
        int times = (number - 1) / LETTERS + 1;
        return number < 1 || times > MOST_REPEATED ? Integer.toString(number)
                : String.valueOf((char) (first + (number - 1) % LETTERS)).repeat(times);
    }

    private final class Reader implements WordXml.Visitor {

        private Level[] list;
        private Level level;
        private String listId = "";
        private Instance instance;
        private int override;

        @Override
        public void begin(XMLStreamReader reader) {
            if (!WordXml.isWord(reader)) {
                return;
            }
            String value = WordXml.attribute(reader, "val");
            switch (reader.getLocalName()) {
                case "abstractNum" -> {
                    listId = WordXml.attribute(reader, "abstractNumId");
                    list = new Level[LEVELS];
                    java.util.Arrays.setAll(list, i -> new Level());
                    lists.put(listId, list);
                }
                case "numStyleLink" -> linked.put(listId, value);
                case "lvl" -> {
                    int number = FigureReader.whole(WordXml.attribute(reader, "ilvl")).orElse(LEVELS);
                    level = list == null || number >= LEVELS ? null : list[number];
                }
                case "num" -> {
                    instance = new Instance();
                    instances.put(WordXml.attribute(reader, "numId"), instance);
                }
                case "abstractNumId" -> {
                    if (instance != null) {
                        instance.list = value;
                    }
                }
                case "lvlOverride" -> override = FigureReader.whole(WordXml.attribute(reader, "ilvl")).orElse(LEVELS);
                case "startOverride" -> {
                    if (instance != null) {
                        FigureReader.whole(value).ifPresent(start -> instance.starts.put(override, start));
                    }
                }
                default -> ofLevel(reader.getLocalName(), value);
            }
        }

        private void ofLevel(String element, String value) {
            if (level == null) {
                return;
            }
            switch (element) {
                case "start" -> level.start = FigureReader.whole(value).orElse(1);
                case "numFmt" -> level.format = value;
                case "lvlText" -> level.text = value;
                case "pStyle" -> level.style = value;
                case "isLgl" -> level.plain = true;
                default -> {
                    // How it looks.
                }
            }
        }

        @Override
        public void end(XMLStreamReader reader) {
            switch (reader.getLocalName()) {
                case "abstractNum" -> list = null;
                case "lvl" -> level = null;
                case "num" -> instance = null;
                default -> {
                    // Ends what nothing follows.
                }
            }
        }
    }
}
