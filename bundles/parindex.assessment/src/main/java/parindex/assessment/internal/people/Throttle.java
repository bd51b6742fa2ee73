package parindex.assessment.internal.people;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How long a name is blocked after failed sign-ins, and the memory of names that no user has: they are blocked like those of users, so that
 * a block does not tell which names exist. Safe for use by any thread.
 */
final class Throttle {

    /** Failures in a row before the first block. */
    static final int FREE_FAILURES = 5;

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST_NAMES = 10_000;

    /** The count of a name. */
    record Count(int failures, Optional<Instant> blockedUntil) {

        static final Count NONE = new Count(0, Optional.empty());

        Count another(Instant now) {
            int more = failures == Integer.MAX_VALUE ? failures : failures + 1;
            return new Count(more, more < FREE_FAILURES ? Optional.empty() : Optional.of(now.plus(length(more))));
        }

        /**
         * How much longer the name is blocked; zero if it is not. A block that would last longer than the longest is one that the clock ran
         * away from: it is over, but the failures still count, so that the next one blocks again.
         */
        Duration left(Instant now) {
            return blockedUntil.map(until -> Duration.between(now, until)).filter(d -> !d.isNegative() && d.compareTo(LONGEST) <= 0)
                    .orElse(Duration.ZERO);
        }

        private static Duration length(int failures) {
            // Seven doublings of half a minute are more than an hour.
            Duration doubled = FIRST.multipliedBy(1L << Math.min(failures - FREE_FAILURES, 7));
            return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        }
    }

    /** Forgets what was not asked for the longest. */
    private static final class Recent extends LinkedHashMap<String, Count> {

        private static final long serialVersionUID = 1L;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > MOST_NAMES;
        }
    }

    private final Map<String, Count> unknown = new Recent();

    synchronized Count ofUnknown(String name) {
        return unknown.getOrDefault(name, Count.NONE);
    }

    synchronized void countUnknown(String name, Instant now) {
        unknown.put(name, ofUnknown(name).another(now));
    }
}
