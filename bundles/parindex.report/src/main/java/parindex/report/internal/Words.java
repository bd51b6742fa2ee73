package parindex.report.internal;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import parindex.assessment.Schedule;
import parindex.criteria.Level;
import parindex.criteria.Node;
import parindex.export.Table;
import parindex.values.number.Numbers;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;

/**
 * The sentences of the report in one language; they are templates in the message files of this package.
 *
 * @param locale the language
 * @param mode   how figures are rounded
 */
record Words(Locale locale, RoundingMode mode) {

    private static final int PLACES = 2;
    private static final int TEN = 10;
    private static final int MOST_NAMES = 10;

    String text(String key, Object... arguments) {
        return Message.of(Words.class, key, arguments).in(locale);
    }

    String text(LocalizedText text) {
        return text.in(locale);
    }

    /** At most two decimals. */
    String figure(Rational value) {
        return Numbers.formatTrimmed(value, PLACES, mode, locale);
    }

    String figure(Optional<Rational> value) {
        return value.map(this::figure).orElse("–");
    }

    /** A number of things: official documents write two digits, so that nobody adds one. */
    String count(long number) {
        return locale.getLanguage().equals("en") || number >= TEN || number < 0 ? Long.toString(number) : "0" + number;
    }

    /** Part of a whole in percent. */
    String share(long part, long whole) {
        return whole == 0 ? "–" : figure(Rational.of(part).times(Rational.HUNDRED).dividedBy(Rational.of(whole)));
    }

    /** Names one after the other; beyond a handful only how many there are more. Names contain commas, so these do not part them. */
    String names(List<String> names) {
        String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining("; "));
        return names.size() <= MOST_NAMES ? first : text("names.more", first, count(names.size() - MOST_NAMES));
    }

    /** Few things in a sentence: a, b and c. */
    String listed(List<String> things) {
        String last = things.get(things.size() - 1);
        return things.size() == 1 ? last : String.join(", ", things.subList(0, things.size() - 1)) + text("and") + last;
    }

    String day(Instant moment) {
        return text("day", moment.atZone(Schedule.VIETNAM).toLocalDate());
    }

    String day(LocalDate day) {
        return text("day", day);
    }

    /** The units of a level, within a sentence. */
    String units(Level level) {
        return text("units." + level.id());
    }

    /** The units of a level, as a heading. */
    String unitsHead(Level level) {
        return text("unitsHead." + level.id());
    }

    String node(Node node) {
        return text(node.name());
    }

    Table.Column column(String key, boolean number) {
        return new Table.Column(key, LocalizedText.of(text("column." + key)), number);
    }

    static Table.Cell cell(String text) {
        return Table.Cell.text(text);
    }
}
