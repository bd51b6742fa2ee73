package parindex.workbench.appraisal.internal.model;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What the person still has to decide, in the order in which it is worked through: unit by unit, or leaf by leaf (all units side by side,
 * so that equals are treated alike). Leaves that wait for a supplement come last. Cells as numbers, so that a whole province costs a
 * megabyte.
 *
 * @param matrix where the cells are from
 * @param cells  row × number of columns + column
 * @param open   how many of them, the first ones, do not wait for a supplement
 */
public record Queue(LevelMatrix matrix, int[] cells, int open) {

    /** How the work is ordered. */
    public enum Way {
        /** All leaves of one unit, then the next unit. */
        BY_UNIT,
        /** All units at one leaf, then the next leaf. */
        BY_LEAF
    }

    public static Queue of(LevelMatrix matrix, Way way) {
        int[] cells = new int[matrix.mineUndecided()];
        int width = matrix.columns().size();
        int outer = way == Way.BY_UNIT ? matrix.rowCount() : width;
        int inner = way == Way.BY_UNIT ? width : matrix.rowCount();
        int front = 0;
        int back = cells.length - matrix.mineReturned();
        for (int i = 0; i < outer; i++) {
            for (int j = 0; j < inner; j++) {
                int row = way == Way.BY_UNIT ? i : j;
                int column = way == Way.BY_UNIT ? j : i;
                if (matrix.mineUndecided(row, column)) {
                    int at = matrix.state(row, column) == CellState.RETURNED ? back++ : front++;
                    cells[at] = row * width + column;
                }
            }
        }
        return new Queue(matrix, cells, front);
    }

    public int size() {
        return cells.length;
    }

    public int row(int position) {
        return cells[position] / matrix.columns().size();
    }

    public int column(int position) {
        return cells[position] % matrix.columns().size();
    }

    public Place place(int position) {
        return matrix.place(row(position), column(position));
    }

    public OptionalInt positionOf(Place place) {
        OptionalInt row = matrix.row(place.unitCode());
        OptionalInt column = matrix.column(place.leafId());
        if (row.isEmpty() || column.isEmpty()) {
            return OptionalInt.empty();
        }
        int cell = row.getAsInt() * matrix.columns().size() + column.getAsInt();
        return IntStream.range(0, cells.length).filter(i -> cells[i] == cell).findFirst();
    }

    /**
     * The position next to a place, around the ends. From a place that is not in the queue (any more) on to the first of its unit.
     *
     * @param from empty for none
     * @throws ArithmeticException if the queue is empty
     */
    public int step(Optional<Place> from, boolean forward) {
        OptionalInt at = from.map(this::positionOf).orElse(OptionalInt.empty());
        if (at.isPresent()) {
            return Math.floorMod(at.getAsInt() + (forward ? 1 : -1), cells.length);
        }
        int end = Math.floorMod(forward ? 0 : -1, cells.length);
        return from.map(Place::unitCode).map(unit -> IntStream.range(0, cells.length).filter(i -> matrix.row(row(i)).code().equals(unit))
                .findFirst().orElse(end))
                .orElse(end);
    }

    /** What comes after a place that was in this queue, among what does not wait for a supplement; from the start again after the last. */
    public Optional<Place> after(Place place) {
        int from = positionOf(place).orElse(-1);
        for (int step = 1; step <= cells.length; step++) {
            int position = Math.floorMod(from + step, Math.max(cells.length, 1));
            if (position < open && position != from) {
                return Optional.of(place(position));
            }
        }
        return Optional.empty();
    }
}
