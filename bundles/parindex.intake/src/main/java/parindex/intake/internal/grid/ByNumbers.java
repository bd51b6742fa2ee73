package parindex.intake.internal.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import parindex.intake.internal.grid.Column.Role;
import parindex.intake.internal.grid.LevelGrid.Printed;
import parindex.intake.internal.report.RankRule;
import parindex.intake.internal.report.RankRule.Ranked;
import parindex.values.number.Rational;

/**
 * What follows from the numbers of the headings alone: a node is the sum of its leaves, a leaf that does not apply is taken off the
 * maximum, ranks follow the rule that explains most of the printed ones. Classes are not known.
 */
final class ByNumbers implements Reckoned {

    /** Of five units, four whose printed total and index are equal show that the maximum is 100. */
    private static final int NEARLY_ALL = 5;

    private final LevelGrid grid;
    private final Map<String, Rational[]> scores = new HashMap<>();
    private final Rational[] totals;
    private final Optional<Rational> declared;
    private final int[] ranks;
    private final Optional<RankRule> rule;

    ByNumbers(LevelGrid grid, Values values) {
        this.grid = grid;
        int units = grid.units.size();
        totals = new Rational[units];
        Arrays.fill(totals, Rational.ZERO);
        for (String node : grid.tree.nodes()) {
            Rational[] ofNode = new Rational[units];
            for (int unit = 0; unit < units; unit++) {
                ofNode[unit] = Reckoned.sum(grid.tree.parts(node), unit, values);
            }
            scores.put(node, ofNode);
        }
        for (String component : grid.tree.components()) {
            for (int unit = 0; unit < units; unit++) {
                totals[unit] = totals[unit].plus(scores.get(component)[unit]);
            }
        }
        declared = declared();
        List<Rational> ranked = IntStream.range(0, units).mapToObj(u -> index(u).orElse(totals[u])).toList();
        rule = rule(ranked);
        ranks = rule.map(r -> r.ranks(ranked(ranked), false).stream().mapToInt(i -> i).toArray()).orElse(new int[0]);
    }

    /** The largest total: what the leaves add up to, else 100 where total and index are printed and are the same. */
    private Optional<Rational> declared() {
        if (Arrays.stream(grid.maxima).noneMatch(m -> m == null)) {
            return Optional.of(Arrays.stream(grid.maxima).reduce(Rational.ZERO, Rational::plus)).filter(m -> m.signum() > 0);
        }
        List<Printed> total = grid.of(Role.TOTAL);
        List<Printed> index = grid.of(Role.INDEX);
        if (total.isEmpty() || index.isEmpty()) {
            return Optional.empty();
        }
        int[] both = {0, 0};
        for (int unit = 0; unit < totals.length; unit++) {
            Optional<Rational> t = total.get(0).figure(unit);
            Optional<Rational> i = index.get(0).figure(unit);
            if (t.isPresent() && i.isPresent()) {
                both[1]++;
                both[0] += Precisions.within(t.get(), i.get(), Math.min(total.get(0).places(), index.get(0).places())) ? 1 : 0;
            }
        }
        return both[1] > 0 && both[0] * NEARLY_ALL >= both[1] * (NEARLY_ALL - 1) ? Optional.of(Rational.HUNDRED) : Optional.empty();
    }

    private List<Ranked> ranked(List<Rational> values) {
        List<Printed> columns = grid.of(Role.RANK);
        List<Ranked> rows = new ArrayList<>();
        for (int unit = 0; unit < values.size(); unit++) {
            OptionalInt printed = OptionalInt.empty();
            if (!columns.isEmpty() && columns.get(0).figure(unit).isPresent()) {
                printed = whole(columns.get(0).figure(unit).get());
            }
            rows.add(new Ranked(values.get(unit), printed));
        }
        return rows;
    }

    static OptionalInt whole(Rational figure) {
        long scaled = figure.scaledOrMin(0);
        return scaled < 0 || scaled > Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of((int) scaled);
    }

    /** The rule that explains most of the ranks; empty if none explains half of them: then nothing can be said of single ones. */
    private Optional<RankRule> rule(List<Rational> values) {
        List<Ranked> rows = ranked(values);
        long printed = rows.stream().filter(r -> r.printed().isPresent()).count();
        return printed == 0 || !grid.isComplete() ? Optional.empty() : Arrays.stream(RankRule.values())
                .max(Comparator.comparingLong((RankRule r) -> r.agreement(rows, false)).thenComparing(Comparator.reverseOrder()))
                .filter(r -> r.agreement(rows, false) * 2 >= printed);
    }

    Optional<RankRule> rule() {
        return rule;
    }

    @Override
    public Optional<Rational> score(int unit, String node) {
        return grid.isComplete(node) ? Optional.of(scores.get(node)[unit]) : Optional.empty();
    }

    @Override
    public Optional<Rational> max(int unit, String node) {
        Rational max = Rational.ZERO;
        for (int leaf : grid.tree.parts(node)) {
            if (grid.maxima[leaf] == null) {
                return Optional.empty();
            }
            max = grid.excluded.get(unit).get(leaf) ? max : max.plus(grid.maxima[leaf]);
        }
        return Optional.of(max);
    }

    @Override
    public Optional<Rational> total(int unit) {
        return Optional.of(totals[unit]);
    }

    @Override
    public Optional<Rational> totalMax(int unit) {
        if (declared.isEmpty() || grid.excluded.get(unit).isEmpty()) {
            return declared;
        }
        Rational max = declared.get();
        for (int leaf : grid.excluded.get(unit).stream().toArray()) {
            if (grid.maxima[leaf] == null) {
                return Optional.empty();
            }
            max = max.minus(grid.maxima[leaf]);
        }
        return Optional.of(max).filter(m -> m.signum() > 0);
    }

    @Override
    public Optional<Rational> index(int unit) {
        return totalMax(unit).map(max -> totals[unit].times(Rational.HUNDRED).dividedBy(max));
    }

    @Override
    public OptionalInt rank(int unit) {
        return ranks.length == 0 ? OptionalInt.empty() : OptionalInt.of(ranks[unit]);
    }

    @Override
    public List<String> classNames(int unit) {
        return List.of();
    }
}
