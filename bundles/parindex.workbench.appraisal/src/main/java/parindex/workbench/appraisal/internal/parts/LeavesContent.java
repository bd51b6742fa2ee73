package parindex.workbench.appraisal.internal.parts;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import parindex.assessment.Decision;
import parindex.assessment.Entry;
import parindex.assessment.Line;
import parindex.assessment.Stage;
import parindex.assessment.cycle.LeafState;
import parindex.workbench.appraisal.internal.grid.GridContent;
import parindex.workbench.appraisal.internal.model.CellState;
import parindex.workbench.appraisal.internal.model.LeafRow;

/** Places as rows: the leaves of one unit, or the units at one leaf; what was scored, derived and decided, and why. */
final class LeavesContent implements GridContent {

    private static final int[] WIDTHS = {60, 72, 72, 84, 68, 84, 260, 260};
    private static final String[] TITLES = {"rows.max", "rows.self", "rows.derived", "rows.appraised", "rows.evidence", "rows.state",
            "rows.explanation",
        "rows.reason"};
    private static final int STATE = 5;

    private final Texts texts;
    private final String frozenTitle;
    private final Function<LeafState, String> name;
    private List<LeafRow> rows = List.of();

    /** @param name of a row: of its leaf, or of its unit */
    LeavesContent(Texts texts, String frozenTitle, Function<LeafState, String> name) {
        this.texts = texts;
        this.frozenTitle = frozenTitle;
        this.name = name;
    }

    void show(List<LeafRow> leaves) {
        rows = leaves;
    }

    LeafState row(int row) {
        return rows.get(row).leaf();
    }

    /** @return -1 if it is not among them */
    int rowOf(String unitCode, String leafId) {
        for (int row = 0; row < rows.size(); row++) {
            if (row(row).unitCode().equals(unitCode) && row(row).leaf().id().equals(leafId)) {
                return row;
            }
        }
        return -1;
    }

    @Override
    public int rows() {
        return rows.size();
    }

    @Override
    public int columns() {
        return TITLES.length;
    }

    @Override
    public String title(int column) {
        return texts.text(TITLES[column]);
    }

    @Override
    public List<String> frozenTitles() {
        return List.of(frozenTitle);
    }

    @Override
    public String frozen(int row, int column) {
        return name.apply(row(row));
    }

    @Override
    public String text(int row, int column) {
        LeafState leaf = row(row);
        Optional<Decision> appraised = leaf.appraised(Stage.COUNCIL);
        return switch (column) {
            case 0 -> texts.figure(leaf.leaf().max());
            case 1 -> texts.decided(leaf.decision(Stage.SELF));
            case 2 -> texts.figure(rows.get(row).derived());
            case 3 -> texts.decided(appraised);
            case 4 -> Integer.toString(leaf.entry().map(line -> line.content().evidence().size()).orElse(0));
            case STATE -> CellState.of(leaf).sign();
            case 6 -> leaf.entry().map(Line::content).flatMap(Entry::explanation).orElse("").replaceAll("\\s+", " ");
            default -> texts.reason(leaf, appraised);
        };
    }

    @Override
    public String copied(int row, int column) {
        return column == STATE ? texts.state(CellState.of(row(row))) : text(row, column);
    }

    @Override
    public Optional<CellState> state(int row, int column) {
        return column == STATE ? Optional.of(CellState.of(row(row))) : Optional.empty();
    }

    @Override
    public boolean figures(int column) {
        return column < STATE;
    }

    @Override
    public int width(int column) {
        return WIDTHS[column];
    }

    @Override
    public int frozenWidth(int column) {
        return 250;
    }

    @Override
    public String described(int row, int column) {
        return frozen(row, 0) + ", " + title(column) + ": " + copied(row, column);
    }
}
