package parindex.intake.internal.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parindex.intake.internal.report.RankRule.Ranked;
import parindex.intake.internal.report.UnitScores.PrintedTotal;
import parindex.intake.printed.ComputedReport;
import parindex.intake.printed.ComputedReport.KnownUnit;
import parindex.intake.printed.ComputedTable;
import parindex.intake.printed.ComputedTable.Hidden;
import parindex.values.number.Rational;

/** What is right in a report, as far as the report by itself tells it. */
final class ReportTruth {

    /** Of five units, four whose components add up to the printed total show that the report hides no digits. */
    private static final int NEARLY_ALL = 5;

    private final List<ReadTable> tables;
    private final Optional<ReadComparison> comparison;
    /** By what units that are ranked together have in common, see {@link #ending}. */
    private final Map<String, GroupTruth> groups = new LinkedHashMap<>();
    private final boolean exact;
    private final RankRule rule;

    ReportTruth(List<ReadTable> tables, Optional<ReadComparison> comparison) {
        this.tables = tables;
        this.comparison = comparison;
        Map<String, Map<String, PrintedTotal>> compared = new LinkedHashMap<>();
        comparison.ifPresent(c -> {
            int places = Precision.places(c.rows(), Role.CURRENT);
            c.rows().forEach(row -> row.figure(Role.CURRENT).ifPresent(f -> compared.computeIfAbsent(row.group(),
                    g -> new LinkedHashMap<>())
                    .putIfAbsent(row.code(), new PrintedTotal(f.value(), places))));
        });
        Map<String, List<ReadTable>> together = tables.stream()
                .collect(Collectors.groupingBy(ReportTruth::ending, LinkedHashMap::new, Collectors.toList()));
        together.forEach((ending, of) -> {
            String group = of.get(0).group();
            boolean only = together.values().stream().filter(t -> t.get(0).group().equals(group)).count() == 1;
            Map<String, PrintedTotal> totals = compared.getOrDefault(group, Map.of());
            groups.put(ending, new GroupTruth(of, only ? totals : taken(totals, of)));
            if (only) {
                compared.remove(group);
            }
        });
        // Units that only the comparison of years has.
        compared.forEach((group, rest) -> groups.put(group, new GroupTruth(List.of(), rest)));
        List<int[]> sums = groups.values().stream().map(GroupTruth::sums).toList();
        int right = sums.stream().mapToInt(s -> s[0]).sum();
        int all = sums.stream().mapToInt(s -> s[1]).sum();
        exact = all > 0 && right * NEARLY_ALL >= all * (NEARLY_ALL - 1);
        groups.values().forEach(g -> g.settle(exact));
        rule = Stream.of(RankRule.values()).max(Comparator.comparingLong(this::agreement)).orElseThrow();
    }

    /** What the comparison says of the units of some tables, taken out of it. */
    private static Map<String, PrintedTotal> taken(Map<String, PrintedTotal> compared, List<ReadTable> tables) {
        Map<String, PrintedTotal> taken = new LinkedHashMap<>();
        tables.stream().flatMap(t -> t.rows().stream()).map(ReadTable.Line::code).distinct().filter(compared::containsKey)
                .forEach(code -> taken.put(code, compared.get(code)));
        taken.keySet().forEach(compared::remove);
        return taken;
    }

    private long agreement(RankRule candidate) {
        // Of rules that explain as much, the first: max() would take the last.
        return tables.stream().mapToLong(t -> candidate.agreement(ranked(t), !exact)).sum() * RankRule.values().length
                - candidate.ordinal();
    }

    RankRule rule() {
        return rule;
    }

    /** Units whose printed total and components disagree, where nothing tells which is wrong. */
    List<UnitScores> open() {
        return groups.values().stream().flatMap(g -> g.units().values().stream()).filter(u -> u.open).toList();
    }

    /** The largest score of a component; empty if nothing tells it. */
    Optional<Rational> maximum(ReadTable table) {
        return groups.get(ending(table)).maximum(table);
    }

    ComputedReport report(List<KnownUnit> units) {
        Map<String, Rational> totals = new HashMap<>();
        groups.values().forEach(g -> g.units().values().stream().filter(u -> u.total != null).forEach(u -> totals.put(u.code, u.total)));
        Map<String, ComputedTable> computed = new LinkedHashMap<>();
        tables.forEach(t -> computed.computeIfAbsent(t.id(), id -> table(t)));
        Map<String, Rational> earlier = comparison.map(c -> EarlierTruth.totals(c, totals)).orElse(Map.of());
        return new ComputedReport(units, List.copyOf(computed.values()), totals, earlier, exact ? Rational.ZERO
                : hiddenOfTotals().max(comparison.map(c -> Precision.half(Precision.places(c.rows(), Role.EARLIER)))
                        .orElse(Rational.ZERO)));
    }

    private Rational hiddenOfTotals() {
        int places = Stream.concat(tables.stream().filter(ReadTable::isTotal)
                .map(t -> Math.max(Precision.places(t.rows(), Role.PERCENT), Precision.places(t.rows(), Role.SCORE))),
                comparison.stream().map(c -> Precision.places(c.rows(), Role.CURRENT))).max(Comparator.naturalOrder()).orElse(0);
        return Precision.half(places);
    }

    private ComputedTable table(ReadTable table) {
        GroupTruth group = groups.get(ending(table));
        List<ReadTable.Line> lines = withMissing(table, group);
        List<Ranked> ranked = lines.stream().map(line -> new Ranked(right(table, line, Role.PERCENT).orElse(Rational.ZERO), rank(line)))
                .toList();
        List<Integer> ranks = rule.ranks(ranked, !exact);
        List<ComputedTable.Row> rows = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            if (seen.add(lines.get(i).code())) {
                rows.add(new ComputedTable.Row(lines.get(i).code(), right(table, lines.get(i), Role.SCORE).orElse(Rational.ZERO),
                        ranked.get(i).value(), ranks.get(i)));
            }
        }
        Rational score = exact ? Rational.ZERO : table.isTotal() ? hiddenOfTotals() : group.hidden(table);
        Rational percent = table.isTotal() ? score : group.maximum(table).filter(m -> m.signum() > 0)
                .map(m -> score.times(Rational.HUNDRED).dividedBy(m)).orElse(score);
        return new ComputedTable(table.id(), table.component(), rows, new Hidden(score, percent));
    }

    /** The rows of a table, each unit once, and the units of the group that it lacks although their scores are known. */
    private static List<ReadTable.Line> withMissing(ReadTable table, GroupTruth group) {
        List<ReadTable.Line> lines = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        table.rows().stream().filter(r -> seen.add(r.code())).forEach(lines::add);
        for (UnitScores unit : group.units().values()) {
            boolean known = table.isTotal() ? unit.total != null && unit.components.size() == group.components().size()
                    : unit.components.containsKey(table.component());
            if (known && seen.add(unit.code)) {
                lines.add(new ReadTable.Line(unit.code, unit.code, table.group(), table.head(), Map.of()));
            }
        }
        return lines;
    }

    /** Units that are ranked together: the level, and the number of the group where a level has several. */
    private static String ending(ReadTable table) {
        return table.id().substring(table.component().length());
    }

    private List<Ranked> ranked(ReadTable table) {
        return table.rows().stream().map(line -> new Ranked(right(table, line, Role.PERCENT).orElse(Rational.ZERO), rank(line))).toList();
    }

    private static OptionalInt rank(ReadTable.Line line) {
        return line.cells().containsKey(Role.RANK) ? FigureReader.whole(line.cells().get(Role.RANK).text()) : OptionalInt.empty();
    }

    /** The right score or percentage of a row; empty if nothing is known of it. */
    Optional<Rational> right(ReadTable table, ReadTable.Line line, Role role) {
        UnitScores unit = groups.get(ending(table)).units().get(line.code());
        if (unit == null) {
            return Optional.empty();
        }
        Optional<Rational> printed = line.figure(Role.PERCENT).map(f -> f.value());
        if (role == Role.PERCENT && unit.reduced && printed.isPresent()) {
            return printed;
        }
        Optional<Rational> score = Optional.ofNullable(table.isTotal() ? unit.total : unit.components.get(table.component()));
        if (role == Role.SCORE || table.isTotal()) {
            return score;
        }
        return score.flatMap(s -> maximum(table).filter(m -> m.signum() > 0).map(m -> s.times(Rational.HUNDRED).dividedBy(m)))
                .or(() -> printed);
    }
}
