package parindex.workbench.appraisal.internal.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import parindex.values.number.Rational;
import parindex.values.text.VietnameseText;

/**
 * What of a {@link LevelMatrix} is seen, and in which order: units that fit the filter, sorted; components that are collapsed to one
 * column. For the thread that shows it.
 */
public final class MatrixView {

    /** What the rows are sorted by. */
    public enum Order {
        /** As the round lists them. */
        ROUND,
        /** By name. */
        NAME,
        /** Most undecided leaves of the person first. */
        UNDECIDED,
        /** By the score that counts at one leaf, highest first; without score last. */
        SCORE
    }

    /** Which units are seen by the state of their leaves. */
    public enum Show {
        /** All. */
        ALL,
        /** With undecided leaves of the person. */
        UNDECIDED,
        /** With a leaf that the unit has supplemented or disputes. */
        ANSWERED,
        /** With a leaf returned for supplement. */
        RETURNED,
        /** With an adjusted leaf. */
        ADJUSTED,
        /** With a leaf said or decided not to apply. */
        NOT_APPLICABLE
    }

    /**
     * One visible column.
     *
     * @param component position of the component, from 0
     * @param column    column of the matrix; empty for a component that is collapsed
     */
    public record Shown(int component, OptionalInt column) {
    }

    private final LevelMatrix matrix;
    private final String[] folded;
    private final int[] byName;
    private final BitSet collapsed = new BitSet();
    private List<Shown> columns = List.of();
    private int[] rows;
    private String filter = "";
    private Show show = Show.ALL;
    private Order order = Order.ROUND;
    private boolean reversed;
    private int sortColumn;

    public MatrixView(LevelMatrix matrix) {
        this.matrix = matrix;
        folded = IntStream.range(0, matrix.rowCount()).mapToObj(row ->
                VietnameseText.fold(matrix.row(row).name() + " " + matrix.row(row).code()))
                .toArray(String[]::new);
        Comparator<String> names = VietnameseText.order();
        byName = IntStream.range(0, matrix.rowCount()).boxed().sorted(Comparator.comparing(row -> matrix.row(row).name(), names))
                .mapToInt(Integer::intValue).toArray();
        arrangeColumns();
        arrangeRows();
    }

    public LevelMatrix matrix() {
        return matrix;
    }

    public int rowCount() {
        return rows.length;
    }

    /** The row of the matrix that is seen at a position. */
    public int row(int position) {
        return rows[position];
    }

    /** Where a row of the matrix is seen; empty if the filter hides it. */
    public OptionalInt positionOfRow(int row) {
        return IntStream.range(0, rows.length).filter(position -> rows[position] == row).findFirst();
    }

    public List<Shown> columns() {
        return columns;
    }

    /** Where a column of the matrix is seen, be it as its collapsed component. */
    public int positionOfColumn(int column) {
        int component = matrix.columns().get(column).component();
        for (int position = 0; position < columns.size(); position++) {
            Shown shown = columns.get(position);
            if (shown.column().isPresent() ? shown.column().getAsInt() == column : shown.component() == component) {
                return position;
            }
        }
        throw new IllegalArgumentException("no column " + column);
    }

    public boolean isCollapsed(int component) {
        return collapsed.get(component);
    }

    public void collapse(int component, boolean yes) {
        collapsed.set(component, yes);
        arrangeColumns();
    }

    public void collapseAll(boolean yes) {
        collapsed.set(0, matrix.set().components().size(), yes);
        arrangeColumns();
    }

    /** @param text a part of the name or code of units, as people type it: without marks it fits, too; empty for all */
    public void filter(String text) {
        filter = VietnameseText.fold(text);
        arrangeRows();
    }

    public void show(Show wanted) {
        show = wanted;
        arrangeRows();
    }

    /** Sorts anew. @param column column of the matrix, for {@link Order#SCORE} */
    public void sort(Order wanted, int column, boolean reverse) {
        order = wanted;
        sortColumn = column;
        reversed = reverse;
        arrangeRows();
    }

    public Show shown() {
        return show;
    }

    public Order order() {
        return order;
    }

    public int sortColumn() {
        return sortColumn;
    }

    public boolean reversed() {
        return reversed;
    }

    /** Filters and sorts by what the matrix says now. */
    public void arrangeRows() {
        int[] all = order == Order.NAME ? byName.clone() : IntStream.range(0, matrix.rowCount()).toArray();
        if (order == Order.UNDECIDED) {
            all = sorted(Comparator.comparing((Integer row) -> -matrix.mineUndecided(row)));
        } else if (order == Order.SCORE) {
            Comparator<Integer> byScore = Comparator.comparing(row -> matrix.score(row, sortColumn).orElse(null),
                    Comparator.nullsLast(reversed ? Comparator.<Rational>naturalOrder() : Comparator.<Rational>reverseOrder()));
            all = sorted(byScore);
        }
        if (reversed && order != Order.SCORE) {
            for (int i = 0, j = all.length - 1; i < j; i++, j--) {
                int kept = all[i];
                all[i] = all[j];
                all[j] = kept;
            }
        }
        rows = IntStream.of(all).filter(this::fits).toArray();
    }

    /** Ties by name. */
    private int[] sorted(Comparator<Integer> comparator) {
        return IntStream.of(byName).boxed().sorted(comparator).mapToInt(Integer::intValue).toArray();
    }

    private boolean fits(int row) {
        return folded[row].contains(filter) && switch (show) {
            case ALL -> true;
            case UNDECIDED -> matrix.mineUndecided(row) > 0;
            case ANSWERED -> has(row, CellState.ANSWERED);
            case RETURNED -> has(row, CellState.RETURNED);
            case ADJUSTED -> has(row, CellState.ADJUSTED);
            case NOT_APPLICABLE -> has(row, CellState.NOT_APPLICABLE) || has(row, CellState.CLAIMS_NOT_APPLICABLE);
        };
    }

    private boolean has(int row, CellState state) {
        return IntStream.range(0, matrix.columns().size()).anyMatch(column -> matrix.state(row, column) == state);
    }

    private void arrangeColumns() {
        List<Shown> shown = new ArrayList<>();
        for (int column = 0; column < matrix.columns().size(); column++) {
            int component = matrix.columns().get(column).component();
            if (!collapsed.get(component)) {
                shown.add(new Shown(component, OptionalInt.of(column)));
            } else if (shown.isEmpty() || shown.get(shown.size() - 1).component() != component) {
                shown.add(new Shown(component, OptionalInt.empty()));
            }
        }
        columns = List.copyOf(shown);
    }

    /** The place that is seen at a position; empty at a collapsed component or outside. */
    public Optional<Place> place(int rowPosition, int columnPosition) {
        if (rowPosition < 0 || rowPosition >= rows.length || columnPosition < 0 || columnPosition >= columns.size()
                || columns.get(columnPosition).column().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(matrix.place(rows[rowPosition], columns.get(columnPosition).column().getAsInt()));
    }
}
