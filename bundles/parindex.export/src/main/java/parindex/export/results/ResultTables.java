package parindex.export.results;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    /** The overall rankings of one level (one per ranking group), best first, with the mean below. */
    public static List<Table> totals(Results results) {
        CriteriaSet set = results.set();
        RoundingPolicy rounding = set.rounding();
        List<Column> columns = List.of(column("rank", true), unitColumn(set.level()), column("score", true), column("index", true),
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
                List.of(column("class", false), column("from", true), column("units", true), column("share", true)), rows, List.of(), List.of());
    }

    /** What a comparison over years needs of one level. */
    public record LevelComparison(Results results, EarlierYear earlier, Comparison comparison) {
    }

    /**
     * The comparison with an earlier year over all levels, with the mean of each level and of all units. Changes are differences
     * of exact values, rounded only to be shown; a note says that they can differ in the last digit from what a reader works out.
     *
     * @param levels at least one, all of the same two years
     */
    public static Table comparison(List<LevelComparison> levels) {
        Comparison first = levels.get(0).comparison();
        List<List<Cell>> rows = new ArrayList<>();
        List<List<Cell>> footer = new ArrayList<>();
        List<UnitResult> all = new ArrayList<>();
        List<Rational> allEarlier = new ArrayList<>();
        for (LevelComparison level : levels) {
            RoundingPolicy rounding = level.results().set().rounding();
            LocalizedText levelName = level(level.results().set().level());
            List<Rational> earlier = level.comparison().rows().stream().flatMap(r -> r.earlier().stream()).map(EarlierYear.Total::score).toList();
            List<UnitResult> current = level.comparison().rows().stream().map(Comparison.Row::current).toList();
            ranked(level).forEach(row -> rows.add(List.of(Cell.text(levelName), Cell.text(row.current().unit().name()),
                    Cell.figure(row.earlier().map(EarlierYear.Total::score), rounding.scorePlaces()),
                    Cell.figure(row.current().score(), rounding.scorePlaces()),
                    difference(row.exactChange(), rounding.scorePlaces()))));
            footer.add(means(levelName, earlier, current));
            allEarlier.addAll(earlier);
            all.addAll(current);
        }
        if (levels.size() > 1) {
            footer.add(means(text("allUnits"), allEarlier, all));
        }
        List<Column> columns = List.of(column("level", false), column("unit", false),
                new Column("earlier", text("column.year", first.earlierYear()), true),
                new Column("current", text("column.year", first.currentYear()), true), column("change", true));
        return new Table("comparison", text("title.comparison", first.currentYear(), first.earlierYear()), columns, rows, footer,
                List.of(text("note.change")));
    }

    /** The rows in the order of the ranking of the later year; units without a rank last. */
    private static List<Comparison.Row> ranked(LevelComparison level) {
        List<String> order = level.results().rankings().stream().flatMap(r -> r.rows().stream()).map(r -> r.unit().code()).toList();
        return level.comparison().rows().stream().sorted(java.util.Comparator.comparingInt(row -> {
            int position = order.indexOf(row.current().unit().code());
            return position < 0 ? Integer.MAX_VALUE : position;
        })).toList();
    }

    private static List<Cell> means(LocalizedText label, List<Rational> earlier, Collection<UnitResult> current) {
        Optional<Rational> before = Means.of(earlier);
        Optional<Rational> now = Means.ofScores(current);
        return List.of(Cell.text(text("mean")), Cell.text(label), Cell.figure(before, MEAN_PLACES), Cell.figure(now, MEAN_PLACES),
                difference(before.flatMap(b -> now.map(n -> n.minus(b))), MEAN_PLACES));
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
        arguments[2] = ranking.group().map(g -> " – " + g).orElse("");
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
        Message message = Message.of(ResultTables.class, key, arguments);
        return LocalizedText.of(message.in(Message.VIETNAMESE), message.in(Locale.ENGLISH));
    }
}
