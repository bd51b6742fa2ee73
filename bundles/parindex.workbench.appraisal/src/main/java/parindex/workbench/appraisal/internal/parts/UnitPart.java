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
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import parindex.values.text.VietnameseText;
import parindex.workbench.appraisal.internal.desk.Desk;
import parindex.workbench.appraisal.internal.model.LeafRow;
import parindex.workbench.appraisal.internal.model.LevelMatrix;
import parindex.workbench.appraisal.internal.model.Place;

/** One unit, all its leaves. */
public final class UnitPart implements LeavesView.Subject {

    private final Desk desk;
    private final Texts texts;
    private final Actions actions;
    private Composite page;
    private Text search;
    private LeavesView view;

    @Inject
    UnitPart(MPerspective perspective, Actions actions) {
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
        search = fields.text("unit.search", "appraisal.unit.search", 200);
        search.addListener(SWT.DefaultSelection, e -> find());
        fields.button("unit.find", "appraisal.unit.find", this::find);
        fields.button("unit.previous", "appraisal.unit.previous", () -> step(-1));
        fields.button("unit.next", "appraisal.unit.next", () -> step(1));
        LeavesContent content = new LeavesContent(texts, texts.text("unit.leaf"), leaf -> texts.leaf(leaf.leaf()));
        view = new LeavesView(page, desk, texts, actions, content, this, texts.text("unit.name"),
                new LeavesView.Ids("appraisal.unit.notice", "appraisal.unit.leaves"));
        desk.follow(page, view::changed);
        view.changed(Desk.Change.DATA);
    }

    @Override
    public String of(Place place) {
        return place.unitCode();
    }

    @Override
    public void read(String unitCode, Consumer<List<LeafRow>> then) {
        desk.readLeaves(page, Optional.of(unitCode), "", then);
    }

    @Override
    public String found(LevelMatrix matrix, String unitCode, List<LeafRow> leaves) {
        view.show(leaves);
        int row = matrix.row(unitCode).orElseThrow();
        return texts.text("unit.notice", matrix.row(row).name(), texts.phase(matrix.row(row).phase()), matrix.mineUndecided(row));
    }

    /** The first unit whose name or code has what was typed in it; further ones with the button again. */
    private void find() {
        desk.matrix().ifPresent(matrix -> {
            String wanted = VietnameseText.fold(search.getText());
            int from = desk.place().map(p -> matrix.row(p.unitCode()).orElse(-1)).orElse(-1);
            IntStream.rangeClosed(1, matrix.rowCount()).map(step -> Math.floorMod(from + step, matrix.rowCount()))
                    .filter(row -> VietnameseText.fold(matrix.row(row).name() + " " + matrix.row(row).code()).contains(wanted)).findFirst()
                    .ifPresentOrElse(row -> go(matrix, row), () -> view.say(texts.text("unit.notFound", search.getText())));
        });
    }

    /** By name, as the list in a person's head. */
    private void step(int by) {
        desk.matrix().filter(matrix -> matrix.rowCount() > 0).ifPresent(matrix -> {
            List<Integer> byName = IntStream.range(0, matrix.rowCount()).boxed()
                    .sorted(Comparator.comparing(row -> matrix.row(row).name(), VietnameseText.order())).toList();
            int at = desk.place().map(p -> byName.indexOf(matrix.row(p.unitCode()).orElse(0))).orElse(0);
            go(matrix, byName.get(Math.floorMod(at + by, byName.size())));
        });
    }

    private void go(LevelMatrix matrix, int row) {
        int column = IntStream.range(0, matrix.columns().size()).filter(c -> matrix.mineUndecided(row, c)).findFirst().orElse(0);
        desk.look(matrix.place(row, column));
    }

    @Focus
    void focus() {
        view.focus();
    }
}
