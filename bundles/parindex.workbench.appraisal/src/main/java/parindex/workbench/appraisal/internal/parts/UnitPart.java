package parindex.workbench.appraisal.internal.parts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import parindex.values.text.VietnameseText;
import parindex.workbench.appraisal.internal.desk.Desk;
import parindex.workbench.appraisal.internal.grid.Grid;
import parindex.workbench.appraisal.internal.model.LevelMatrix;
import parindex.workbench.appraisal.internal.model.Place;

/** One unit, all its leaves. */
public final class UnitPart {

    private final Desk desk;
    private final Texts texts;
    private final Actions actions;
    private Composite page;
    private Text search;
    private Label notice;
    private LeavesContent content;
    private Grid grid;
    private String shown;

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
        notice = fields.notice(page, "appraisal.unit.notice");
        content = new LeavesContent(texts, texts.text("unit.leaf"), leaf -> texts.leaf(leaf.leaf()));
        grid = new Grid(page, content, texts.text("unit.name"), "appraisal.unit.leaves", desk.dark());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(grid.control());
        grid.onSelected((at, column) -> desk.look(new Place(content.row(at).unitCode(), content.row(at).leaf().id())));
        grid.onOpened((at, column) -> actions.showPart(Actions.DECISION));
        desk.follow(page, this::changed);
        changed(Desk.Change.DATA);
    }

    private void changed(Desk.Change change) {
        switch (change) {
            case DATA, LEVEL, CELLS -> read();
            case PLACE -> {
                if (desk.place().map(Place::unitCode).filter(code -> code.equals(shown)).isPresent()) {
                    select();
                } else {
                    read();
                }
            }
            case THEME -> grid.theme(desk.dark());
            default -> {
            }
        }
    }

    private void read() {
        Optional<Place> place = desk.place();
        if (place.isEmpty() || desk.matrix().isEmpty()) {
            notice.setText(texts.text(desk.hasRead() ? "noRound" : "reading"));
            return;
        }
        String code = place.get().unitCode();
        desk.readLeaves(page, Optional.of(code), "", leaves -> {
            if (desk.place().map(Place::unitCode).filter(code::equals).isPresent()) {
                shown = code;
                content.show(leaves);
                grid.restructure();
                LevelMatrix matrix = desk.matrix().orElseThrow();
                int row = matrix.row(code).orElseThrow();
                String text = texts.text("unit.notice", matrix.row(row).name(), texts.phase(matrix.row(row).phase()),
                        matrix.mineUndecided(row));
                notice.setText((desk.data().orElseThrow().round().illustrative() ? text + " " + texts.text("illustrative") : text)
                        .replace("&", "&&"));
                page.layout();
                select();
            }
        });
    }

    private void select() {
        desk.place().ifPresent(place -> {
            int row = content.rowOf(place.unitCode(), place.leafId());
            if (row >= 0) {
                grid.select(row, 0);
            }
        });
    }

    /** The first unit whose name or code has what was typed in it; further ones with the button again. */
    private void find() {
        desk.matrix().ifPresent(matrix -> {
            String wanted = VietnameseText.fold(search.getText());
            int from = desk.place().map(p -> matrix.row(p.unitCode()).orElse(-1)).orElse(-1);
            IntStream.rangeClosed(1, matrix.rowCount()).map(step -> Math.floorMod(from + step, matrix.rowCount()))
                    .filter(row -> VietnameseText.fold(matrix.row(row).name() + " " + matrix.row(row).code()).contains(wanted)).findFirst()
                    .ifPresentOrElse(row -> go(matrix, row), () -> notice.setText(texts.text("unit.notFound", search.getText())
                            .replace("&", "&&")));
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
        grid.control().setFocus();
    }
}
