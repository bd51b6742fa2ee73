package parindex.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The days of each phase of a round. A phase without days is open as long as the round stands in it. Days are days in Vietnam, wherever
 * the program runs: a phase that ends on 15 December is open until midnight there.
 *
 * @param spans the days by phase; may lack phases
 */
public record Schedule(Map<Phase, Span> spans) {

    /** The time zone of every deadline. */
    public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    public static final Schedule NONE = new Schedule(Map.of());

    /**
     * First and last day of a phase, both included.
     *
     * @param from not after {@code to}
     */
    public record Span(LocalDate from, LocalDate to) {

        public Span {
            if (from.isAfter(to)) {
                throw new IllegalArgumentException("ends before it begins: " + from + " to " + to);
            }
        }

        /** The first moment of it. */
        public Instant opens() {
            return from.atStartOfDay(VIETNAM).toInstant();
        }

        /** The first moment after it. */
        public Instant closes() {
            return to.plusDays(1).atStartOfDay(VIETNAM).toInstant();
        }

        public boolean contains(Instant moment) {
            return !moment.isBefore(opens()) && moment.isBefore(closes());
        }
    }

    public Schedule {
        EnumMap<Phase, Span> copy = new EnumMap<>(Phase.class);
        copy.putAll(spans);
        spans = Collections.unmodifiableMap(copy);
    }

    public Optional<Span> span(Phase phase) {
        return Optional.ofNullable(spans.get(phase));
    }
}
