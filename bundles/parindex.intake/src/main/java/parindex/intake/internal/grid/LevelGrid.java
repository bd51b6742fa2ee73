package parindex.intake.internal.grid;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.intake.internal.grid.Column.Role;
import parindex.values.number.Rational;

/** All that is printed of the units of one level: their leaves, and figures that follow from them. Filled by one thread, then only read. */
final class LevelGrid {

    final String level;
    final Optional<CriteriaSet> set;
    final Tree tree;
    /** The leaves of the set, in the order of the tree; none without a set. */
    final List<Node> leaves;
    final List<UnitRow> units = new ArrayList<>();
    /** By unit and leaf; null where there is no score. */
    final List<Rational[]> scores = new ArrayList<>();
    /** By unit: the leaves that do not apply. */
    final List<BitSet> excluded = new ArrayList<>();
    /** What stands in the place of a score, by unit and leaf. */
    final Map<Spot, String> unreadable = new HashMap<>();
    /** Largest scores by leaf; null where nothing says so. */
    final Rational[] maxima;
    /** Which leaves have a column. */
    final BitSet present = new BitSet();
    final List<Printed> printed = new ArrayList<>();
    final List<MeanRow> means = new ArrayList<>();
    /** Most decimals of any leaf. */
    int leafPlaces;

    LevelGrid(String level, Optional<CriteriaSet> set, Tree tree) {
        this.level = level;
        this.set = set;
        this.tree = tree;
        leaves = set.map(CriteriaSet::leaves).orElse(List.of());
        maxima = new Rational[tree.leaves().size()];
    }

    /** A cell of a leaf. */
    record Spot(int unit, int leaf) {
    }

    /**
     * A unit with the row that holds its leaves.
     *
     * @param columns index of the column of each leaf in the table; -1 where it has none
     */
    record UnitRow(String code, String name, String rankingGroup, GridTable table, GridTable.Row row, int[] columns) {
    }

    /**
     * A column that follows from the leaves.
     *
     * @param node  of a node; empty text for what is of the whole
     * @param index of the column in its table
     * @param rows  by unit; null where the table does not have the unit
     */
    record Printed(GridTable table, Role role, String node, int index, GridTable.Row[] rows) {

        Optional<Rational> figure(int unit) {
            return rows[unit] == null ? Optional.empty() : rows[unit].figure(index);
        }

        Optional<String> text(int unit) {
            return rows[unit] == null ? Optional.empty() : Optional.ofNullable(rows[unit].texts().get(index));
        }

        int places() {
            return table.places(index);
        }
    }

    /** A row of means with the units that it is of. */
    record MeanRow(GridTable table, GridTable.Row row, List<Integer> units) {
    }

    /** A score as the sums take it: of a set, at its limit if it is beyond. */
    Rational allowed(int leaf, Rational score) {
        return leaves.isEmpty() ? score : BySet.allowed(score, leaves.get(leaf));
    }

    List<Printed> of(Role role) {
        return printed.stream().filter(p -> p.role() == role).toList();
    }

    List<Printed> of(Role role, String node) {
        return printed.stream().filter(p -> p.role() == role && p.node().equals(node)).toList();
    }

    /** Whether every leaf of a node has a column. */
    boolean isComplete(String node) {
        for (int leaf : tree.parts(node)) {
            if (!present.get(leaf)) {
                return false;
            }
        }
        return true;
    }

    boolean isComplete() {
        return present.cardinality() == tree.leaves().size();
    }
}
