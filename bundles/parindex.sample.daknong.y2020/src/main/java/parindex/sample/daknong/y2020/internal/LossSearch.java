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
 * Finds losses at leaves that add up exactly to the loss of a component. Leaves with few possible scores are decided first, in
 * the order given, each as near as possible to what is preferred; measured leaves take what remains. Depth first, so the
 * earlier a leaf stands, the more its preference counts; dead ends are remembered. Deterministic.
 */
final class LossSearch {

    private static final int PLACES = 3;
    private static final int TRIED_AROUND = 60;
    private static final Rational HALF = Rational.of(1, 2);

    /**
     * A leaf that may lose points.
     *
     * @param scores    what can be derived there
     * @param mandatory whether it must lose something
     * @param preferred how much it should lose, if that is possible
     */
    record Slot(LeafScores scores, boolean mandatory, Optional<Rational> preferred) {

        private boolean accepts(Rational loss) {
            return loss.signum() > 0 ? loss.compareTo(scores.max()) <= 0 && scores.inputsFor(scores.max().minus(loss), 0).isPresent()
                    : loss.isZero() && !mandatory;
        }
    }

    private record State(int slot, Rational remaining) {
    }

    private final List<Slot> slots;
    private final int[] original;
    private final Rational[] mostFrom;
    private final Rational[] chosen;
    private final Set<State> deadEnds = new HashSet<>();

    private LossSearch(List<Slot> inOrder) {
        original = IntStream.concat(IntStream.range(0, inOrder.size()).filter(i -> !inOrder.get(i).scores().isMeasured()),
                IntStream.range(0, inOrder.size()).filter(i -> inOrder.get(i).scores().isMeasured())).toArray();
        slots = IntStream.of(original).mapToObj(inOrder::get).toList();
        chosen = new Rational[slots.size()];
        mostFrom = new Rational[slots.size() + 1];
        mostFrom[slots.size()] = Rational.ZERO;
        for (int i = slots.size() - 1; i >= 0; i--) {
            mostFrom[i] = mostFrom[i + 1].plus(slots.get(i).scores().max());
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
            losses[search.original[i]] = search.chosen[i];
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
        if (slot.scores().isMeasured()) {
            return measured(index, slot, remaining);
        }
        Rational wanted = slot.preferred().orElseGet(() -> slot.scores().max().times(HALF));
        List<Rational> losses = new ArrayList<>(slot.scores().steps().stream().map(slot.scores().max()::minus)
                .filter(loss -> loss.signum() > 0 && loss.compareTo(remaining) <= 0)
                .sorted(Comparator.comparing((Rational loss) -> loss.minus(wanted).abs()).thenComparing(Comparator.naturalOrder())).toList());
        if (!slot.mandatory()) {
            losses.add(Rational.ZERO);
        }
        return losses;
    }

    private Iterable<Rational> measured(int index, Slot slot, Rational remaining) {
        if (index == slots.size() - 1) {
            return slot.accepts(remaining) ? List.of(remaining) : List.of();
        }
        Rational wanted = slot.preferred().orElseGet(() -> slot.scores().max().compareTo(remaining.times(HALF)) > 0
                && slots.subList(index + 1, slots.size()).stream().noneMatch(Slot::mandatory)
                ? remaining : remaining.times(slot.scores().max()).dividedBy(mostFrom[index]));
        Rational start = wanted.min(remaining).rounded(PLACES, RoundingMode.DOWN);
        Stream<Rational> around = IntStream.rangeClosed(1, TRIED_AROUND).boxed()
                .flatMap(step -> Stream.of(start.minus(Rational.ofScaled(step, PLACES)), start.plus(Rational.ofScaled(step, PLACES))));
        return Stream.concat(Stream.of(start), Stream.concat(around, Stream.of(remaining, Rational.ZERO)))
                .filter(loss -> loss.signum() >= 0 && loss.compareTo(remaining) <= 0)
                .filter(slot::accepts).distinct()::iterator;
    }
}
