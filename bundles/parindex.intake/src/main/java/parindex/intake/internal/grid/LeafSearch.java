package parindex.intake.internal.grid;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parindex.intake.internal.grid.Column.Role;
import parindex.intake.internal.grid.LevelGrid.Printed;
import parindex.intake.internal.grid.LevelGrid.Spot;
import parindex.intake.internal.grid.Settlement.Open;
import parindex.values.number.Rational;

/**
 * The one leaf that explains why the leaves do not add up to a sum.
 *
 * @param grid   the level
 * @param values the leaves as far as they are known
 * @param hidden how far a leaf may be from the exact score
 */
record LeafSearch(LevelGrid grid, Reckoned.Values values, Rational hidden) {

    /** A leaf and what it should be. */
    record Found(Spot spot, Rational value) {
    }

    /** Empty if none, or more than one, comes into question. */
    Optional<Found> find(Open doubt) {
        int[] leaves = narrowed(doubt);
        Rational lacks = doubt.printed().minus(doubt.sum());
        return one(doubt.unit(), IntStream.of(leaves).filter(l -> grid.unreadable.containsKey(new Spot(doubt.unit(), l))).toArray(), lacks)
                .or(() -> one(doubt.unit(), IntStream.of(leaves).filter(l -> isBeyond(doubt.unit(), l)).toArray(), lacks))
                .or(() -> leaves.length == 1 ? one(doubt.unit(), leaves, lacks) : Optional.empty())
                .or(() -> lacks.signum() > 0 ? one(doubt.unit(), blank(doubt.unit(), leaves), lacks) : Optional.empty());
    }

    /** The leaves of the only printed criterion below whose sum lacks just as much, if there is one. */
    private int[] narrowed(Open doubt) {
        int[] all = doubt.node().isEmpty() ? IntStream.range(0, grid.tree.leaves().size()).toArray() : grid.tree.parts(doubt.node());
        List<Printed> below = grid.of(Role.NODE).stream().filter(p -> !p.node().equals(doubt.node())
                && contains(all, grid.tree.parts(p.node()))
                && p.figure(doubt.unit()).isPresent()).filter(p -> !sum(doubt.unit(), grid.tree.parts(p.node()))
                        .equals(p.figure(doubt.unit()).get()))
                .toList();
        return below.size() == 1 ? grid.tree.parts(below.get(0).node()) : all;
    }

    private static boolean contains(int[] all, int[] some) {
        return some.length < all.length && IntStream.of(some).allMatch(s -> IntStream.of(all).anyMatch(a -> a == s));
    }

    private Rational sum(int unit, int[] leaves) {
        return Reckoned.sum(leaves, unit, values);
    }

    private int[] blank(int unit, int[] leaves) {
        return IntStream.of(leaves).filter(l -> grid.present.get(l) && values.of(unit, l) == null && !grid.excluded.get(unit).get(l))
                .toArray();
    }

    private boolean isBeyond(int unit, int leaf) {
        Rational value = values.of(unit, leaf);
        return value != null && (!grid.allowed(leaf, value).equals(value)
                || grid.set.isEmpty() && grid.maxima[leaf] != null && value.compareTo(grid.maxima[leaf]) > 0);
    }

    private Optional<Found> one(int unit, int[] candidates, Rational lacks) {
        if (candidates.length != 1) {
            return Optional.empty();
        }
        int leaf = candidates[0];
        Rational now = values.of(unit, leaf);
        Rational right = (now == null ? Rational.ZERO : grid.allowed(leaf, now)).plus(lacks);
        boolean possible = right.signum() >= 0 && (grid.maxima[leaf] == null || right.minus(hidden).compareTo(grid.maxima[leaf]) <= 0);
        return possible ? Optional.of(new Found(new Spot(unit, leaf), right)) : Optional.empty();
    }
}
