package parindex.scoring.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** Imported nodes are known by their numbers where their set was not at hand; ids of nodes end with them. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,2}(?:\\.[0-9]{1,2}){0,4}$");

    private Comparisons() {
    }

    public static Comparison compare(Results current, EarlierYear earlier, Map<String, List<String>> predecessors) {
        List<Lineage.Link> stated = links(current, earlier);
        boolean byNumber = stated.isEmpty() && !earlier.scores().isEmpty();
        List<Lineage.Link> links = byNumber ? sameComponents(current) : stated;
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
            rows.add(new Row(unit, known, total, links.stream().map(link -> earlier.results().isPresent()
                    ? change(link, unit, earlierUnits) : imported(link, unit, known.stream().map(earlier.scores()::get).toList()))
                            .toList()));
        }
        List<String> dropped = earlier.totals().keySet().stream().filter(code -> !continued.contains(code)).sorted().toList();
        return new Comparison(earlier.year(), current.set().id().year(), rows, dropped, byNumber, earlier.origin());
    }

    /** Predecessors are stated once and stay stated: they count only where the unit itself has no part in the earlier year. */
    private static List<String> comparedWith(String unit, EarlierYear earlier, Map<String, List<String>> predecessors) {
        List<String> stated = predecessors.getOrDefault(unit, List.of());
        boolean itself = earlier.totals().containsKey(unit) && !stated.contains(unit);
        return itself || stated.isEmpty() ? List.of(unit) : stated;
    }

    /**
     * The links to exactly the set that the earlier year was computed by; to the only set of an imported year, of which no version is
     * known.
     */
    private static List<Lineage.Link> links(Results current, EarlierYear earlier) {
        List<Lineage> lineages = current.set().lineage();
        if (earlier.results().isPresent()) {
            return lineages.stream().filter(lineage -> lineage.from().equals(earlier.results().get().set().id()))
                    .flatMap(lineage -> lineage.links().stream()).toList();
        }
        List<Lineage> ofYear = lineages.stream().filter(lineage -> lineage.from().year() == earlier.year()).toList();
        return ofYear.size() == 1 && !earlier.scores().isEmpty() ? ofYear.get(0).links() : List.of();
    }

    private static List<Lineage.Link> sameComponents(Results current) {
        return current.set().components().stream().map(c -> new Lineage.Link(Lineage.Kind.SAME, List.of("c" + c.number()), List.of(c.id())))
                .toList();
    }

    /** @param units the imported scores of the units that are compared with; null where a unit has only a total */
    private static LinkChange imported(Lineage.Link link, UnitResult unit, List<Map<String, Rational>> units) {
        List<Rational> scores = link.earlier().isEmpty() ? List.of() : units.stream().filter(Objects::nonNull)
                .flatMap(of -> imported(link.earlier(), of).stream()).toList();
        Optional<Side> before = scores.isEmpty() || scores.size() < units.size() ? Optional.empty()
                : Means.of(scores).map(score -> new Side(score, Optional.empty()));
        return new LinkChange(link, before, link.current().isEmpty() ? Optional.empty() : Optional.of(side(unit, link.current())));
    }

    /** The sum over nodes; empty if one of them was not imported. */
    private static Optional<Rational> imported(List<String> nodeIds, Map<String, Rational> scores) {
        Rational sum = Rational.ZERO;
        for (String id : nodeIds) {
            Matcher number = NUMBER.matcher(id);
            Rational score = scores.get(id);
            score = score == null && number.find() ? scores.get("c" + number.group()) : score;
            if (score == null) {
                return Optional.empty();
            }
            sum = sum.plus(score);
        }
        return Optional.of(sum);
    }

    private static LinkChange change(Lineage.Link link, UnitResult unit, List<UnitResult> earlierUnits) {
        List<Side> earlierSides = link.earlier().isEmpty() ? List.of()
                : earlierUnits.stream().map(earlierUnit -> side(earlierUnit, link.earlier())).toList();
        return new LinkChange(link, mean(earlierSides), link.current().isEmpty() ? Optional.empty()
                : Optional.of(side(unit, link.current())));
    }

    private static Side side(UnitResult unit, List<String> nodeIds) {
        List<NodeResult> nodes = nodeIds.stream().map(unit::node).toList();
        return new Side(sum(nodes, NodeResult::score), Optional.of(sum(nodes, NodeResult::applicableMax)));
    }

    private static Rational sum(List<NodeResult> nodes, Function<NodeResult, Rational> value) {
        return nodes.stream().map(value).reduce(Rational.ZERO, Rational::plus);
    }

    private static Optional<Side> mean(List<Side> sides) {
        return Means.of(sides.stream().map(Side::score).toList())
                .map(score -> new Side(score, Means.of(sides.stream().flatMap(side -> side.applicableMax().stream()).toList())));
    }
}
