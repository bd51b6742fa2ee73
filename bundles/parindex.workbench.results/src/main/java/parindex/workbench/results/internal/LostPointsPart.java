package parindex.workbench.results.internal;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import parindex.criteria.Level;
import parindex.export.results.ResultTables;
import parindex.report.LostPoints;
import parindex.values.number.Numbers;
import parindex.values.number.Rational;
import parindex.values.text.Message;
import parindex.workbench.results.internal.model.Choice;
import parindex.workbench.results.internal.model.RoundView;
import parindex.workbench.ui.Words;

/** Why points were lost in the chosen level: components, reasons, units. */
public final class LostPointsPart {

    private static final int PLACES = 3;
    private static final int[] WIDTHS = {280, 110, 90};

    private final Words words;
    private Board board;
    private Label head;
    private Tree tree;
    private RoundView read;
    private Level level;

    @Inject
    LostPointsPart(Words words) {
        this.words = words;
    }

    @PostConstruct
    void create(Composite parent, MPerspective perspective) {
        Composite page = Widgets.page(parent, 1);
        head = Widgets.note(page, 1, "parindex.workbench.results.lost.head");
        tree = new Tree(page, SWT.FULL_SELECTION | SWT.BORDER | SWT.SINGLE);
        tree.setHeaderVisible(true);
        tree.setLinesVisible(true);
        tree.setData(Widgets.ID, "parindex.workbench.results.lost");
        Widgets.name(tree, text("lost.tree"));
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 120).applyTo(tree);
        List<String> columns = List.of("lost.what", "lost.points", "lost.units");
        for (int c = 0; c < columns.size(); c++) {
            TreeColumn column = new TreeColumn(tree, c == 0 ? SWT.LEFT : SWT.RIGHT);
            column.setText(text(columns.get(c)));
            column.setWidth(WIDTHS[c]);
        }
        Widgets.wideFirstColumn(tree, WIDTHS[0]);
        Widgets.nothingChosenByFocus(tree);
        tree.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            if (!Widgets.isQuiet(tree)) {
                chosen((TreeItem) e.item);
            }
        }));
        board = Board.of(perspective);
        board.listen(page, this::refresh);
        refresh();
    }

    private void chosen(TreeItem item) {
        if (item.getData() instanceof LostPoints.Loss loss) {
            board.choose(new Choice(level, Optional.of(loss.leaf().id()), Optional.of(loss.unit().code())));
        } else if (item.getData() instanceof LostPoints.OfComponent component) {
            board.choose(board.choice().withNode(Optional.of(component.component().id())));
        }
    }

    private void refresh() {
        Optional<RoundView> view = board.view();
        if (view.isEmpty()) {
            read = null;
            tree.removeAll();
            Widgets.say(head, board.message());
            return;
        }
        if (view.get() == read && board.choice().level() == level) {
            return;
        }
        read = view.get();
        level = board.choice().level();
        List<LostPoints.OfComponent> components = LostPoints.of(read.level(level), read::decision);
        tree.setRedraw(false);
        tree.removeAll();
        components.forEach(this::add);
        tree.setRedraw(true);
        String line = components.isEmpty() ? text("lost.none")
                : words.text(Message.of(LostPointsPart.class, "lost.head", ResultTables.level(level)));
        Widgets.say(head, read.round().illustrative() ? line + " " + text("ranking.illustrative") : line);
    }

    private void add(LostPoints.OfComponent component) {
        TreeItem item = item(new TreeItem(tree, SWT.NONE), component, component.component().number() + ". "
                + words.text(component.component().name()),
                component.points(), component.units() + "");
        for (LostPoints.OfReason reason : component.reasons()) {
            TreeItem below = item(new TreeItem(item, SWT.NONE), reason, words.text(reason.reason()), reason.points(), reason.units() + "");
            reason.losses().forEach(loss -> item(new TreeItem(below, SWT.NONE), loss,
                    words.text(Message.of(LostPointsPart.class, "lost.unit",
                    loss.unit().name(), loss.leaf().number(), loss.leaf().name())), loss.points(), ""));
        }
        item.setExpanded(true);
    }

    private TreeItem item(TreeItem item, Object data, String name, Rational points, String units) {
        item.setData(data);
        item.setText(new String[] {name, Numbers.formatTrimmed(points, PLACES, read.mode(), words.locale()), units});
        return item;
    }

    private String text(String key) {
        return words.text(Message.of(LostPointsPart.class, key));
    }

    @Focus
    void focus() {
        Widgets.focus(tree);
    }
}
