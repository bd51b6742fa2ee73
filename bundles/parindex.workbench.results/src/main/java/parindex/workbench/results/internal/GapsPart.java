package parindex.workbench.results.internal;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import parindex.export.CellText;
import parindex.values.text.Message;
import parindex.workbench.results.internal.model.RoundView;
import parindex.workbench.results.internal.model.ViewTables;
import parindex.workbench.results.internal.model.ViewTables.Depth;
import parindex.workbench.results.internal.model.ViewTables.Linked;
import parindex.workbench.ui.Enabled;
import parindex.workbench.ui.Words;

/** Where self-assessment and appraisal differ, largest first. */
public final class GapsPart {

    private final Words words;
    private Board board;
    private Combo depths;
    private Label note;
    private ResultTable table;
    private RoundView read;
    private Depth depth;
    private Linked shown;

    @Inject
    GapsPart(Words words) {
        this.words = words;
    }

    @PostConstruct
    void create(Composite parent, MPerspective perspective) {
        Composite page = Widgets.page(parent, 2);
        depths = Widgets.combo(page, text("gaps.depth"), "parindex.workbench.results.gaps.depth", this::refresh);
        Widgets.fill(depths, Arrays.stream(Depth.values()).map(d -> text("gaps." + d)).toArray(String[]::new), 0);
        note = Widgets.note(page, 2, "parindex.workbench.results.gaps.note");
        table = new ResultTable(page, "parindex.workbench.results.gaps", row -> board.choose(shown.links().get(row)));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(200, 120).applyTo(table.control());
        Widgets.name(table.control(), text("gaps.depth"));
        board = Board.of(perspective);
        board.listen(page, this::refresh);
        refresh();
    }

    private void refresh() {
        Optional<RoundView> view = board.view();
        Enabled.set(depths, view.isPresent());
        if (view.isEmpty()) {
            read = null;
            table.clear();
            Widgets.say(note, board.message());
            return;
        }
        Depth wanted = Depth.values()[depths.getSelectionIndex()];
        if (view.get() != read || wanted != depth) {
            read = view.get();
            depth = wanted;
            shown = ViewTables.gaps(read, depth);
            table.show(shown.table(), new CellText(read.mode(), words.locale()));
        }
        String illustrative = read.round().illustrative() ? text("ranking.illustrative") : "";
        Widgets.say(note, shown.links().isEmpty() ? text("gaps.none") : illustrative);
        table.select(List.of(shown.links().indexOf(board.choice())).stream().filter(row -> row >= 0).toList());
    }

    private String text(String key) {
        return words.text(Message.of(GapsPart.class, key));
    }

    @Focus
    void focus() {
        Widgets.focus(table.control());
    }
}
