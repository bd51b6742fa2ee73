package parindex.workbench.appraisal.internal.grid;

import java.util.List;
import java.util.Optional;
import parindex.workbench.appraisal.internal.model.CellState;

/** What a grid shows. Asked for each visible cell at each repaint, by the thread of the window: it must answer from memory. */
public interface GridContent {

    /**
     * A band above several columns.
     *
     * @param title   what stands in it
     * @param columns how many columns it spans, at least 1
     */
    record Band(String title, int columns) {
    }

    int rows();

    int columns();

    /** Above a column. */
    String title(int column);

    /** Titles of the frozen columns at the left, as many as there are. */
    List<String> frozenTitles();

    /** A cell of the frozen columns. */
    String frozen(int row, int column);

    String text(int row, int column);

    /** What is copied: the text without what only helps the eye. */
    default String copied(int row, int column) {
        return text(row, column);
    }

    /** The state that colours a cell; empty for none. */
    default Optional<CellState> state(int row, int column) {
        return Optional.empty();
    }

    /** Whether a column holds figures, which stand at the right. */
    default boolean figures(int column) {
        return false;
    }

    /** In pixels of a display of 100 %. */
    int width(int column);

    /** In pixels of a display of 100 %. */
    int frozenWidth(int column);

    /** The bands above the columns, left to right; together they span all columns. None for a grid without. */
    default List<Band> bands() {
        return List.of();
    }

    /** A cell in words, for whoever cannot see it. */
    default String described(int row, int column) {
        return frozen(row, 0) + ", " + title(column) + ": " + text(row, column);
    }
}
