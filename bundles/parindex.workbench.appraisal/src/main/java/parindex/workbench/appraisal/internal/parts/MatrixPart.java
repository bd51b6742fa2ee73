package parindex.workbench.appraisal.internal.parts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.PersistState;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import parindex.criteria.Level;
import parindex.workbench.appraisal.internal.desk.Desk;
import parindex.workbench.appraisal.internal.grid.Grid;
import parindex.workbench.appraisal.internal.model.CellState;
import parindex.workbench.appraisal.internal.model.LevelMatrix;
import parindex.workbench.appraisal.internal.model.MatrixView;
import parindex.workbench.appraisal.internal.model.Place;

/** The matrix of units and leaves. What the keyboard stands on is the place that the other parts show. */
public final class MatrixPart {

    private static final List<MatrixView.Order> ORDERS = List.of(MatrixView.Order.values());
    private static final List<MatrixView.Show> SHOWS = List.of(MatrixView.Show.values());
    private static final int TYPING_PAUSE = 150;

    private final Desk desk;
    private final Texts texts;
    private final MPart part;
    private final Actions actions;
    private Composite page;
    private Composite bar;
    private Combo levels;
    private Text filter;
    private Combo show;
    private Combo order;
    private Label notice;
    private Label cell;
    private Composite space;
    private MatrixContent content;
    private MatrixView view;
    private Grid grid;

    @Inject
    MatrixPart(MPerspective perspective, MPart part, Actions actions) {
        this.desk = Desk.of(perspective);
        this.texts = new Texts(desk.words());
        this.part = part;
        this.actions = actions;
    }

    @PostConstruct
    void create(Composite parent) {
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(6, 6).spacing(4, 4).applyTo(page);
        bar = Fields.bar(page);
        Fields fields = new Fields(bar, texts);
        levels = fields.combo("matrix.level", "appraisal.level");
        levels.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> desk.look(levelAt(levels.getSelectionIndex()))));
        filter = fields.text("matrix.filter", "appraisal.filter", 150);
        Runnable typed = this::filterTyped;
        filter.addModifyListener(e -> filter.getDisplay().timerExec(TYPING_PAUSE, typed));
        show = fields.combo("matrix.show", "appraisal.show");
        show.setItems(SHOWS.stream().map(s -> texts.text("matrix.show." + s)).toArray(String[]::new));
        show.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            view.show(SHOWS.get(show.getSelectionIndex()));
            rearranged();
        }));
        order = fields.combo("matrix.order", "appraisal.order");
        order.setItems(ORDERS.stream().map(o -> texts.text("matrix.order." + o)).toArray(String[]::new));
        order.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> sort(ORDERS.get(order.getSelectionIndex()), false)));
        fields.button("matrix.reverse", "appraisal.reverse", () -> sort(view.order(), !view.reversed()));
        fields.button("matrix.collapse", "appraisal.collapse", this::toggleComponent);
        fields.button("matrix.collapseAll", "appraisal.collapseAll", () -> collapseAll(true));
        fields.button("matrix.expandAll", "appraisal.expandAll", () -> collapseAll(false));
        notice = fields.notice(page, "appraisal.matrix.notice");
        space = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(space);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(space);
        cell = new Label(page, SWT.WRAP);
        cell.setData("parindex.id", "appraisal.cell");
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(cell);
        Label legend = fields.notice(page, "appraisal.legend");
        legend.setText(Arrays.stream(CellState.values()).filter(s -> !s.sign().isEmpty()).map(s -> s.sign() + " " + texts.state(s))
                .collect(Collectors.joining("   ")));
        desk.follow(page, this::changed);
        changed(Desk.Change.DATA);
    }

    private void changed(Desk.Change change) {
        switch (change) {
            case DATA, LEVEL -> showMatrix();
            case CELLS -> {
                if (grid != null) {
                    grid.repaint();
                    describe();
                }
            }
            case PLACE -> showPlace();
            case THEME -> {
                if (grid != null) {
                    grid.theme(desk.dark());
                }
            }
            default -> {
            }
        }
    }

    private void showMatrix() {
        LevelMatrix matrix = desk.matrix().orElse(null);
        boolean there = matrix != null && matrix.rowCount() > 0;
        Fields.visible(bar, there);
        Fields.visible(space, there);
        notice.setText(there ? notice() : texts.text(!desk.usable() ? "noStore" : desk.hasRead() ? "noRound" : "reading"));
        if (there) {
            showLevels();
            boolean first = view == null;
            MatrixView before = view;
            view = new MatrixView(matrix);
            if (first) {
                restore();
            } else {
                adopt(before);
            }
            if (grid == null) {
                content = new MatrixContent(texts, view);
                makeGrid();
            } else {
                content.use(view);
                grid.restructure();
            }
            showPlace();
        }
        page.layout(true, true);
    }

    private String notice() {
        String name = texts.text("matrix.round", desk.data().orElseThrow().round().name(), texts.phase(desk.data().get().round().phase()));
        return desk.data().get().round().illustrative() ? name + " " + texts.text("illustrative") : name;
    }

    private void showLevels() {
        List<Level> all = List.copyOf(desk.data().orElseThrow().levels().keySet());
        levels.setItems(all.stream().map(level -> texts.text("level." + level)).toArray(String[]::new));
        levels.select(all.indexOf(desk.level().orElseThrow()));
        levels.setEnabled(all.size() > 1);
    }

    private Level levelAt(int index) {
        return List.copyOf(desk.data().orElseThrow().levels().keySet()).get(index);
    }

    private void makeGrid() {
        grid = new Grid(space, content, texts.text("matrix.name"), "appraisal.matrix", desk.dark());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(grid.control());
        grid.onSelected((row, column) -> {
            view.place(row, column).ifPresent(desk::look);
            describe(row, column);
        });
        grid.onOpened((row, column) -> {
            if (view.place(row, column).isPresent()) {
                actions.showPart(Actions.DECISION);
            } else {
                toggle(view.columns().get(column).component());
            }
        });
        grid.onTitleClicked(column -> {
            OptionalInt leaf = view.columns().get(column).column();
            leaf.ifPresent(at -> sortByScore(at, view.order() == MatrixView.Order.SCORE && view.sortColumn() == at && !view.reversed()));
        });
        grid.onBandClicked(column -> toggle(view.columns().get(column).component()));
    }

    private void filterTyped() {
        if (!filter.isDisposed() && view != null) {
            view.filter(filter.getText());
            rearranged();
        }
    }

    private void sort(MatrixView.Order wanted, boolean reversed) {
        int column = desk.place().flatMap(p -> view.matrix().column(p.leafId()).stream().boxed().findFirst()).orElse(0);
        view.sort(wanted, wanted == view.order() ? view.sortColumn() : column, reversed);
        rearranged();
    }

    private void sortByScore(int column, boolean reversed) {
        view.sort(MatrixView.Order.SCORE, column, reversed);
        rearranged();
    }

    /** The component of the place, as the button does it by the keyboard. */
    private void toggleComponent() {
        desk.place().flatMap(p -> view.matrix().column(p.leafId()).stream().boxed().findFirst())
                .ifPresent(column -> toggle(view.matrix().columns().get(column).component()));
    }

    private void toggle(int component) {
        view.collapse(component, !view.isCollapsed(component));
        rearranged();
    }

    private void collapseAll(boolean yes) {
        view.collapseAll(yes);
        rearranged();
    }

    private void rearranged() {
        order.select(ORDERS.indexOf(view.order()));
        show.select(SHOWS.indexOf(view.shown()));
        grid.restructure();
        showPlace();
        notice.setText(view.rowCount() == 0 ? texts.text("matrix.nothingFits") : notice());
    }

    private void showPlace() {
        Place place = desk.place().orElse(null);
        if (grid == null || place == null) {
            return;
        }
        OptionalInt row = view.matrix().row(place.unitCode());
        OptionalInt column = view.matrix().column(place.leafId());
        if (row.isPresent() && column.isPresent()) {
            view.positionOfRow(row.getAsInt()).ifPresent(at -> grid.select(at, view.positionOfColumn(column.getAsInt())));
        }
        describe();
    }

    private void describe() {
        Place place = desk.place().orElse(null);
        if (place != null && view != null) {
            OptionalInt row = view.matrix().row(place.unitCode());
            OptionalInt column = view.matrix().column(place.leafId());
            if (row.isPresent() && column.isPresent() && view.positionOfRow(row.getAsInt()).isPresent()) {
                describe(view.positionOfRow(row.getAsInt()).getAsInt(), view.positionOfColumn(column.getAsInt()));
            }
        }
    }

    private void describe(int row, int column) {
        cell.setText(content.described(row, column).replace("&", "&&"));
        cell.requestLayout();
    }

    private void adopt(MatrixView before) {
        view.filter(filter.getText());
        view.show(before.shown());
        view.sort(before.order(), Math.min(before.sortColumn(), view.matrix().columns().size() - 1), before.reversed());
        for (int i = 0; i < view.matrix().set().components().size(); i++) {
            view.collapse(i, before.isCollapsed(i));
        }
    }

    /** As it was when the window was closed. */
    private void restore() {
        MatrixMemory.restore(part.getPersistedState(), view);
        show.select(SHOWS.indexOf(view.shown()));
        order.select(ORDERS.indexOf(view.order()));
    }

    @PersistState
    void remember() {
        if (view != null) {
            MatrixMemory.remember(part.getPersistedState(), view);
        }
    }

    @Focus
    void focus() {
        if (grid != null) {
            grid.control().setFocus();
        } else {
            page.setFocus();
        }
    }
}
