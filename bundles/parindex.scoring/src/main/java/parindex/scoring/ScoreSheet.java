package parindex.scoring;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.values.number.Rational;

/**
 * What is known of units at all leaves of one criteria set at one stage (self-assessed, appraised, …). Immutable and safe for
 * use by any thread.
 *
 * <p>Laid out for thousands of units: given scores are whole millionths in one array, with exact rationals only where a score
 * has no such form. Positions of units and leaves are those of {@link #units()} and {@link #leaves()},
 * from 0; methods that take them throw {@link IndexOutOfBoundsException} for others, or answer for another cell: callers get them
 * from this sheet.
 */
public final class ScoreSheet {

    /** Decimal places of {@link #givenScaled}: millionths. */
    public static final int SCALE = 6;

    /** Returned by {@link #givenScaled} if there is no given score, or none that is a whole number of millionths. */
    public static final long NOT_SCALED = Long.MIN_VALUE;

    private final CriteriaSet set;
    private final List<Node> leaves;
    private final List<ScoreUnit> units;
    private final Map<String, Integer> unitPositions;
    private final Map<String, Integer> leafPositions;
    // Row by row: unit × leaves.size() + leaf.
    private final long[] given;
    private final Map<Integer, Rational> unscaled;
    private final Map<Integer, Inputs> inputs;
    private final BitSet notApplicable;
    // Units whose every leaf has a given score in millionths and no N/A: their sums need no look at single leaves.
    private final BitSet plainUnits;

    ScoreSheet(SheetBuilder builder) {
        set = builder.set;
        leaves = builder.leaves;
        units = List.copyOf(builder.units);
        unitPositions = Map.copyOf(builder.unitPositions);
        leafPositions = builder.leafPositions;
        given = Arrays.copyOf(builder.given, units.size() * leaves.size());
        unscaled = Map.copyOf(builder.unscaled);
        inputs = Map.copyOf(builder.inputs);
        notApplicable = (BitSet) builder.notApplicable.clone();
        plainUnits = new BitSet(units.size());
        for (int unit = 0; unit < units.size(); unit++) {
            plainUnits.set(unit, isPlainRow(unit * leaves.size()));
        }
    }

    private boolean isPlainRow(int row) {
        for (int cell = row; cell < row + leaves.size(); cell++) {
            if (given[cell] == NOT_SCALED) {
                return false;
            }
        }
        int firstNotApplicable = notApplicable.nextSetBit(row);
        return firstNotApplicable < 0 || firstNotApplicable >= row + leaves.size();
    }

    /** Starts an empty sheet for a set. */
    public static Builder builder(CriteriaSet set) {
        return new SheetBuilder(set);
    }

    /**
     * Collects units and entries. Each method refuses what is wrong, leaves the sheet as it was, and says why; a sheet of which
     * anything was refused cannot be built. For use by one thread.
     */
    public interface Builder {

        /** Refuses an empty or repeated code and an empty name. */
        List<Refusal> unit(ScoreUnit unit);

        /**
         * Sets what is known of a unit at a leaf. Refuses an unknown unit, an unknown leaf or a node that is none, a second
         * entry, a given score that is negative (except for bonus and penalty) or above the maximum (or beyond the caps of
         * bonus and penalty), an N/A where the set forbids it, and inputs that do not fit the rule ({@link Inputs#check}).
         */
        List<Refusal> entry(String unitCode, String leafId, LeafEntry entry);

        /** Everything refused so far, in order. */
        List<Refusal> refusals();

        /**
         * The sheet. Leaves without an entry are missing.
         *
         * @throws RefusedException if anything was refused
         */
        ScoreSheet build();
    }

    public CriteriaSet set() {
        return set;
    }

    /** The units in the order in which they were added. */
    public List<ScoreUnit> units() {
        return units;
    }

    /** The leaves of the set in printed order. */
    public List<Node> leaves() {
        return leaves;
    }

    public OptionalInt unitPosition(String unitCode) {
        Integer position = unitPositions.get(unitCode);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }

    public OptionalInt leafPosition(String leafId) {
        Integer position = leafPositions.get(leafId);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }

    /** What is known of a unit at a leaf, by position. */
    public LeafEntry entry(int unit, int leaf) {
        Optional<Inputs> entered = inputs(unit, leaf);
        Optional<Rational> score = given(unit, leaf);
        boolean excused = isNotApplicable(unit, leaf);
        return entered.isEmpty() && score.isEmpty() && !excused ? LeafEntry.MISSING : new LeafEntry(entered, score, excused);
    }

    public Optional<Inputs> inputs(int unit, int leaf) {
        return inputs.isEmpty() ? Optional.empty() : Optional.ofNullable(inputs.get(cell(unit, leaf)));
    }

    public Optional<Rational> given(int unit, int leaf) {
        int cell = cell(unit, leaf);
        return given[cell] != NOT_SCALED ? Optional.of(Rational.ofScaled(given[cell], SCALE))
                : Optional.ofNullable(unscaled.get(cell));
    }

    /** The given score in millionths, or {@link #NOT_SCALED}. For loops over many units. */
    public long givenScaled(int unit, int leaf) {
        return given[cell(unit, leaf)];
    }

    public boolean isNotApplicable(int unit, int leaf) {
        return notApplicable.get(cell(unit, leaf));
    }

    /** Whether every leaf of the unit has a given score in millionths and none is N/A. */
    public boolean isPlain(int unit) {
        return plainUnits.get(unit);
    }

    private int cell(int unit, int leaf) {
        return unit * leaves.size() + leaf;
    }
}
