package parindex.workbench.appraisal.internal.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parindex.criteria.Node;
import parindex.values.number.Rational;
import parindex.workbench.appraisal.internal.grid.GridContent;
import parindex.workbench.appraisal.internal.model.CellState;
import parindex.workbench.appraisal.internal.model.LevelMatrix;
import parindex.workbench.appraisal.internal.model.MatrixView;

/** Units × leaves: what counts now, with a sign and a colour for its state; how many leaves are undecided under a collapsed component. */
final class MatrixContent implements GridContent {

    private static final int CELL = 62;
    private static final int COLLAPSED = 96;
    private static final int NAME = 250;
    private static final int COUNT = 84;

    private final Texts texts;
    private MatrixView view;

    MatrixContent(Texts texts, MatrixView view) {
        this.texts = texts;
        this.view = view;
    }

    void use(MatrixView other) {
        view = other;
    }

    @Override
    public int rows() {
        return view.rowCount();
    }

    @Override
    public int columns() {
        return view.columns().size();
    }

    @Override
    public String title(int column) {
        MatrixView.Shown shown = view.columns().get(column);
        if (shown.column().isEmpty()) {
            return texts.text("matrix.collapsed");
        }
        boolean sorted = view.order() == MatrixView.Order.SCORE && view.sortColumn() == shown.column().getAsInt();
        return view.matrix().columns().get(shown.column().getAsInt()).leaf().number() + (sorted ? view.reversed() ? " ▲" : " ▼" : "");
    }

    @Override
    public List<String> frozenTitles() {
        return List.of(texts.text("matrix.unit"), texts.text("matrix.undecided"));
    }

    @Override
    public String frozen(int row, int column) {
        int at = view.row(row);
        return column == 0 ? view.matrix().row(at).name() : Integer.toString(view.matrix().mineUndecided(at));
    }

    @Override
    public String text(int row, int column) {
        String copied = copied(row, column);
        String sign = state(row, column).map(CellState::sign).orElse("");
        return copied.isEmpty() || sign.isEmpty() ? copied + sign : copied + " " + sign;
    }

    @Override
    public String copied(int row, int column) {
        MatrixView.Shown shown = view.columns().get(column);
        int at = view.row(row);
        LevelMatrix matrix = view.matrix();
        if (shown.column().isEmpty()) {
            return Integer.toString(matrix.mineUndecidedIn(at, shown.component()));
        }
        Optional<Rational> score = matrix.score(at, shown.column().getAsInt());
        return score.map(texts::figure).orElse("");
    }

    @Override
    public Optional<CellState> state(int row, int column) {
        MatrixView.Shown shown = view.columns().get(column);
        return shown.column().isEmpty() ? Optional.empty() : Optional.of(view.matrix().state(view.row(row), shown.column().getAsInt()));
    }

    @Override
    public boolean figures(int column) {
        return true;
    }

    @Override
    public int width(int column) {
        return view.columns().get(column).column().isPresent() ? CELL : COLLAPSED;
    }

    @Override
    public int frozenWidth(int column) {
        return column == 0 ? NAME : COUNT;
    }

    @Override
    public List<Band> bands() {
        List<Band> bands = new ArrayList<>();
        int start = 0;
        List<MatrixView.Shown> columns = view.columns();
        for (int column = 1; column <= columns.size(); column++) {
            if (column == columns.size() || columns.get(column).component() != columns.get(start).component()) {
                int component = columns.get(start).component();
                bands.add(new Band((view.isCollapsed(component) ? "▸ " : "▾ ") + componentName(component), column - start));
                start = column;
            }
        }
        return bands;
    }

    private String componentName(int component) {
        return texts.leaf(view.matrix().set().components().get(component));
    }

    @Override
    public String described(int row, int column) {
        MatrixView.Shown shown = view.columns().get(column);
        int at = view.row(row);
        String unit = view.matrix().row(at).name();
        if (shown.column().isEmpty()) {
            return texts.text("matrix.cell.component", unit, componentName(shown.component()), view.matrix()
                    .mineUndecidedIn(at, shown.component()));
        }
        int leafAt = shown.column().getAsInt();
        Node leaf = view.matrix().columns().get(leafAt).leaf();
        return texts.text("matrix.cell", unit, texts.leaf(leaf), texts.figure(view.matrix().score(at, leafAt)), texts.figure(leaf.max()),
                texts.state(view.matrix().state(at, leafAt)));
    }
}
