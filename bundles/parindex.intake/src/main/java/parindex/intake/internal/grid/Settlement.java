package parindex.intake.internal.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parindex.intake.internal.grid.Column.Role;
import parindex.intake.internal.grid.LevelGrid.Printed;
import parindex.intake.internal.grid.LevelGrid.Spot;
import parindex.intake.internal.grid.Precisions.Agreement;
import parindex.values.number.Rational;

/**
 * Which of the figures that do not fit together is wrong. The leaves say one thing; a sum of a node, a percentage, the total and the index
 * may say another: what several of them say is right. Where they do not tell, nothing is decided. For use by one thread.
 */
final class Settlement {

    /** Of five units, four whose leaves add up exactly show that the table hides no digits. */
    private static final int NEARLY_ALL = 5;
    /** In a table that does not fit at all, single rows say nothing. */
    private static final int MOST_PAIRS = 2_000;

    private final LevelGrid grid;
    private final BiFunction<LevelGrid, Reckoned.Values, Reckoned> reckoner;
    private final Reckoned first;
    private final boolean exact;
    private final Map<Spot, Rational> right = new HashMap<>();
    private final Map<Spot, Integer> exchanged = new HashMap<>();
    private final List<Open> open = new ArrayList<>();
    private final Map<Integer, Integer> wholeRows = new HashMap<>();
    private final Set<Integer> openUnits = new HashSet<>();
    private final Set<NodeOf> openNodes = new HashSet<>();
    private final Set<Integer> unsettled = new HashSet<>();
    /** Leaves that make undecided sums come out as printed, so that ranks, classes and means can be checked; no scores. */
    private final Map<Spot, Rational> supposed = new HashMap<>();
    private Reckoned settled;

    /**
     * A sum that nothing decides about.
     *
     * @param node    the component; empty text for the total
     * @param printed the printed sum
     * @param sum     what the leaves add up to
     */
    record Open(int unit, String node, Printed column, Rational printed, Rational sum) {
    }

    private record NodeOf(int unit, String node) {
    }

    Settlement(LevelGrid grid, BiFunction<LevelGrid, Reckoned.Values, Reckoned> reckoner) {
        this.grid = grid;
        this.reckoner = reckoner;
        first = reckoner.apply(grid, this::value);
        exact = exact();
        settled = first;
        settle();
        if (!right.isEmpty() || !supposed.isEmpty()) {
            settled = reckoner.apply(grid, (unit, leaf) -> supposed.getOrDefault(new Spot(unit, leaf), value(unit, leaf)));
        }
    }

    /** The leaf with what was found out about it; null where there is none. */
    Rational value(int unit, int leaf) {
        if (!right.isEmpty()) {
            Rational found = right.get(new Spot(unit, leaf));
            if (found != null) {
                return found;
            }
        }
        return grid.scores.get(unit)[leaf];
    }

    /** What follows from the right leaves. */
    Reckoned reckoned() {
        return settled;
    }

    /** Leaves that are not as printed. */
    Map<Spot, Rational> right() {
        return right;
    }

    /** Leaves that were exchanged with another unit, which is the value. */
    Map<Spot, Integer> exchanged() {
        return exchanged;
    }

    List<Open> open() {
        return open;
    }

    /** Units whose sums are those of another unit, which is the value. */
    Map<Integer, Integer> wholeRows() {
        return wholeRows;
    }

    boolean isOpen(int unit) {
        return openUnits.contains(unit);
    }

    /** Whether the totals of some units are so doubtful that ranks cannot be told. */
    boolean isUnsettled() {
        return !unsettled.isEmpty();
    }

    boolean isOpen(int unit, String node) {
        return openNodes.contains(new NodeOf(unit, node));
    }

    /** How far a sum of so many leaves may be from the exact one. */
    Rational hidden(int leaves) {
        int places = exact ? Figures.KEPT_PLACES : grid.leafPlaces;
        return exact && grid.leafPlaces < Figures.KEPT_PLACES ? Rational.ZERO : Precisions.half(places).times(Rational.of(leaves));
    }

    private boolean exact() {
        int all = 0;
        int right = 0;
        for (Printed column : grid.printed) {
            if (column.role() == Role.TOTAL || column.role() == Role.NODE) {
                for (int unit = 0; unit < grid.units.size(); unit++) {
                    Optional<Rational> printed = column.figure(unit);
                    Optional<Rational> sum = column.role() == Role.TOTAL ? first.total(unit) : first.score(unit, column.node());
                    if (printed.isPresent() && sum.isPresent()) {
                        all++;
                        right += Precisions.agreement(printed.get(), sum.get(), column.places(), Rational.ZERO) == Agreement.YES ? 1 : 0;
                    }
                }
            }
        }
        return right * NEARLY_ALL >= all * (NEARLY_ALL - 1);
    }

    private boolean agrees(Rational printed, Rational sum, int places, int leaves) {
        return Precisions.agreement(printed, sum, places, hidden(leaves)) != Agreement.NO;
    }

    private void settle() {
        List<Open> leaves = new ArrayList<>();
        for (int unit = 0; unit < grid.units.size(); unit++) {
            unit(unit, leaves);
        }
        if (leaves.size() <= MOST_PAIRS) {
            exchangedRows(leaves);
            exchangedLeaves(leaves);
        }
        for (Open doubt : leaves) {
            if (!wholeRows.containsKey(doubt.unit()) && !new LeafSearch(grid, this::value, hidden(1)).find(doubt).map(found -> {
                right.put(found.spot(), found.value());
                return true;
            }).orElse(false)) {
                open(doubt);
            }
        }
    }

    private void open(Open doubt) {
        open.add(doubt);
        openUnits.add(doubt.unit());
        openNodes.add(new NodeOf(doubt.unit(), doubt.node()));
        suppose(doubt);
    }

    /** Until the person has decided, the printed sum counts: what it lacks is spread over leaves that can take it. */
    private void suppose(Open doubt) {
        Rational left = doubt.printed().minus(doubt.sum());
        int[] leaves = doubt.node().isEmpty() ? IntStream.range(0, grid.tree.leaves().size()).toArray() : grid.tree.parts(doubt.node());
        for (int leaf : leaves) {
            Rational now = value(doubt.unit(), leaf);
            if (now == null || left.isZero()) {
                continue;
            }
            Rational most = grid.maxima[leaf] == null ? now.max(Rational.ZERO).plus(left.abs()) : grid.maxima[leaf];
            Rational then = now.plus(left).max(Rational.ZERO.min(now)).min(most.max(now));
            supposed.put(new Spot(doubt.unit(), leaf), then);
            left = left.minus(then.minus(now));
        }
        if (!left.isZero()) {
            unsettled.add(doubt.unit());
        }
    }

    /** @param leaves receives sums that are right although the leaves do not add up to them, or that nothing decides about */
    private void unit(int unit, List<Open> leaves) {
        List<Open> wrong = new ArrayList<>();
        Rational printedSum = Rational.ZERO;
        Rational leafSum = Rational.ZERO;
        boolean all = true;
        for (String component : grid.tree.components()) {
            Optional<Printed> column = grid.of(Role.NODE, component).stream().filter(p -> p.figure(unit).isPresent()).findFirst();
            Optional<Rational> sum = first.score(unit, component);
            all &= (column.isPresent() || grid.tree.isLeaf(component)) && sum.isPresent();
            if (column.isPresent() && sum.isPresent()) {
                Rational printed = column.get().figure(unit).orElseThrow();
                if (!agrees(printed, sum.get(), column.get().places(), grid.tree.parts(component).length)) {
                    wrong.add(new Open(unit, component, column.get(), printed, sum.get()));
                }
            }
            printedSum = printedSum.plus(column.flatMap(c -> c.figure(unit)).or(() -> sum).orElse(Rational.ZERO));
            leafSum = leafSum.plus(sum.orElse(Rational.ZERO));
        }
        if (wrong.isEmpty()) {
            total(unit, grid.tree.components().stream().anyMatch(c -> !grid.of(Role.NODE, c).isEmpty())).ifPresent(leaves::add);
            return;
        }
        int forSums = all ? support(unit, printedSum) : 0;
        int forLeaves = all ? support(unit, leafSum) : 0;
        for (Open doubt : wrong) {
            int sums = forSums + percentSupport(doubt, doubt.printed());
            int of = forLeaves + percentSupport(doubt, doubt.sum());
            if (of == 0 || sums > 0) {
                leaves.add(doubt);
            }
        }
    }

    /** How many printed totals and indices say this total; the total that the leaves come to follows the set, a sum does not. */
    private int support(int unit, Rational sum) {
        Optional<Rational> max = first.totalMax(unit);
        int found = 0;
        for (Printed column : grid.of(Role.TOTAL)) {
            found += column.figure(unit).filter(t -> agrees(t, sum, column.places(), grid.tree.leaves().size())).isPresent() ? 1 : 0;
        }
        for (Printed column : grid.of(Role.INDEX)) {
            found += max.isPresent() && column.figure(unit).filter(i ->
                    agrees(i, sum.times(Rational.HUNDRED).dividedBy(max.get()), column.places(),
                    grid.tree.leaves().size())).isPresent() ? 1 : 0;
        }
        return found;
    }

    private int percentSupport(Open doubt, Rational score) {
        Optional<Rational> max = first.max(doubt.unit(), doubt.node()).filter(m -> m.signum() > 0);
        return max.isEmpty() ? 0 : (int) grid.of(Role.NODE_PERCENT, doubt.node()).stream().filter(p -> p.figure(doubt.unit())
                .filter(f -> agrees(f, score.times(Rational.HUNDRED).dividedBy(max.get()), p.places(), 1)).isPresent()).count();
    }

    /** A total that the leaves do not come to although no component contradicts them; empty if it is the total that is wrong. */
    private Optional<Open> total(int unit, boolean components) {
        Optional<Rational> sum = first.total(unit);
        List<Printed> totals = Stream.concat(grid.of(Role.TOTAL).stream(), grid.of(Role.INDEX).stream())
                .filter(p -> p.figure(unit).isPresent()).toList();
        if (sum.isEmpty() || totals.isEmpty() || components || support(unit, sum.get()) > 0) {
            return Optional.empty();
        }
        Printed column = totals.get(0);
        Rational printed = column.figure(unit).orElseThrow();
        Rational points = column.role() == Role.TOTAL ? printed
                : first.totalMax(unit).map(m -> printed.times(m).dividedBy(Rational.HUNDRED)).orElse(printed);
        boolean comparable = column.role() == Role.TOTAL || first.totalMax(unit).isPresent();
        return comparable ? Optional.of(new Open(unit, "", column, points, sum.get())) : Optional.empty();
    }

    /** Two units each of which has the sums of the other in every doubtful place. */
    private void exchangedRows(List<Open> doubts) {
        Map<Integer, List<Open>> byUnit = new HashMap<>();
        doubts.forEach(d -> byUnit.computeIfAbsent(d.unit(), u -> new ArrayList<>()).add(d));
        Map<Rational, List<Integer>> bySum = new HashMap<>();
        byUnit.forEach((unit, of) -> bySum.computeIfAbsent(of.get(0).sum(), s -> new ArrayList<>()).add(unit));
        byUnit.forEach((unit, of) -> bySum.getOrDefault(of.get(0).printed(), List.of()).stream()
                .filter(other -> !other.equals(unit) && mirrors(unit, other)).findFirst().ifPresent(other -> wholeRows.put(unit, other)));
        wholeRows.entrySet().removeIf(e -> !e.getKey().equals(wholeRows.get(e.getValue())));
        wholeRows.keySet().forEach(unit -> {
            openUnits.add(unit);
            byUnit.get(unit).forEach(d -> openNodes.add(new NodeOf(unit, d.node())));
        });
    }

    /** Whether every printed sum of both is what the leaves of the other come to, at two components or more, or at the total alone. */
    private boolean mirrors(int a, int b) {
        int different = 0;
        for (Printed column : grid.printed) {
            if (column.role() != Role.NODE && column.role() != Role.TOTAL || grid.units.get(a).table() == column.table()) {
                continue;
            }
            Optional<Rational> ofA = column.role() == Role.TOTAL ? first.total(a) : first.score(a, column.node());
            Optional<Rational> ofB = column.role() == Role.TOTAL ? first.total(b) : first.score(b, column.node());
            if (ofA.isEmpty() || ofB.isEmpty() || column.figure(a).isEmpty() || column.figure(b).isEmpty()) {
                continue;
            }
            if (!agrees(column.figure(a).get(), ofB.get(), column.places(), 1)
                    || !agrees(column.figure(b).get(), ofA.get(), column.places(), 1)) {
                return false;
            }
            different += ofA.equals(ofB) ? 0 : 1;
        }
        return different >= 2;
    }

    /** Two units whose scores of one leaf were exchanged: one has too much by what the other lacks, and one leaf differs by just that. */
    private void exchangedLeaves(List<Open> doubts) {
        Map<String, Map<Rational, List<Open>>> byDifference = new HashMap<>();
        doubts.forEach(d -> byDifference.computeIfAbsent(d.node(), n -> new HashMap<>())
                .computeIfAbsent(d.printed().minus(d.sum()), x -> new ArrayList<>()).add(d));
        Set<Open> done = new HashSet<>();
        for (Open doubt : doubts) {
            Rational lacks = doubt.printed().minus(doubt.sum());
            List<Open> opposite = byDifference.get(doubt.node()).getOrDefault(lacks.negate(), List.of());
            for (Open other : opposite) {
                if (other.unit() != doubt.unit() && !done.contains(doubt) && !done.contains(other)
                        && !wholeRows.containsKey(doubt.unit()) && exchanged(doubt, other, lacks)) {
                    done.add(doubt);
                    done.add(other);
                }
            }
        }
        doubts.removeAll(done);
    }

    private boolean exchanged(Open a, Open b, Rational lacks) {
        int[] parts = a.node().isEmpty() ? IntStream.range(0, grid.tree.leaves().size()).toArray() : grid.tree.parts(a.node());
        List<Integer> fits = new ArrayList<>();
        for (int leaf : parts) {
            Rational ofA = grid.scores.get(a.unit())[leaf];
            Rational ofB = grid.scores.get(b.unit())[leaf];
            if (ofA != null && ofB != null && ofB.minus(ofA).equals(lacks)) {
                fits.add(leaf);
            }
        }
        if (fits.size() != 1) {
            return false;
        }
        int leaf = fits.get(0);
        right.put(new Spot(a.unit(), leaf), grid.scores.get(b.unit())[leaf]);
        right.put(new Spot(b.unit(), leaf), grid.scores.get(a.unit())[leaf]);
        exchanged.put(new Spot(a.unit(), leaf), b.unit());
        exchanged.put(new Spot(b.unit(), leaf), a.unit());
        return true;
    }
}
