package parindex.workbench.appraisal.internal.parts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import parindex.assessment.Decision;
import parindex.assessment.Stage;
import parindex.assessment.cycle.LeafState;
import parindex.values.number.Rational;
import parindex.values.text.VietnameseText;
import parindex.workbench.appraisal.internal.desk.Desk;
import parindex.workbench.appraisal.internal.model.LeafColumn;
import parindex.workbench.appraisal.internal.model.LeafRow;
import parindex.workbench.appraisal.internal.model.LevelMatrix;
import parindex.workbench.appraisal.internal.model.Place;

/** One leaf, all units side by side, so that equals are treated alike. */
public final class LeafPart implements LeavesView.Subject {

    private enum Order { ROUND, NAME, SELF, APPRAISED }

    private static final List<Order> ORDERS = List.of(Order.values());

    private final Desk desk;
    private final Texts texts;
    private final Actions actions;
    private Composite page;
    private Combo leaves;
    private Combo order;
    private LeavesView view;
    private List<LeafRow> read = List.of();

    @Inject
    LeafPart(MPerspective perspective, Actions actions) {
        this.desk = Desk.of(perspective);
        this.texts = new Texts(desk.words());
        this.actions = actions;
    }

    @PostConstruct
    void create(Composite parent) {
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(6, 6).spacing(4, 4).applyTo(page);
        Composite bar = Fields.bar(page);
        Fields fields = new Fields(bar, texts);
        leaves = fields.combo("leaf.choose", "appraisal.leaf.choose", 300);
        leaves.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> go(leaves.getSelectionIndex())));
        fields.button("leaf.previous", "appraisal.leaf.previous", () -> step(-1));
        fields.button("leaf.next", "appraisal.leaf.next", () -> step(1));
        order = fields.combo("leaf.order", "appraisal.leaf.order");
        order.setItems(ORDERS.stream().map(o -> texts.text("leaf.order." + o)).toArray(String[]::new));
        order.select(0);
        order.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> arrange()));
        LeavesContent content = new LeavesContent(texts, texts.text("matrix.unit"), this::unitName);
        view = new LeavesView(page, desk, texts, actions, content, this, texts.text("leaf.name"),
                new LeavesView.Ids("appraisal.leaf.notice", "appraisal.leaf.units"));
        desk.follow(page, this::changed);
        changed(Desk.Change.DATA);
    }

    private String unitName(LeafState leaf) {
        return desk.matrix().flatMap(m -> m.row(leaf.unitCode()).stream().mapToObj(row -> m.row(row).name()).findFirst())
                .orElse(leaf.unitCode());
    }

    private void changed(Desk.Change change) {
        if (change == Desk.Change.DATA || change == Desk.Change.LEVEL) {
            leaves.setItems(desk.matrix().map(m -> m.columns().stream().map(column -> texts.leaf(column.leaf())).toArray(String[]::new))
                    .orElse(new String[0]));
        }
        view.changed(change);
    }

    @Override
    public String of(Place place) {
        return place.leafId();
    }

    @Override
    public void read(String leafId, Consumer<List<LeafRow>> then) {
        desk.readLeaves(page, Optional.empty(), leafId, then);
    }

    @Override
    public String found(LevelMatrix matrix, String leafId, List<LeafRow> found) {
        read = found;
        int at = matrix.column(leafId).orElseThrow();
        leaves.select(at);
        arrange();
        long open = IntStream.range(0, matrix.rowCount()).filter(row -> matrix.mineUndecided(row, at)).count();
        LeafColumn column = matrix.columns().get(at);
        return texts.text("leaf.notice", texts.leaf(column.leaf()), texts.figure(column.leaf().max()), open);
    }

    private void arrange() {
        Comparator<LeafRow> byName = Comparator.comparing(row -> unitName(row.leaf()), VietnameseText.order());
        Comparator<Rational> highestFirst = Comparator.reverseOrder();
        view.show(switch (ORDERS.get(order.getSelectionIndex())) {
            case ROUND -> read;
            case NAME -> read.stream().sorted(byName).toList();
            case SELF -> read.stream().sorted(Comparator.comparing((LeafRow row) -> score(row.leaf().decision(Stage.SELF)),
                    Comparator.nullsLast(highestFirst))
                    .thenComparing(byName)).toList();
            case APPRAISED -> read.stream().sorted(Comparator.comparing((LeafRow row) -> score(row.leaf().appraised(Stage.COUNCIL)),
                    Comparator.nullsLast(highestFirst)).thenComparing(byName)).toList();
        });
    }

    private static Rational score(Optional<Decision> decision) {
        return decision.flatMap(Decision::decided).orElse(null);
    }

    private void step(int by) {
        desk.matrix().filter(m -> !m.columns().isEmpty())
                .ifPresent(m -> go(Math.floorMod(Math.max(leaves.getSelectionIndex(), 0) + by, m.columns().size())));
    }

    /** The first unit that is undecided there. */
    private void go(int column) {
        desk.matrix().filter(m -> m.rowCount() > 0).ifPresent(m -> {
            int row = IntStream.range(0, m.rowCount()).filter(r -> m.mineUndecided(r, column)).findFirst().orElse(0);
            desk.look(m.place(row, column));
        });
    }

    @Focus
    void focus() {
        view.focus();
    }
}
