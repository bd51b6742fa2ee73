package parindex.workbench.appraisal.internal.parts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import parindex.workbench.appraisal.internal.desk.Desk;
import parindex.workbench.appraisal.internal.grid.Grid;
import parindex.workbench.appraisal.internal.grid.GridContent;
import parindex.workbench.appraisal.internal.model.CellState;
import parindex.workbench.appraisal.internal.model.LevelMatrix;
import parindex.workbench.appraisal.internal.model.Queue;

/** What the person has to decide and has not, with its number, in the order of work. */
public final class QueuePart {

    private static final List<Queue.Way> WAYS = List.of(Queue.Way.values());

    private final Desk desk;
    private final Texts texts;
    private final Actions actions;
    private final MPart part;
    private Combo way;
    private Label notice;
    private Composite page;
    private Grid grid;
    private Queue queue;

    @Inject
    QueuePart(MPerspective perspective, MPart part, Actions actions) {
        this.desk = Desk.of(perspective);
        this.texts = new Texts(desk.words());
        this.actions = actions;
        this.part = part;
    }

    @PostConstruct
    void create(Composite parent) {
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(6, 6).spacing(4, 4).applyTo(page);
        Composite bar = Fields.bar(page);
        Fields fields = new Fields(bar, texts);
        way = fields.combo("queue.way", "appraisal.way");
        way.setItems(WAYS.stream().map(w -> texts.text("queue.way." + w)).toArray(String[]::new));
        way.select(WAYS.indexOf(desk.way()));
        way.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            part.getPersistedState().put("way", WAYS.get(way.getSelectionIndex()).name());
            desk.work(WAYS.get(way.getSelectionIndex()));
        }));
        notice = fields.notice(page, "appraisal.queue.notice");
        grid = new Grid(page, new Content(), texts.text("queue.name"), "appraisal.queue", desk.dark());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(grid.control());
        grid.onSelected((at, column) -> desk.look(queue.place(at)));
        grid.onOpened((at, column) -> actions.showPart(Actions.DECISION));
        WAYS.stream().filter(w -> w.name().equals(part.getPersistedState().get("way"))).findFirst().ifPresent(remembered -> {
            way.select(WAYS.indexOf(remembered));
            desk.work(remembered);
        });
        desk.follow(page, this::changed);
        changed(Desk.Change.DATA);
    }

    private void changed(Desk.Change change) {
        switch (change) {
            case DATA, LEVEL, CELLS, WAY -> show();
            case PLACE -> select();
            case THEME -> grid.theme(desk.dark());
            default -> {
            }
        }
    }

    private void show() {
        queue = desk.queue().orElse(null);
        notice.setText(queue == null ? texts.text(desk.hasRead() ? "noRound" : "reading")
                : queue.size() == 0 ? texts.text("queue.empty") : texts.text("queue.notice", queue.size(), queue.size() - queue.open()));
        grid.restructure();
        select();
        page.layout();
    }

    private void select() {
        if (queue != null) {
            desk.place().flatMap(p -> queue.positionOf(p).stream().boxed().findFirst()).ifPresent(at -> grid.select(at, 0));
        }
    }

    @Focus
    void focus() {
        grid.control().setFocus();
    }

    private final class Content implements GridContent {
        private static final int LEAF = 0;
        private static final int MAX = 1;
        private static final int SELF = 2;
        private static final int STATE = 3;

        @Override
        public int rows() {
            return queue == null ? 0 : queue.size();
        }

        @Override
        public int columns() {
            return STATE + 1;
        }

        @Override
        public String title(int column) {
            return texts.text(new String[] {"queue.leaf", "rows.max", "rows.self", "queue.state"}[column]);
        }

        @Override
        public List<String> frozenTitles() {
            return List.of(texts.text("matrix.unit"));
        }

        @Override
        public String frozen(int row, int column) {
            return queue.matrix().row(queue.row(row)).name();
        }

        @Override
        public String text(int row, int column) {
            LevelMatrix matrix = queue.matrix();
            return switch (column) {
                case LEAF -> texts.leaf(matrix.columns().get(queue.column(row)).leaf());
                case MAX -> texts.figure(matrix.columns().get(queue.column(row)).leaf().max());
                case SELF -> texts.figure(matrix.self(queue.row(row), queue.column(row)));
                default -> stateOf(row).sign() + " " + texts.state(stateOf(row));
            };
        }

        @Override
        public String copied(int row, int column) {
            return column == STATE ? texts.state(stateOf(row)) : text(row, column);
        }

        private CellState stateOf(int row) {
            return queue.matrix().state(queue.row(row), queue.column(row));
        }

        @Override
        public Optional<CellState> state(int row, int column) {
            return column == STATE ? Optional.of(stateOf(row)) : Optional.empty();
        }

        @Override
        public boolean figures(int column) {
            return column == MAX || column == SELF;
        }

        @Override
        public int width(int column) {
            return new int[] {260, 60, 72, 170}[column];
        }

        @Override
        public int frozenWidth(int column) {
            return 190;
        }
    }
}
