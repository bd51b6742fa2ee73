package parindex.sample.daknong.y2020.internal;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parindex.values.number.Rational;

/**
 * Finds losses at leaves that add up exactly to the loss of a component. Depth first: each leaf in its turn takes a loss as near
 * as possible to what is preferred there, so the earlier it stands, the more its preference counts. Measured leaves without a
 * preference come last and share what remains. Dead ends are remembered; the result depends on nothing but the arguments.
 */
final class LossSearch {

    private static final int PLACES = 3;
    private static final int TRIED_AROUND = 60;
    private static final Rational HALF = Rational.of(1, 2);
    /** A measured leaf may lose this part of its maximum alone; a greater rest is shared. */
    private static final Rational ALONE = Rational.of(3, 10);

    /**
     * A leaf that may lose points.
     *
     * @param scores    what can be derived there
     * @param mandatory whether it must lose something
     * @param preferred how much it should lose, if that is possible
     */
    record Slot(LeafScores scores, boolean mandatory, Optional<Rational> preferred) {

        private Rational max() {
            return scores.max();
        }

        private boolean takesTheRest() {
            return scores.isMeasured() && preferred.isEmpty();
        }

        private boolean accepts(Rational loss) {
            return loss.signum() > 0 ? loss.compareTo(max()) <= 0 && scores.inputsFor(max().minus(loss), 0).isPresent()
                    : loss.isZero() && !mandatory;
        }
    }

    private record State(int slot, Rational remaining) {
    }

    private final List<Integer> order;
    private final List<Slot> slots;
    private final Rational[] mostFrom;
    private final Rational[] chosen;
    private final Set<State> deadEnds = new HashSet<>();

    private LossSearch(List<Slot> given) {
        order = IntStream.range(0, given.size()).boxed().sorted(Comparator.comparing((Integer i) -> given.get(i).takesTheRest())).toList();
        slots = order.stream().map(given::get).toList();
        chosen = new Rational[slots.size()];
        mostFrom = new Rational[slots.size() + 1];
        mostFrom[slots.size()] = Rational.ZERO;
        for (int i = slots.size() - 1; i >= 0; i--) {
            mostFrom[i] = mostFrom[i + 1].plus(slots.get(i).max());
        }
    }

    /**
     * @param loss to be distributed exactly; not negative
     * @return the loss of each slot, in the order of the slots; empty if there is no way
     */
    static Optional<List<Rational>> distribute(List<Slot> slots, Rational loss) {
        LossSearch search = new LossSearch(slots);
        if (!search.solve(0, loss)) {
            return Optional.empty();
        }
        Rational[] losses = new Rational[slots.size()];
        for (int i = 0; i < losses.length; i++) {
            losses[search.order.get(i)] = search.chosen[i];
        }
        return Optional.of(List.of(losses));
    }

    private boolean solve(int index, Rational remaining) {
        if (index == slots.size()) {
            return remaining.isZero();
        }
        State state = new State(index, remaining);
        if (remaining.compareTo(mostFrom[index]) > 0 || deadEnds.contains(state)) {
            return false;
        }
        for (Rational loss : possible(index, remaining)) {
            chosen[index] = loss;
            if (solve(index + 1, remaining.minus(loss))) {
                return true;
            }
        }
        deadEnds.add(state);
        return false;
    }

    /** In order of preference; worked out only as far as the search goes. */
    private Iterable<Rational> possible(int index, Rational remaining) {
        Slot slot = slots.get(index);
        if (!slot.scores().isMeasured()) {
            return stepped(slot, remaining);
        }
        if (index == slots.size() - 1) {
            return slot.accepts(remaining) ? List.of(remaining) : List.of();
        }
        return around(slot, slot.preferred().orElseGet(() -> shareOfRest(index, remaining)), remaining);
    }

    private static List<Rational> stepped(Slot slot, Rational remaining) {
        Rational wanted = slot.preferred().orElseGet(() -> slot.max().times(HALF));
        List<Rational> losses = new ArrayList<>(slot.scores().steps().stream().map(slot.max()::minus)
                .filter(loss -> loss.signum() > 0 && loss.compareTo(remaining) <= 0)
                .sorted(Comparator.comparing((Rational loss) -> loss.minus(wanted).abs()).thenComparing(Comparator.naturalOrder()))
                .toList());
        if (!slot.mandatory()) {
            losses.add(Rational.ZERO);
        }
        return losses;
    }

    private Rational shareOfRest(int index, Rational remaining) {
        boolean alone = remaining.compareTo(slots.get(index).max().times(ALONE)) <= 0
                && slots.subList(index + 1, slots.size()).stream().noneMatch(Slot::mandatory);
        return alone ? remaining : remaining.times(slots.get(index).max()).dividedBy(mostFrom[index]);
    }

    private static Iterable<Rational> around(Slot slot, Rational wanted, Rational remaining) {
        Rational start = wanted.min(remaining).rounded(PLACES, RoundingMode.DOWN);
        Stream<Rational> near = IntStream.rangeClosed(1, TRIED_AROUND).mapToObj(step -> Rational.ofScaled(step, PLACES))
                .flatMap(step -> Stream.of(start.minus(step), start.plus(step)));
        return Stream.concat(Stream.of(start), Stream.concat(near, Stream.of(remaining, Rational.ZERO)))
                .filter(loss -> loss.signum() >= 0 && loss.compareTo(remaining) <= 0).filter(slot::accepts).distinct()::iterator;
    }
}
