package parindex.scoring.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import parindex.criteria.Lineage;
import parindex.scoring.Comparison;
import parindex.scoring.Comparison.LinkChange;
import parindex.scoring.Comparison.Row;
import parindex.scoring.Comparison.Side;
import parindex.scoring.EarlierYear;
import parindex.scoring.EarlierYear.Total;
import parindex.scoring.Means;
import parindex.scoring.NodeResult;
import parindex.scoring.Results;
import parindex.scoring.UnitResult;
import parindex.values.number.Rational;

/** Puts two years side by side. */
public final class Comparisons {

    private Comparisons() {
    }

    public static Comparison compare(Results current, EarlierYear earlier, Map<String, List<String>> predecessors) {
        List<Lineage.Link> links = links(current, earlier);
        List<Row> rows = new ArrayList<>();
        Set<String> continued = new HashSet<>();
        for (UnitResult unit : current.units()) {
            List<String> known = comparedWith(unit.unit().code(), earlier, predecessors).stream()
                    .filter(earlier.totals()::containsKey).toList();
            continued.addAll(known);
            List<Total> totals = known.stream().map(earlier.totals()::get).toList();
            Optional<Total> total = Means.of(totals.stream().map(Total::score).toList())
                    .map(score -> new Total(score, Means.of(totals.stream().map(Total::index).toList()).orElseThrow()));
            List<UnitResult> earlierUnits = known.stream().flatMap(code -> earlier.results().flatMap(r -> r.unit(code)).stream())
                    .toList();
            rows.add(new Row(unit, known, total, links.stream().map(link -> change(link, unit, earlierUnits)).toList()));
        }
        List<String> dropped = earlier.totals().keySet().stream().filter(code -> !continued.contains(code)).sorted().toList();
        return new Comparison(earlier.year(), current.set().id().year(), rows, dropped);
    }

    /** Predecessors are stated once and stay stated: they count only where the unit itself has no part in the earlier year. */
    private static List<String> comparedWith(String unit, EarlierYear earlier, Map<String, List<String>> predecessors) {
        List<String> stated = predecessors.getOrDefault(unit, List.of());
        boolean itself = earlier.totals().containsKey(unit) && !stated.contains(unit);
        return itself || stated.isEmpty() ? List.of(unit) : stated;
    }

    /** The links to exactly the set that the earlier year was computed by. */
    private static List<Lineage.Link> links(Results current, EarlierYear earlier) {
        return earlier.results().stream()
                .flatMap(results -> current.set().lineage().stream().filter(lineage -> lineage.from().equals(results.set().id())))
                .flatMap(lineage -> lineage.links().stream()).toList();
    }

    private static LinkChange change(Lineage.Link link, UnitResult unit, List<UnitResult> earlierUnits) {
        List<Side> earlierSides = link.earlier().isEmpty() ? List.of()
                : earlierUnits.stream().map(earlierUnit -> side(earlierUnit, link.earlier())).toList();
        return new LinkChange(link, mean(earlierSides), link.current().isEmpty() ? Optional.empty()
                : Optional.of(side(unit, link.current())));
    }

    private static Side side(UnitResult unit, List<String> nodeIds) {
        List<NodeResult> nodes = nodeIds.stream().map(unit::node).toList();
        return new Side(sum(nodes, NodeResult::score), sum(nodes, NodeResult::applicableMax));
    }

    private static Rational sum(List<NodeResult> nodes, Function<NodeResult, Rational> value) {
        return nodes.stream().map(value).reduce(Rational.ZERO, Rational::plus);
    }

    private static Optional<Side> mean(List<Side> sides) {
        return Means.of(sides.stream().map(Side::score).toList())
                .map(score -> new Side(score, Means.of(sides.stream().map(Side::applicableMax).toList()).orElseThrow()));
    }
}
