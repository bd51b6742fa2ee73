package parindex.intake.internal.grid;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import parindex.values.number.Rational;

/** What follows from the leaves of a level, by unit from 0. Empty where it does not follow, such as because a leaf has no column. */
interface Reckoned {

    Optional<Rational> score(int unit, String node);

    /** What the unit could reach. */
    Optional<Rational> max(int unit, String node);

    Optional<Rational> total(int unit);

    Optional<Rational> totalMax(int unit);

    /** Total ÷ what the unit could reach × 100. */
    Optional<Rational> index(int unit);

    OptionalInt rank(int unit);

    /** The names of its class in all languages, the first for people; empty if the classes are not known. */
    List<String> classNames(int unit);

    /** The score of a node in percent. */
    default Optional<Rational> percent(int unit, String node) {
        return score(unit, node).flatMap(s -> max(unit, node).filter(m -> m.signum() > 0).map(m -> s.times(Rational.HUNDRED).dividedBy(m)));
    }

    /** The leaves with some of them replaced. */
    interface Values {

        /** Null where there is no score. */
        Rational of(int unit, int leaf);
    }

    static Rational sum(int[] leaves, int unit, Values values) {
        return IntStream.of(leaves).mapToObj(leaf -> values.of(unit, leaf)).filter(v -> v != null).reduce(Rational.ZERO, Rational::plus);
    }
}
