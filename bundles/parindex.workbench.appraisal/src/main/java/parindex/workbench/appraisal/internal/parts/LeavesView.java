package parindex.workbench.appraisal.internal.parts;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import parindex.workbench.appraisal.internal.desk.Desk;
import parindex.workbench.appraisal.internal.grid.Grid;
import parindex.workbench.appraisal.internal.model.LeafRow;
import parindex.workbench.appraisal.internal.model.LevelMatrix;
import parindex.workbench.appraisal.internal.model.Place;

/** Leaves side by side below a line that says of what: all of one unit, or one leaf of all units. Follows the place that is looked at. */
final class LeavesView {

    /** What the list is of. */
    interface Subject {

        /** The unit or the leaf of a place. */
        String of(Place place);

        /** Reads its leaves in the background. */
        void read(String subject, Consumer<List<LeafRow>> then);

        /** Its leaves were read. @return the line above the list */
        String found(LevelMatrix matrix, String subject, List<LeafRow> leaves);
    }

    private final Composite page;
    private final Desk desk;
    private final Texts texts;
    private final Subject subject;
    private final Label notice;
    private final LeavesContent content;
    private final Grid grid;
    private String shown;

    /**
     * @param page a page with a grid layout
     * @param ids  of the line and the list
     */
    LeavesView(Composite page, Desk desk, Texts texts, Actions actions, LeavesContent content, Subject subject, String name, Ids ids) {
        this.page = page;
        this.desk = desk;
        this.texts = texts;
        this.subject = subject;
        this.content = content;
        notice = new Fields(page, texts).notice(page, ids.notice());
        grid = new Grid(page, content, name, ids.list(), desk.dark());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(grid.control());
        grid.onSelected((at, column) -> desk.look(new Place(content.row(at).unitCode(), content.row(at).leaf().id())));
        grid.onOpened((at, column) -> actions.showPart(Actions.DECISION));
    }

    /** The ids by which tests find the widgets. */
    record Ids(String notice, String list) {
    }

    void changed(Desk.Change change) {
        switch (change) {
            case DATA, LEVEL, CELLS -> read();
            case PLACE -> {
                if (desk.place().map(subject::of).filter(now -> now.equals(shown)).isPresent()) {
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
        String wanted = subject.of(place.get());
        subject.read(wanted, leaves -> {
            LevelMatrix matrix = desk.matrix().orElse(null);
            if (matrix != null && desk.place().map(subject::of).filter(wanted::equals).isPresent()) {
                shown = wanted;
                String text = subject.found(matrix, wanted, leaves);
                say(desk.data().orElseThrow().round().illustrative() ? text + " " + texts.text("illustrative") : text);
                page.layout();
            }
        });
    }

    void say(String sentence) {
        notice.setText(sentence.replace("&", "&&"));
    }

    void show(List<LeafRow> leaves) {
        content.show(leaves);
        grid.restructure();
        select();
    }

    private void select() {
        desk.place().ifPresent(place -> {
            int row = content.rowOf(place.unitCode(), place.leafId());
            if (row >= 0) {
                grid.select(row, 0);
            }
        });
    }

    void focus() {
        grid.control().setFocus();
    }
}
