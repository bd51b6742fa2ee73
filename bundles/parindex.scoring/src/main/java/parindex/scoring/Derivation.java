package parindex.scoring;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/**
 * How a rule came from inputs to a score, or why it did not. The steps are rendered only when somebody reads them.
 */
public sealed interface Derivation {

    /**
     * A score.
     *
     * @param score the score, after caps and, where the set orders it, rounding
     * @param share the measured share from 0 to 1, for rules that measure one
     * @param steps what was done, first to last; at least one
     */
    record Scored(Rational score, Optional<Rational> share, List<Message> steps) implements Derivation {
        public Scored {
            steps = List.copyOf(steps);
        }
    }

    /**
     * There was nothing to measure (a denominator of zero where the rule says so): the leaf leaves the denominator of the
     * index, as a consented N/A would.
     *
     * @param steps why; at least one
     */
    record Excluded(List<Message> steps) implements Derivation {
        public Excluded {
            steps = List.copyOf(steps);
        }
    }

    /**
     * No score can be derived; without a given score the leaf is missing.
     *
     * @param problem why, and what to do about it
     */
    record Failed(Message problem) implements Derivation {
    }

    /** What was done, first to last. */
    default List<Message> steps() {
        if (this instanceof Scored scored) {
            return scored.steps();
        }
        return this instanceof Excluded excluded ? excluded.steps() : List.of(((Failed) this).problem());
    }

    /** The derived score, if there is one. */
    default Optional<Rational> derivedScore() {
        return this instanceof Scored scored ? Optional.of(scored.score()) : Optional.empty();
    }

    /** The whole way in one line: {@code 97/102 hồ sơ = 95,098 % → bậc 90–<100 % → 0,75 / 1,0}. */
    default String trace(Locale locale) {
        return steps().stream().map(s -> s.in(locale)).collect(Collectors.joining(" → "));
    }
}
