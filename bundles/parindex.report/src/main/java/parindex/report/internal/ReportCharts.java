package parindex.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import parindex.charts.Chart;
import parindex.charts.Chart.Item;
import parindex.criteria.Node;
import parindex.criteria.RoundingPolicy;
import parindex.scoring.Means;
import parindex.scoring.RankingRow;
import parindex.scoring.RankingTable;
import parindex.scoring.Results;
import parindex.scoring.UnitResult;
import parindex.values.number.Rational;

/**
 * The charts of the report. Pure functions.
 *
 * @param data  the round
 * @param words the language
 */
record ReportCharts(RoundData data, Words words) {

    /** More bars than this cannot be read on one page. */
    private static final int MOST_BARS = 42;

    /** The indices of a ranking, in the order of the ranking; several charts if there are more units than fit on a page. */
    List<Chart> indices(Results results, RankingTable ranking) {
        RoundingPolicy rounding = results.set().rounding();
        String title = words.text("chart.index", words.units(results.set().level()), data.year() + "", group(ranking));
        return bars(title, words.text("chart.axis.index"), ranking, rounding.indexPlaces());
    }

    /** The shares of a component, in the order of its ranking. */
    List<Chart> component(Results results, Node component, RankingTable ranking) {
        String title = words.text("chart.component", words.node(component), words.units(results.set().level()), data.year() + "",
                group(ranking));
        return bars(title, words.text("chart.axis.component"), ranking, results.set().rounding().percentPlaces());
    }

    private static String group(RankingTable ranking) {
        return ranking.group().map(g -> " – " + g).orElse("");
    }

    private List<Chart> bars(String title, String axis, RankingTable ranking, int places) {
        List<RankingRow> rows = ranking.rows();
        Function<RankingRow, Rational> value = RankingRow::percent;
        Rational end = rows.stream().map(value).reduce(Rational.HUNDRED, Rational::max);
        int charts = Math.max(1, (rows.size() + MOST_BARS - 1) / MOST_BARS);
        int each = (rows.size() + charts - 1) / charts;
        List<Chart> all = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += each) {
            List<RankingRow> part = rows.subList(from, Math.min(rows.size(), from + each));
            String shown = charts == 1 ? title
                    : words.text("chart.part", title, part.get(0).rank() + "", part.get(part.size() - 1).rank() + "");
            all.add(new Chart.Bars(shown, data.chartNote(words), axis, end, places, part.stream()
                    .map(r -> new Chart.Bar(new Item(r.unit().code(), r.unit().name()), Optional.of(value.apply(r)))).toList(),
                    ranking.meanPercent(), words.text("chart.mean"), Optional.empty()));
        }
        return all;
    }

    /** Means of the components of all levels, by level. */
    Chart componentMeans() {
        List<Chart.Bar> bars = new ArrayList<>();
        for (Results level : data.levels()) {
            for (Node component : level.set().components()) {
                String name = data.levels().size() == 1 ? component.number() + ". " + words.node(component)
                        : words.text("chart.means.item", component.number(), words.node(component),
                                words.text("level." + level.set().level().id()));
                bars.add(new Chart.Bar(new Item(level.set().level().id() + component.id(), name),
                        Means.ofPercents(component.id(), level.units())));
            }
        }
        return new Chart.Bars(words.text("chart.means", data.year() + ""), data.chartNote(words), words.text("chart.axis.component"),
                Rational.HUNDRED, 2, bars, Optional.empty(), "", Optional.empty());
    }

    /** A unit against the mean of its level, by component. */
    Chart radar(Results results, UnitResult unit) {
        List<Node> components = results.set().components();
        // The sheet has its notice at the top, and the names of the components in the table below.
        return new Chart.Radar(words.text("chart.radar", unit.unit().name()), "", Rational.HUNDRED,
                results.set().rounding().percentPlaces(),
                components.stream().map(c -> new Item(c.id(), words.text("chart.radar.axis", c.number()))).toList(),
                List.of(new Chart.Series(new Item(unit.unit().code(), unit.unit().name()),
                        components.stream().map(c -> unit.node(c.id()).percent()).toList()),
                        new Chart.Series(new Item("", words.text("chart.meanOf", words.units(results.set().level()))),
                                components.stream().map(c -> Means.ofPercents(c.id(), results.units())).toList())));
    }
}
