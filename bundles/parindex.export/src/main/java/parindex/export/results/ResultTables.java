package parindex.export.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Level;
import parindex.criteria.Node;
import parindex.criteria.ResultClass;
import parindex.criteria.RoundingPolicy;
import parindex.export.Table;
import parindex.export.Table.Cell;
import parindex.export.Table.Column;
import parindex.scoring.Comparison;
import parindex.scoring.EarlierYear;
import parindex.scoring.Means;
import parindex.scoring.RankingRow;
import parindex.scoring.RankingGroups;
import parindex.scoring.RankingTable;
import parindex.scoring.Results;
import parindex.scoring.UnitResult;
import parindex.values.number.Rational;
import parindex.values.text.LocalizedText;
import parindex.values.text.Message;

/**
 * The tables of the yearly report: rankings, classes, component rankings, comparison with an earlier year. Pure functions;
 * figures are exact and carry the number of decimals to show.
 */
public final class ResultTables {

    private static final int MEAN_PLACES = 2;

    private ResultTables() {
    }

    /** Whose scores a table shows. */
    public enum Scores {
        /** Those of the appraisal. */
        APPRAISED,
        /** What the units gave themselves. */
        SELF
    }

    /** As {@link #totals(Results, Scores)}, of appraised scores. */
    public static List<Table> totals(Results results) {
        return totals(results, Scores.APPRAISED);
    }

    /** The overall rankings of one level (one per ranking group), best first, with the mean below. */
    public static List<Table> totals(Results results, Scores scores) {
        CriteriaSet set = results.set();
        RoundingPolicy rounding = set.rounding();
        List<Column> columns = List.of(column("rank", true), unitColumn(set.level()),
                new Column("score", text("column.score." + scores), true), column("index", true),
                column("class", false));
        return results.rankings().stream().map(ranking -> {
            List<List<Cell>> rows = ranking.rows().stream().map(row -> List.of(Cell.whole(row.rank()), Cell.text(row.unit().name()),
                    Cell.figure(row.score(), rounding.scorePlaces()), Cell.figure(row.percent(), rounding.indexPlaces()),
                    Cell.text(row.resultClass().map(ResultClass::name).orElse(LocalizedText.of(""))))).toList();
            List<List<Cell>> footer = List.of(List.of(Cell.blank(), Cell.text(text("mean")), Cell.figure(ranking.meanScore(), MEAN_PLACES),
                    Cell.figure(ranking.meanPercent(), MEAN_PLACES), Cell.blank()));
            return table("total-" + suffix(set, ranking), title("title.total", set, ranking), columns, rows, footer, ranking);
        }).toList();
    }

    /** The rankings of every component of one level, in printed order. */
    public static List<Table> components(Results results) {
        return results.set().components().stream().flatMap(c -> component(results, c).stream()).toList();
    }

    private static List<Table> component(Results results, Node component) {
        CriteriaSet set = results.set();
        RoundingPolicy rounding = set.rounding();
        int scorePlaces = Math.max(rounding.scorePlaces(), rounding.leafPlaces().orElse(rounding.indexPlaces()));
        List<Column> columns = List.of(column("rank", true), unitColumn(set.level()),
                new Column("score", text("column.componentScore", component.max()), true), column("percent", true));
        return results.rankings(component.id()).stream().map(ranking -> {
            List<List<Cell>> rows = ranking.rows().stream().map(row -> row(row, scorePlaces, rounding.percentPlaces())).toList();
            List<List<Cell>> footer = List.of(List.of(Cell.blank(), Cell.text(text("mean")), Cell.figure(ranking.meanScore(), MEAN_PLACES),
                    Cell.figure(ranking.meanPercent(), MEAN_PLACES)));
            return table("c" + component.number() + "-" + suffix(set, ranking),
                    title("title.component", set, ranking, component.number(), component.name()), columns, rows, footer, ranking);
        }).toList();
    }

    private static List<Cell> row(RankingRow row, int scorePlaces, int percentPlaces) {
        return List.of(Cell.whole(row.rank()), Cell.text(row.unit().name()), Cell.figure(row.score(), scorePlaces),
                Cell.figure(row.percent(), percentPlaces));
    }

    /** How many units fall into each class, and their share of the ranked units. */
    public static Table classes(Results results) {
        CriteriaSet set = results.set();
        List<UnitResult> ranked = results.units().stream().filter(u -> u.resultClass().isPresent()).toList();
        List<List<Cell>> rows = new ArrayList<>();
        for (ResultClass resultClass : set.classification().classes()) {
            long count = ranked.stream().filter(u -> u.resultClass().get().equals(resultClass)).count();
            Optional<Rational> share = ranked.isEmpty() ? Optional.empty()
                    : Optional.of(Rational.of(count).times(Rational.HUNDRED).dividedBy(Rational.of(ranked.size())));
            rows.add(List.of(Cell.text(resultClass.name()),
                    resultClass.from().map(f -> Cell.figure(f, set.rounding().percentPlaces())).orElseGet(Cell::blank),
                    Cell.whole(count), Cell.figure(share, set.rounding().percentPlaces())));
        }
        return new Table("classes-" + set.level().id(), text("title.classes", level(set.level())),
                List.of(column("class", false), column("from", true), column("units", true), column("share", true)), rows,
                List.of(), List.of());
    }

    /** What a comparison over years needs of one level. */
    public record LevelComparison(Results results, Comparison comparison) {
    }

    /**
     * The comparison with an earlier year over all levels, with the mean of each level and of all units. Changes are differences
     * of exact values, rounded only to be shown; means are over the units that have both years. Notes say so, and name units that
     * are compared with a mean over several predecessors, and units of the earlier year that nobody continues.
     *
     * @param levels at least one, all of the same two years
     */
    public static Table comparison(List<LevelComparison> levels) {
        Comparison first = levels.get(0).comparison();
        List<List<Cell>> rows = new ArrayList<>();
        List<List<Cell>> footer = new ArrayList<>();
        List<LocalizedText> notes = new ArrayList<>(List.of(text("note.change")));
        List<Comparison.Row> all = new ArrayList<>();
        for (LevelComparison level : levels) {
            int places = level.results().set().rounding().scorePlaces();
            LocalizedText levelName = level(level.results().set().level());
            List<Comparison.Row> ranked = ranked(level);
            ranked.forEach(row -> rows.add(List.of(Cell.text(levelName), Cell.text(row.current().unit().name()),
                    Cell.figure(row.earlier().map(EarlierYear.Total::score), places), Cell.figure(row.current().score(), places),
                    difference(row.exactChange(), places))));
            footer.add(means(levelName, ranked));
            ranked.stream().filter(Comparison.Row::averaged)
                    .forEach(row -> notes.add(text("note.averaged", row.current().unit().name(), String.join(", ", row.predecessors()))));
            all.addAll(ranked);
        }
        if (levels.size() > 1) {
            footer.add(means(text("allUnits"), all));
        }
        if (all.stream().anyMatch(row -> row.earlier().isEmpty())) {
            notes.add(text("note.bothYears"));
        }
        dropped(levels).ifPresent(codes -> notes.add(text("note.dropped", codes)));
        levels.stream().flatMap(level -> level.comparison().origin().stream()).distinct().forEach(notes::add);
        List<Column> columns = List.of(column("level", false), column("unit", false),
                new Column("earlier", text("column.year", first.earlierYear()), true),
                new Column("current", text("column.year", first.currentYear()), true), column("change", true));
        return new Table("comparison", text("title.comparison", first.currentYear(), first.earlierYear()), columns, rows, footer, notes);
    }

    /**
     * How the scores of the components of one level changed, in the order of the ranking, with their means in both years; empty if the
     * components of the earlier year are not known. Notes say where imported scores come from and whose figures count.
     */
    public static Optional<Table> componentChanges(LevelComparison level) {
        CriteriaSet set = level.results().set();
        List<Comparison.Row> rows = ranked(level);
        List<Node> components = set.components().stream().filter(c -> rows.stream().anyMatch(row -> change(row, c).isPresent())).toList();
        if (components.isEmpty()) {
            return Optional.empty();
        }
        int places = Math.max(set.rounding().scorePlaces(), set.rounding().leafPlaces().orElse(set.rounding().indexPlaces()));
        List<Column> columns = new ArrayList<>(List.of(column("rank", true), unitColumn(set.level())));
        components.forEach(c -> columns.add(new Column("c" + c.number(), text("column.componentChange", c.number(), c.name()), true)));
        Map<String, Integer> ranks = new HashMap<>();
        level.results().rankings().forEach(r -> r.rows().forEach(row -> ranks.put(row.unit().code(), row.rank())));
        List<List<Cell>> body = rows.stream().map(row -> {
            List<Cell> cells = new ArrayList<>(List.of(Optional.ofNullable(ranks.get(row.current().unit().code())).map(Cell::whole)
                    .orElseGet(Cell::blank),
                    Cell.text(row.current().unit().name())));
            components.forEach(c -> cells.add(difference(change(row, c).flatMap(Comparison.LinkChange::scoreChange), places)));
            return cells;
        }).toList();
        List<LocalizedText> notes = new ArrayList<>(List.of(text("note.componentChange")));
        if (level.comparison().byNumber()) {
            notes.add(text("note.byNumber", level.comparison().earlierYear()));
        }
        level.comparison().origin().ifPresent(notes::add);
        return Optional.of(new Table("components-comparison-" + set.level().id(),
                text("title.componentChanges", level.comparison().currentYear(),
                level.comparison().earlierYear(), level(set.level())), columns, body, componentMeans(level, rows, components), notes));
    }

    private static List<List<Cell>> componentMeans(LevelComparison level, List<Comparison.Row> rows, List<Node> components) {
        List<Cell> earlier = new ArrayList<>(List.of(Cell.blank(), Cell.text(text("meanOfYear", level.comparison().earlierYear()))));
        List<Cell> current = new ArrayList<>(List.of(Cell.blank(), Cell.text(text("meanOfYear", level.comparison().currentYear()))));
        List<Cell> changes = new ArrayList<>(List.of(Cell.blank(), Cell.text(text("meanChange"))));
        for (Node component : components) {
            List<Comparison.LinkChange> both = rows.stream().flatMap(row -> change(row, component).stream()).toList();
            earlier.add(Cell.figure(Means.of(both.stream().map(c -> c.earlier().orElseThrow().score()).toList()), MEAN_PLACES));
            current.add(Cell.figure(Means.of(both.stream().map(c -> c.current().orElseThrow().score()).toList()), MEAN_PLACES));
            changes.add(difference(Means.of(both.stream().map(c -> c.scoreChange().orElseThrow()).toList()), MEAN_PLACES));
        }
        return List.of(earlier, current, changes);
    }

    /** The link of just that component, if both sides of it are known. */
    private static Optional<Comparison.LinkChange> change(Comparison.Row row, Node component) {
        return row.links().stream().filter(c -> c.link().current().equals(List.of(component.id())) && c.scoreChange().isPresent())
                .findFirst();
    }

    /** The rows in the order of the ranking of the later year; units without a rank last. */
    private static List<Comparison.Row> ranked(LevelComparison level) {
        Map<String, Integer> order = new HashMap<>();
        level.results().rankings().forEach(r -> r.rows().forEach(row -> order.put(row.unit().code(), order.size())));
        return level.comparison().rows().stream()
                .sorted(Comparator.comparingInt(row -> order.getOrDefault(row.current().unit().code(), Integer.MAX_VALUE))).toList();
    }

    /** Codes that no unit of any level continues: a level by itself may drop what another goes on with. */
    private static Optional<String> dropped(List<LevelComparison> levels) {
        Set<String> codes = new TreeSet<>();
        levels.forEach(level -> codes.addAll(level.comparison().dropped()));
        levels.forEach(level -> level.comparison().rows().forEach(row -> row.predecessors().forEach(codes::remove)));
        return codes.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", codes));
    }

    private static List<Cell> means(LocalizedText label, List<Comparison.Row> rows) {
        List<Comparison.Row> both = rows.stream().filter(row -> row.earlier().isPresent()).toList();
        return List.of(Cell.text(text("mean")), Cell.text(label),
                Cell.figure(Means.of(both.stream().map(row -> row.earlier().orElseThrow().score()).toList()), MEAN_PLACES),
                Cell.figure(Means.of(both.stream().map(row -> row.current().score()).toList()), MEAN_PLACES),
                difference(Means.of(both.stream().map(row -> row.exactChange().orElseThrow()).toList()), MEAN_PLACES));
    }

    private static Cell difference(Optional<Rational> change, int places) {
        return change.map(c -> Cell.difference(c, places)).orElseGet(Cell::blank);
    }

    /** The name of a level in a table. */
    public static LocalizedText level(Level level) {
        return text("level." + level.id());
    }

    private static Table table(String id, LocalizedText title, List<Column> columns, List<List<Cell>> rows, List<List<Cell>> footer,
            RankingTable ranking) {
        List<LocalizedText> notes = ranking.unranked().stream().map(u -> text("note.unranked", u.name())).toList();
        return new Table(id, title, columns, rows, footer, notes);
    }

    private static LocalizedText title(String key, CriteriaSet set, RankingTable ranking, Object... more) {
        Object[] arguments = new Object[3 + more.length];
        arguments[0] = set.id().year();
        arguments[1] = level(set.level());
        arguments[2] = ranking.group().<Object>map(g -> text("title.group", RankingGroups.name(g))).orElse("");
        System.arraycopy(more, 0, arguments, 3, more.length);
        return text(key, arguments);
    }

    private static String suffix(CriteriaSet set, RankingTable ranking) {
        return set.level().id() + ranking.group().map(g -> "-" + g).orElse("");
    }

    private static Column unitColumn(Level level) {
        return new Column("unit", text("column.unit." + level.id()), false);
    }

    private static Column column(String key, boolean number) {
        return new Column(key, text("column." + key), number);
    }

    private static LocalizedText text(String key, Object... arguments) {
        return Message.of(ResultTables.class, key, arguments).localized();
    }
}
