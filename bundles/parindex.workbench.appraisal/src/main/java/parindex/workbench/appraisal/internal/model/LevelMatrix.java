package parindex.workbench.appraisal.internal.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import parindex.assessment.Decision;
import parindex.assessment.Phase;
import parindex.assessment.Stage;
import parindex.assessment.cycle.Duties;
import parindex.assessment.cycle.LeafState;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.values.number.Rational;

/**
 * All units of a level × all leaves of its set as plain arrays: a state, a mark and the place of two scores per cell, ten bytes.
 * Made by any thread, afterwards only for the one that shows it.
 */
public final class LevelMatrix {

    /** Instead of the place of a score: there is none. */
    private static final int NONE = -1;

    private static final CellState[] STATES = CellState.values();
    private static final byte MINE = 1;
    private static final byte UNDECIDED = 2;

    private final CriteriaSet set;
    private final List<LeafColumn> columns;
    private final List<UnitRow> rows;
    private final Duties duties;
    private final Map<String, Integer> rowOf = new HashMap<>();
    private final Map<String, Integer> columnOf = new HashMap<>();
    private final List<Rational> scores = new ArrayList<>();
    private final Map<Rational, Integer> scoreAt = new HashMap<>();
    private final byte[] states;
    private final byte[] marks;
    private final int[] self;
    private final int[] appraised;
    private final int[] mineUndecided;
    private final int[] returned;
    private int total;
    private int totalReturned;

    /** @param rows the units of the level, in the order of the round */
    public LevelMatrix(CriteriaSet set, List<UnitRow> rows, Duties duties) {
        this.set = set;
        this.rows = new ArrayList<>(rows);
        this.duties = duties;
        List<LeafColumn> found = new ArrayList<>();
        for (int component = 0; component < set.components().size(); component++) {
            int at = component;
            set.components().get(component).walk().filter(Node::isLeaf).forEach(leaf -> found.add(new LeafColumn(leaf, at)));
        }
        columns = List.copyOf(found);
        for (int i = 0; i < columns.size(); i++) {
            columnOf.put(columns.get(i).id(), i);
        }
        for (int i = 0; i < rows.size(); i++) {
            rowOf.put(rows.get(i).code(), i);
        }
        states = new byte[rows.size() * columns.size()];
        marks = new byte[states.length];
        self = new int[states.length];
        appraised = new int[states.length];
        Arrays.fill(self, NONE);
        Arrays.fill(appraised, NONE);
        mineUndecided = new int[rows.size()];
        returned = new int[rows.size()];
    }

    public CriteriaSet set() {
        return set;
    }

    public List<LeafColumn> columns() {
        return columns;
    }

    public int rowCount() {
        return rows.size();
    }

    public UnitRow row(int row) {
        return rows.get(row);
    }

    public Duties duties() {
        return duties;
    }

    /** The row of a unit; empty if it is not one of this level. */
    public OptionalInt row(String unitCode) {
        Integer row = rowOf.get(unitCode);
        return row == null ? OptionalInt.empty() : OptionalInt.of(row);
    }

    /** The column of a leaf; empty if it is none of this set. */
    public OptionalInt column(String leafId) {
        Integer column = columnOf.get(leafId);
        return column == null ? OptionalInt.empty() : OptionalInt.of(column);
    }

    public Place place(int row, int column) {
        return new Place(rows.get(row).code(), columns.get(column).id());
    }

    public CellState state(int row, int column) {
        return STATES[states[at(row, column)]];
    }

    /** What the unit gave itself. */
    public Optional<Rational> self(int row, int column) {
        return score(self[at(row, column)]);
    }

    /** What was appraised last. */
    public Optional<Rational> appraised(int row, int column) {
        return score(appraised[at(row, column)]);
    }

    /** What counts now: the appraised score, else that of the unit. */
    public Optional<Rational> score(int row, int column) {
        int cell = at(row, column);
        return states[cell] == CellState.NOT_APPLICABLE.ordinal() ? Optional.empty()
                : score(appraised[cell] == NONE ? self[cell] : appraised[cell]);
    }

    /** Whether it is for the person to decide there, now. */
    public boolean mine(int row, int column) {
        return (marks[at(row, column)] & MINE) != 0;
    }

    /** Whether the person should decide there and nobody has. */
    public boolean mineUndecided(int row, int column) {
        return marks[at(row, column)] == (MINE | UNDECIDED);
    }

    /** How many leaves of the unit are undecided and the person's. */
    public int mineUndecided(int row) {
        return mineUndecided[row];
    }

    /** How many leaves are undecided and the person's. */
    public int mineUndecided() {
        return total;
    }

    /** How many of those wait for a supplement of the unit. */
    public int mineReturned() {
        return totalReturned;
    }

    /** How many leaves of the unit in a component are undecided and the person's. */
    public int mineUndecidedIn(int row, int component) {
        int count = 0;
        for (int column = 0; column < columns.size(); column++) {
            if (columns.get(column).component() == component && mineUndecided(row, column)) {
                count++;
            }
        }
        return count;
    }

    /** Takes over what the ledger says of leaves of units of this level; others are left out. */
    public void put(List<LeafState> leaves) {
        for (LeafState leaf : leaves) {
            Integer row = rowOf.get(leaf.unitCode());
            Integer column = columnOf.get(leaf.leaf().id());
            if (row != null && column != null) {
                put(row, column, leaf);
            }
        }
    }

    /** Takes over where a unit stands, and what the ledger says of its leaves. */
    public void put(UnitRow unit, List<LeafState> leaves) {
        row(unit.code()).ifPresent(row -> rows.set(row, unit));
        put(leaves);
    }

    private void put(int row, int column, LeafState leaf) {
        int cell = at(row, column);
        count(row, cell, -1);
        states[cell] = (byte) CellState.of(leaf).ordinal();
        self[cell] = placeOf(leaf.decision(Stage.SELF));
        appraised[cell] = placeOf(leaf.appraised(Stage.COUNCIL));
        Phase phase = rows.get(row).phase();
        boolean mine = duties.stage(phase, leaf.unitCode(), leaf.leaf()).isPresent();
        boolean undecided = Stage.decidedIn(phase).filter(leaf::undecided).isPresent();
        marks[cell] = (byte) ((mine ? MINE : 0) | (undecided ? UNDECIDED : 0));
        count(row, cell, 1);
    }

    private void count(int row, int cell, int by) {
        if (marks[cell] == (MINE | UNDECIDED)) {
            mineUndecided[row] += by;
            total += by;
            if (states[cell] == CellState.RETURNED.ordinal()) {
                returned[row] += by;
                totalReturned += by;
            }
        }
    }

    private int placeOf(Optional<Decision> decision) {
        Optional<Rational> score = decision.flatMap(Decision::decided);
        return score.isEmpty() ? NONE : scoreAt.computeIfAbsent(score.get(), value -> {
            scores.add(value);
            return scores.size() - 1;
        });
    }

    private Optional<Rational> score(int place) {
        return place == NONE ? Optional.empty() : Optional.of(scores.get(place));
    }

    private int at(int row, int column) {
        return row * columns.size() + column;
    }
}
