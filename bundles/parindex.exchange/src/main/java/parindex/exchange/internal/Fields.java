package parindex.exchange.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.values.number.Rational;

/** The fields of a JSON object. Whatever is not there, or is something else, is an {@link IllegalArgumentException}. */
record Fields(Map<String, Object> values) {

    /** Collects fields for writing. */
    static final class Builder {

        private final Map<String, Object> values = new LinkedHashMap<>();

        Builder put(String name, Object value) {
            values.put(name, value);
            return this;
        }

        /** Leaves out what is empty. */
        Builder put(String name, Optional<?> value) {
            value.ifPresent(v -> values.put(name, v));
            return this;
        }

        Map<String, Object> build() {
            return values;
        }
    }

    String text(String name) {
        return optional(name).orElseThrow(() -> new IllegalArgumentException("no " + name));
    }

    Optional<String> optional(String name) {
        return get(name, String.class);
    }

    Optional<Rational> rational(String name) {
        return optional(name).map(Rational::valueOf);
    }

    Optional<LocalDate> date(String name) {
        try {
            return optional(name).map(LocalDate::parse);
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException("no day: " + name, e);
        }
    }

    Instant instant(String name) {
        try {
            return Instant.parse(text(name));
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException("no time: " + name, e);
        }
    }

    long number(String name) {
        return get(name, Long.class).orElseThrow(() -> new IllegalArgumentException("no " + name));
    }

    boolean flag(String name) {
        return get(name, Boolean.class).orElse(false);
    }

    List<String> texts(String name) {
        return list(name).stream().map(String.class::cast).toList();
    }

    @SuppressWarnings("unchecked") // All objects are made by Json.
    List<Fields> objects(String name) {
        return list(name).stream().map(o -> new Fields((Map<String, Object>) o)).toList();
    }

    private List<?> list(String name) {
        return get(name, List.class).map(l -> (List<?>) l).orElse(List.of());
    }

    private <T> Optional<T> get(String name, Class<T> type) {
        Object value = values.get(name);
        if (value != null && !type.isInstance(value)) {
            throw new IllegalArgumentException("unexpected " + name);
        }
        return Optional.ofNullable(type.cast(value));
    }
}
