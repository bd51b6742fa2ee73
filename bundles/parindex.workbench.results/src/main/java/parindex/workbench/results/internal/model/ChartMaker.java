package parindex.workbench.results.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import parindex.assessment.Stage;
import parindex.charts.Chart;
import parindex.charts.Chart.Item;
import parindex.criteria.Node;
import parindex.criteria.RoundingPolicy;
import parindex.export.results.ResultTables;
import parindex.scoring.Means;
import parindex.scoring.RankingRow;
import parindex.scoring.RankingTable;
import parindex.scoring.Results;
import parindex.scoring.UnitResult;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/**
 * Charts of a round.
 *
 * @param view   the round
 * @param locale language of the texts
 */
public record ChartMaker(RoundView view, Locale locale) {

    /** The charts there are. */
    public enum Kind {
        /** Score of each unit: at the chosen component, or in total. */
        SCORES,
        /** Its share of the maximum in percent. */
        PERCENTS,
        /** The chosen unit against the mean of its level, by component. */
        RADAR,
        /** Units × components. */
        HEAT,
        /** The indices of the level over the years. */
        YEARS
    }

    /** @return empty if something must be chosen first */
    public Optional<Chart> make(Kind kind, Choice choice) {
        Results results = view.level(choice.level());
        return switch (kind) {
            case SCORES -> Optional.of(bars(results, choice, true));
            case PERCENTS -> Optional.of(bars(results, choice, false));
            case RADAR -> choice.unitCode().flatMap(results::unit).map(unit -> radar(results, unit));
            case HEAT -> Optional.of(heat(results, choice));
            case YEARS -> Optional.of(years(results, choice));
        };
    }

    private Chart bars(Results results, Choice choice, boolean scores) {
        Optional<Node> node = choice.nodeId().flatMap(results.set()::node);
        List<RankingRow> rows = rows(node.map(n -> results.rankings(n.id())).orElseGet(results::rankings));
        RoundingPolicy rounding = results.set().rounding();
        int scorePlaces = node.isEmpty() ? rounding.scorePlaces()
                : Math.max(rounding.scorePlaces(), rounding.leafPlaces().orElse(rounding.indexPlaces()));
        int places = scores ? scorePlaces : node.isEmpty() ? rounding.indexPlaces() : rounding.percentPlaces();
        Function<RankingRow, Rational> value = scores ? RankingRow::score : RankingRow::percent;
        List<Chart.Bar> bars = rows.stream().map(r -> new Chart.Bar(new Item(r.unit().code(), r.unit().name()),
                Optional.of(value.apply(r)))).toList();
        Rational declared = scores ? node.map(Node::max).orElse(results.set().max()) : Rational.HUNDRED;
        Rational max = rows.stream().map(value).reduce(declared, Rational::max);
        String what = text(scores ? "chart.score." + (view.stage() == Stage.SELF ? "SELF" : "COUNCIL") : node.isEmpty() ? "chart.index"
                : "chart.percent");
        return new Chart.Bars(title(what, results, node), note(), what, max.signum() > 0 ? max : Rational.ONE, places, bars,
                Means.of(rows.stream().map(value).toList()), text("chart.mean"), choice.unitCode());
    }

    private static List<RankingRow> rows(List<RankingTable> rankings) {
        return rankings.stream().flatMap(r -> r.rows().stream()).toList();
    }

    private String title(String what, Results results, Optional<Node> node) {
        String level = ResultTables.level(results.set().level()).in(locale);
        return node.map(n -> text("chart.title.node", what, n.number(), n.name().in(locale), level, view.round().year() + ""))
                .orElseGet(() -> text("chart.title", what, level, view.round().year() + ""));
    }

    private Chart radar(Results results, UnitResult unit) {
        List<Node> components = results.set().components();
        List<Item> axes = components.stream().map(this::item).toList();
        List<Optional<Rational>> own = components.stream().map(c -> unit.node(c.id()).percent()).toList();
        List<Optional<Rational>> mean = components.stream().map(c -> Means.ofPercents(c.id(), results.units())).toList();
        return new Chart.Radar(text("chart.title.radar", unit.unit().name(), view.round().year() + ""), note(), Rational.HUNDRED,
                results.set().rounding().percentPlaces(), axes,
                        List.of(new Chart.Series(new Item(unit.unit().code(), unit.unit().name()), own),
                        new Chart.Series(new Item("", text("chart.meanOf", ResultTables.level(results.set().level()))), mean)));
    }

    private Item item(Node component) {
        return new Item(component.id(), component.number() + ". " + component.name().in(locale), component.number());
    }

    private Chart heat(Results results, Choice choice) {
        List<Node> components = results.set().components();
        List<UnitResult> units = rows(results.rankings()).stream().map(r -> results.unit(r.unit().code()).orElseThrow()).toList();
        List<List<Optional<Rational>>> values = units.stream()
                .map(u -> components.stream().map(c -> u.node(c.id()).percent()).toList()).toList();
        String legend = components.stream().map(c -> item(c).name()).collect(Collectors.joining("; "));
        return new Chart.Heat(title(text("chart.percent"), results, Optional.empty()), (legend + ". " + note()).strip(), Rational.HUNDRED,
                results.set().rounding().percentPlaces(), units.stream().map(u -> new Item(u.unit().code(), u.unit().name())).toList(),
                components.stream().map(this::item).toList(), values, choice.unitCode());
    }

    private Chart years(Results results, Choice choice) {
        Map<String, String> names = results.units().stream().collect(Collectors.toMap(u -> u.unit().code(), u -> u.unit().name()));
        List<Chart.Group> groups = new ArrayList<>();
        for (Year year : view.years()) {
            List<Chart.Bar> values = year.indices().getOrDefault(results.set().level(), Map.of()).entrySet().stream()
                    .map(e -> new Chart.Bar(new Item(e.getKey(), names.getOrDefault(e.getKey(), e.getKey())), Optional.of(e.getValue())))
                            .toList();
            if (!values.isEmpty()) {
                groups.add(new Chart.Group(new Item(year.year() + "", text("chart.year", year.year() + "", values.size())), values));
            }
        }
        return new Chart.Spread(text("chart.title.years", ResultTables.level(results.set().level())),
                (text("chart.years.note") + " " + note()).strip(),
                text("chart.index"), results.set().rounding().indexPlaces(), groups,
                choice.unitCode().map(code -> new Item(code, names.getOrDefault(code, code))));
    }

    private String note() {
        return view.round().illustrative() ? text("illustrative") : "";
    }

    private String text(String key, Object... arguments) {
        return Message.of(ChartMaker.class, key, arguments).in(locale);
    }
}
