package parindex.scoring;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import parindex.values.number.Rational;

/**
 * Plain means over any list of units, also from several {@link Results}: the province-wide mean is the mean over all units of
 * all levels, not the mean of the levels' means.
 */
public final class Means {

    private Means() {
    }

    /** Sum ÷ count, exactly; empty for no values. */
    public static Optional<Rational> of(Collection<Rational> values) {
        return values.isEmpty() ? Optional.empty()
                : Optional.of(values.stream().reduce(Rational.ZERO, Rational::plus).dividedBy(Rational.of(values.size())));
    }

    /** Mean of the total scores of the units that have an index. */
    public static Optional<Rational> ofScores(Collection<UnitResult> units) {
        return of(units.stream().filter(u -> u.index().isPresent()).map(UnitResult::score).toList());
    }

    /** Mean of the indices of the units that have one. */
    public static Optional<Rational> ofIndices(Collection<UnitResult> units) {
        return of(units.stream().map(UnitResult::index).flatMap(Optional::stream).toList());
    }

    /** Mean of the scores at a node, of the units to which something of it applies. */
    public static Optional<Rational> ofScores(String nodeId, Collection<UnitResult> units) {
        return of(applicable(nodeId, units).stream().map(NodeResult::score).toList());
    }

    /** Mean of the percentages at a node, of the units to which something of it applies. */
    public static Optional<Rational> ofPercents(String nodeId, Collection<UnitResult> units) {
        return of(applicable(nodeId, units).stream().map(n -> n.percent().orElseThrow()).toList());
    }

    private static List<NodeResult> applicable(String nodeId, Collection<UnitResult> units) {
        return units.stream().map(u -> u.node(nodeId)).filter(n -> n.percent().isPresent()).toList();
    }
}
