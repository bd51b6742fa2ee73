package parindex.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parindex.criteria.Classification;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.criteria.ResultClass;
import parindex.export.Table;
import parindex.export.Table.Cell;
import parindex.export.results.ResultTables;
import parindex.report.Block;
import parindex.scoring.Comparison;
import parindex.scoring.EarlierYear;
import parindex.scoring.Means;
import parindex.scoring.RankingRow;
import parindex.scoring.RankingTable;
import parindex.scoring.Results;
import parindex.scoring.UnitResult;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;

/**
 * Part III: rankings, classes, means, and the year before.
 *
 * @param data   the round
 * @param words  the language
 * @param charts the charts of the round
 */
record ResultsChapter(RoundData data, Words words, ReportCharts charts) {

    private static final int MOST_NAMED = 5;

    void write(Writing to) {
        to.heading(1, "head.3", data.year() + "");
        int section = 0;
        for (Results level : data.levels()) {
            to.heading(2, "head.3.level", ++section, words.units(level.set().level()));
            level(to, level);
        }
        to.heading(2, "head.3.comparison", ++section, data.year() + "", data.year() - 1 + "");
        comparison(to);
        to.heading(2, "head.3.self", ++section);
        selfAndAppraised(to);
        to.add(new Block.Orientation(true));
        to.heading(2, "head.3.components", ++section);
        data.levels().forEach(level -> to.table(grid(level)));
        data.levels().forEach(level -> data.comparison(level).map(c -> new ResultTables.LevelComparison(level, c))
                .flatMap(ResultTables::componentChanges).ifPresent(to::table));
        to.add(new Block.Orientation(false));
    }

    private void level(Writing to, Results level) {
        Optional<Rational> mean = Means.ofIndices(level.units());
        String change = data.comparison(level).map(this::change).orElse("");
        to.say("results.mean", words.units(level.set().level()), data.year() + "", words.figure(mean), change);
        Classification classification = level.set().classification();
        long ranked = level.units().stream().filter(u -> u.resultClass().isPresent()).count();
        to.say("results.classes", words.count(occupied(level)));
        for (int i = 0; i < classification.classes().size(); i++) {
            classSentence(to, level, i, ranked);
        }
        List<Table> totals = ResultTables.totals(level);
        List<RankingTable> rankings = level.rankings();
        to.table(ResultTables.classes(level));
        for (int i = 0; i < totals.size(); i++) {
            to.ranking(totals.get(i), rankings.get(i));
            charts.indices(level, rankings.get(i)).forEach(to::chart);
        }
    }

    private static long occupied(Results level) {
        return level.units().stream().flatMap(u -> u.resultClass().stream()).distinct().count();
    }

    private void classSentence(Writing to, Results level, int index, long ranked) {
        ResultClass one = level.set().classification().classes().get(index);
        List<String> members = level.rankings().stream().flatMap(r -> r.rows().stream())
                .filter(r -> r.resultClass().equals(Optional.of(one))).map(this::withIndex).toList();
        if (members.isEmpty()) {
            return;
        }
        String names = members.size() <= MOST_NAMED ? ": " + String.join("; ", members) : "";
        to.item("results.class", words.text(one.name()), OverviewChapter.bounds(words, level.set().classification(), index),
                words.count(members.size()), words.share(members.size(), ranked), names);
    }

    private String withIndex(RankingRow row) {
        return words.text("results.unit", row.unit().name(), words.figure(row.percent()));
    }

    /** How a mean index changed, as part of a sentence. */
    private String change(Comparison comparison) {
        List<Comparison.Row> both = comparison.rows().stream().filter(r -> r.exactIndexChange().isPresent()).toList();
        Optional<Rational> change = Means.of(both.stream().map(r -> r.exactIndexChange().orElseThrow()).toList());
        Optional<Rational> before = Means.of(both.stream().map(r -> r.earlier().map(EarlierYear.Total::index).orElseThrow()).toList());
        return change.map(c -> words.text("results.change." + sign(c), words.figure(c.abs()), comparison.earlierYear() + "",
                words.figure(before))).orElse("");
    }

    static String sign(Rational change) {
        return change.signum() > 0 ? "up" : change.signum() < 0 ? "down" : "same";
    }

    private void comparison(Writing to) {
        List<ResultTables.LevelComparison> levels = data.levels().stream()
                .flatMap(l -> data.comparison(l).map(c -> new ResultTables.LevelComparison(l, c)).stream()).toList();
        if (levels.isEmpty()) {
            to.say("results.noEarlier", data.year() - 1 + "");
            return;
        }
        List<Comparison.Row> rows = levels.stream().flatMap(l -> l.comparison().rows().stream())
                .filter(r -> r.exactIndexChange().isPresent()).toList();
        Optional<Rational> now = Means.of(rows.stream().map(r -> r.current().index().orElseThrow()).toList());
        if (now.isPresent()) {
            List<Comparison.Row> known = rows;
            Rational change = Means.of(known.stream().map(r -> r.exactIndexChange().orElseThrow()).toList()).orElseThrow();
            Optional<Rational> before = Means.of(known.stream().map(r -> r.earlier().orElseThrow().index()).toList());
            to.say("results.all", data.year() + "", words.figure(now), words.text("results.change." + sign(change),
                    words.figure(change.abs()), data.year() - 1 + "", words.figure(before)));
            to.say("results.directions", count(known, 1), count(known, -1), count(known, 0));
        }
        to.table(ResultTables.comparison(levels));
    }

    private String count(List<Comparison.Row> rows, int sign) {
        return words.count(rows.stream().filter(r -> r.exactIndexChange().orElseThrow().signum() == sign).count());
    }

    private void selfAndAppraised(Writing to) {
        to.say("results.self");
        List<List<Cell>> rows = new ArrayList<>();
        List<List<Cell>> footer = new ArrayList<>();
        for (Results level : data.levels()) {
            Optional<Results> self = data.self().level(level.set().level());
            int places = level.set().rounding().scorePlaces();
            List<UnitResult> ranked = level.rankings().stream().flatMap(r -> r.rows().stream())
                    .map(r -> level.unit(r.unit().code()).orElseThrow()).toList();
            String name = words.text("level." + level.set().level().id());
            for (UnitResult unit : ranked) {
                Optional<Rational> own = self.flatMap(s -> s.unit(unit.unit().code())).map(UnitResult::score);
                rows.add(List.of(Words.cell(name), Words.cell(unit.unit().name()), Cell.figure(own, places),
                        Cell.figure(unit.score(), places), own.map(o -> Cell.difference(unit.score().minus(o), places))
                                .orElseGet(Cell::blank)));
            }
            Optional<Rational> own = self.flatMap(s -> Means.ofScores(ranked.stream()
                    .flatMap(u -> s.unit(u.unit().code()).stream()).toList()));
            Optional<Rational> appraised = Means.ofScores(ranked);
            footer.add(List.of(Words.cell(words.text("row.mean")), Words.cell(name), Cell.figure(own, 2), Cell.figure(appraised, 2),
                    own.flatMap(o -> appraised.map(a -> Cell.difference(a.minus(o), 2))).orElseGet(Cell::blank)));
        }
        to.table("self-appraised", words.text("title.self"), List.of(words.column("level", false), words.column("unit", false),
                words.column("self", true), words.column("appraised", true), words.column("difference", true)), rows, footer);
    }

    /** Units × components, in the order of the ranking: a wide table. */
    private Table grid(Results level) {
        CriteriaSet set = level.set();
        int places = Math.max(set.rounding().scorePlaces(), set.rounding().leafPlaces().orElse(set.rounding().indexPlaces()));
        List<Table.Column> columns = new ArrayList<>(List.of(words.column("rank", true), words.column("unit", false)));
        set.components().forEach(c -> columns.add(new Table.Column(c.id(),
                LocalizedText.of(words.text("column.componentOf", c.number(), words.node(c), words.figure(c.max()))), true)));
        columns.add(words.column("total", true));
        columns.add(words.column("index", true));
        List<List<Cell>> rows = level.rankings().stream().flatMap(r -> r.rows().stream()).map(row -> {
            UnitResult unit = level.unit(row.unit().code()).orElseThrow();
            List<Cell> cells = new ArrayList<>(List.of(Cell.whole(row.rank()), Words.cell(row.unit().name())));
            set.components().forEach(c -> cells.add(unit.node(c.id()).percent().isPresent()
                    ? Cell.figure(unit.node(c.id()).score(), places) : Cell.blank()));
            cells.add(Cell.figure(unit.score(), set.rounding().scorePlaces()));
            cells.add(Cell.figure(row.percent(), set.rounding().indexPlaces()));
            return cells;
        }).toList();
        List<Cell> means = new ArrayList<>(List.of(Cell.blank(), Words.cell(words.text("row.mean"))));
        for (Node component : set.components()) {
            means.add(Cell.figure(Means.ofScores(component.id(), level.units()), 2));
        }
        means.add(Cell.figure(Means.ofScores(level.units()), 2));
        means.add(Cell.figure(Means.ofIndices(level.units()), 2));
        return new Table("grid-" + set.level().id(), LocalizedText.of(words.text("title.grid", words.units(set.level()), data.year() + "")),
                columns, rows, List.of(means), List.of());
    }
}
