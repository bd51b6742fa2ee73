package parindex.intake.internal.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import parindex.values.number.Rational;
import parindex.values.text.VietnameseText;

/** The classes of a report with the totals from which they begin. For use by one thread. */
final class Thresholds {

    private final Map<String, Rational> from = new LinkedHashMap<>();

    /** The first statement counts. */
    void add(String name, Rational bound) {
        from.putIfAbsent(VietnameseText.fold(name), bound);
    }

    void remove(String name) {
        from.remove(VietnameseText.fold(name));
    }

    boolean isEmpty() {
        return from.isEmpty();
    }

    Optional<Rational> from(String name) {
        return Optional.ofNullable(from.get(VietnameseText.fold(name)));
    }

    boolean knows(String name) {
        return from.containsKey(VietnameseText.fold(name));
    }

    /** The class of a total, folded; empty if the bounds that are known do not tell. */
    Optional<String> of(Rational total) {
        return from.entrySet().stream().filter(e -> e.getValue().compareTo(total) <= 0)
                .max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /** The next bound above one. */
    Optional<Rational> above(Rational bound) {
        return from.values().stream().filter(f -> f.compareTo(bound) > 0).min(Rational::compareTo);
    }
}
