package parindex.intake.internal.grid;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.intake.grid.GridRequest;
import parindex.intake.internal.grid.Column.Role;
import parindex.intake.internal.grid.LevelGrid.MeanRow;
import parindex.intake.internal.grid.LevelGrid.Printed;
import parindex.intake.internal.grid.LevelGrid.Spot;
import parindex.intake.internal.grid.LevelGrid.UnitRow;
import parindex.intake.internal.report.Vocabulary;
import parindex.intake.printed.ComputedReport.KnownUnit;
import parindex.intake.report.Checkpoint;
import parindex.scoring.RankingGroups;
import parindex.values.number.Rational;
import parindex.values.text.Message;
import parindex.values.text.VietnameseText;

/**
 * Puts the tables of a file together: which row is about which unit, which table counts for its leaves, and which figures follow from
 * them.
 */
final class Assembly {

    private final GridRequest request;
    private final Headings headings;
    private final Vocabulary vocabulary;
    private final Checkpoint checkpoint;
    private final UnitIndex units;
    private final Set<String> unknown = new LinkedHashSet<>();
    private final List<Message> remarks = new ArrayList<>();
    private final List<Contradiction> contradictions = new ArrayList<>();
    private final List<Variant> variants = new ArrayList<>();
    private final Map<GridTable, Map<String, GridTable.Row>> rows = new LinkedHashMap<>();
    private final Map<String, KnownUnit> known = new HashMap<>();

    /**
     * Two things that a table says of a row and that cannot both be right.
     *
     * @param other the unit that the name means; empty if the unit is there a second time
     */
    record Contradiction(GridTable table, GridTable.Row row, KnownUnit unit, Optional<KnownUnit> other) {
    }

    /** A spelling that nobody has confirmed, taken for that of a unit because only marks, capitals or blanks differ. */
    record Variant(GridTable table, GridTable.Row row, KnownUnit unit) {
    }

    Assembly(GridRequest request, Headings headings, Vocabulary vocabulary, Checkpoint checkpoint) {
        this.request = request;
        this.headings = headings;
        this.vocabulary = vocabulary;
        this.checkpoint = checkpoint;
        units = new UnitIndex(request.register());
    }

    Set<String> unknown() {
        return unknown;
    }

    List<Message> remarks() {
        return remarks;
    }

    List<Variant> variants() {
        return variants;
    }

    List<Contradiction> contradictions() {
        return contradictions;
    }

    /** By level. A table without leaves whose units have none is left out: it is no part of a grid. */
    List<LevelGrid> levels(List<GridTable> tables) {
        List<GridTable> candidates = tables.stream().filter(this::hasLeaves).toList();
        // A register of something else may look like a grid, but is not about units.
        List<GridTable> ofUnits = candidates.stream().filter(t -> t.rows.stream().filter(r -> unit(t, r, false).isPresent())
                .count() * 2 >= t.rows.size())
                .toList();
        List<GridTable> withLeaves = ofUnits.isEmpty() ? candidates : ofUnits;
        withLeaves.forEach(table -> rows.put(table, resolved(table, true)));
        tables.stream().filter(t -> !withLeaves.contains(t)).forEach(table -> rows.put(table, resolved(table, false)));
        Map<String, List<GridTable>> byLevel = new LinkedHashMap<>();
        withLeaves.forEach(table -> rows.get(table).keySet().stream().map(code -> known.get(code).group()).distinct()
                .forEach(level -> byLevel.computeIfAbsent(level, l -> new ArrayList<>()).add(table)));
        List<LevelGrid> levels = new ArrayList<>();
        byLevel.forEach((level, of) -> levels.add(level(level, of, tables)));
        return levels;
    }

    private boolean hasLeaves(GridTable table) {
        return table.columns.stream().anyMatch(headings::isDeep) && !table.rows.isEmpty()
                && table.columns.stream().anyMatch(c -> c.role() == Role.NODE && headings.isDeep(c)
                        && table.columns.stream().noneMatch(o -> o.role() == Role.NODE_MAX && o.node().equals(c.node())));
    }

    /** The rows of the last stage by code of the unit. */
    private Map<String, GridTable.Row> resolved(GridTable table, boolean counts) {
        String last = table.rows.isEmpty() ? "" : table.rows.get(table.rows.size() - 1).stage();
        Set<String> stages = new LinkedHashSet<>();
        table.rows.forEach(row -> stages.add(row.stage()));
        if (stages.size() > 1) {
            remarks.add(GridTexts.message("remark.stage", String.join(", ", stages), last));
        }
        Map<String, GridTable.Row> byCode = new LinkedHashMap<>();
        for (GridTable.Row row : table.rows) {
            checkpoint.pass();
            if (!row.stage().equals(last)) {
                continue;
            }
            Optional<KnownUnit> unit = unit(table, row, counts);
            if (unit.isEmpty()) {
                if (counts) {
                    unknown.add(row.name().isEmpty() ? row.code() : row.name());
                }
                continue;
            }
            known.put(unit.get().code(), unit.get());
            if (byCode.putIfAbsent(unit.get().code(), row) != null) {
                contradictions.add(new Contradiction(table, row, unit.get(), Optional.empty()));
            }
        }
        return byCode;
    }

    private Optional<KnownUnit> unit(GridTable table, GridTable.Row row, boolean counts) {
        Optional<String> level = request.level().or(() -> Optional.of(row.level()).filter(l -> !l.isEmpty()));
        Optional<KnownUnit> byCode = row.code().isEmpty() ? Optional.empty() : units.byCode(row.code());
        Optional<KnownUnit> byName = row.name().isEmpty() ? Optional.empty()
                : units.byName(row.name(), level).or(() -> units.byCode(row.name()));
        if (byCode.isPresent() && byName.isPresent() && !byCode.get().code().equals(byName.get().code()) && counts) {
            contradictions.add(new Contradiction(table, row, byCode.get(), byName));
        }
        if (counts && byCode.isEmpty() && byName.isPresent() && units.bySpelling(row.name(), level).isEmpty()
                && units.byCode(row.name()).isEmpty()) {
            variants.add(new Variant(table, row, byName.get()));
        }
        return byCode.or(() -> byName);
    }

    private LevelGrid level(String level, List<GridTable> tables, List<GridTable> all) {
        Map<String, GridTable> counting = new LinkedHashMap<>();
        for (GridTable table : tables) {
            rows.get(table).keySet().stream().filter(code -> known.get(code).group().equals(level))
                    .forEach(code -> counting.put(code, table));
        }
        List<GridTable> counted = tables.stream().filter(counting::containsValue).toList();
        tables.stream().filter(t -> !counted.contains(t)).forEach(t -> remarks.add(GridTexts.message("remark.superseded", t.sheet,
                counted.get(counted.size() - 1).sheet)));
        Set<String> nodes = new LinkedHashSet<>();
        counted.forEach(t -> t.columns.stream().filter(c -> c.role() == Role.NODE).forEach(c -> nodes.add(c.node())));
        Optional<CriteriaSet> set = Optional.ofNullable(request.sets().get(level)).filter(s -> fits(s, nodes));
        remarks.add(set.map(s -> GridTexts.message("remark.set", s.id().toString())).orElseGet(() -> GridTexts.message(
                request.sets().containsKey(level) ? "remark.otherSet" : "remark.noSet", request.year() + "",
                Optional.ofNullable(request.sets().get(level)).map(s -> s.id().toString()).orElse(""))));
        LevelGrid grid = new LevelGrid(level, set, set.map(Tree::of).orElseGet(() -> Tree.of(nodes)));
        for (GridTable table : counted) {
            take(grid, table, counting);
        }
        set.ifPresent(s -> {
            List<Node> leaves = s.leaves();
            for (int leaf = 0; leaf < leaves.size(); leaf++) {
                grid.maxima[leaf] = leaves.get(leaf).max();
            }
        });
        all.stream().filter(t -> counted.contains(t) || !hasLeaves(t)).forEach(t -> printed(grid, t));
        return grid;
    }

    /** A set of which the table has less than half of the leaves is not the one that it was scored by. */
    private static boolean fits(CriteriaSet set, Set<String> nodes) {
        Tree tree = Tree.of(set);
        return nodes.stream().filter(n -> tree.leaf(tree.node(n)) >= 0).count() * 2 >= tree.leaves().size();
    }

    private void take(LevelGrid grid, GridTable table, Map<String, GridTable> counting) {
        int[] columns = new int[grid.tree.leaves().size()];
        java.util.Arrays.fill(columns, -1);
        for (int i = 0; i < table.columns.size(); i++) {
            Column column = table.columns.get(i);
            int leaf = column.role() == Role.NODE ? grid.tree.leaf(grid.tree.node(column.node())) : -1;
            if (leaf >= 0) {
                columns[leaf] = i;
                grid.present.set(leaf);
                grid.leafPlaces = Math.max(grid.leafPlaces, table.places(i));
                grid.maxima[leaf] = table.maxima.getOrDefault(i, grid.maxima[leaf]);
            }
        }
        rows.get(table).forEach((code, row) -> {
            if (counting.get(code) == table && known.get(code).group().equals(grid.level)) {
                take(grid, new UnitRow(code, known.get(code).name(), request.rankingGroups().getOrDefault(code, ""), table, row, columns));
            }
        });
    }

    private void take(LevelGrid grid, UnitRow unit) {
        Rational[] scores = new Rational[unit.columns().length];
        BitSet excluded = new BitSet();
        for (int leaf = 0; leaf < scores.length; leaf++) {
            int column = unit.columns()[leaf];
            if (column < 0) {
                continue;
            }
            scores[leaf] = unit.row().figures()[column];
            String text = scores[leaf] == null ? unit.row().texts().get(column) : null;
            if (text != null && headings.is("cell.excluded", VietnameseText.fold(text))) {
                excluded.set(leaf);
            } else if (text != null && !vocabulary.phrase("cell.nothing", text).matches()) {
                grid.unreadable.put(new Spot(grid.units.size(), leaf), text);
            }
        }
        grid.units.add(unit);
        grid.scores.add(scores);
        grid.excluded.add(excluded);
    }

    private void printed(LevelGrid grid, GridTable table) {
        Map<String, GridTable.Row> byCode = rows.get(table);
        GridTable.Row[] ofUnits = new GridTable.Row[grid.units.size()];
        boolean any = false;
        for (int unit = 0; unit < ofUnits.length; unit++) {
            ofUnits[unit] = byCode.get(grid.units.get(unit).code());
            any |= ofUnits[unit] != null;
        }
        if (!any) {
            return;
        }
        for (int i = 0; i < table.columns.size(); i++) {
            Column column = table.columns.get(i);
            Optional<String> node = column.node().isEmpty() ? Optional.empty() : grid.tree.node(column.node());
            boolean follows = switch (column.role()) {
                case NODE -> node.isPresent() && !grid.tree.isLeaf(node.get());
                case NODE_MAX, NODE_PERCENT -> node.isPresent();
                case TOTAL, TOTAL_MAX, INDEX, RANK, CLASS -> true;
                default -> false;
            };
            if (follows) {
                grid.printed.add(new Printed(table, column.role(), node.orElse(""), i, ofUnits));
            }
        }
        table.means.forEach(mean -> grid.means.add(new MeanRow(table, mean, scope(grid, ofUnits, mean))));
    }

    /** The units that a row of means is of: those of the ranking group that it names, else all of the level. */
    private static List<Integer> scope(LevelGrid grid, GridTable.Row[] rows, GridTable.Row mean) {
        String label = " " + VietnameseText.fold(mean.name() + " " + mean.code()) + " ";
        Set<String> groups = new HashSet<>();
        grid.units.forEach(u -> groups.add(u.rankingGroup()));
        Optional<String> named = groups.stream().filter(g -> !g.isEmpty()
                && label.contains(" " + VietnameseText.fold(RankingGroups.name(g).in(Message.VIETNAMESE)) + " ")).findFirst();
        List<Integer> units = new ArrayList<>();
        for (int unit = 0; unit < rows.length; unit++) {
            if (rows[unit] != null && named.map(grid.units.get(unit).rankingGroup()::equals).orElse(true)) {
                units.add(unit);
            }
        }
        return units;
    }
}
