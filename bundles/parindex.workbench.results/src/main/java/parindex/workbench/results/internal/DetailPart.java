package parindex.workbench.results.internal;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import parindex.assessment.Stage;
import parindex.scoring.UnitResult;
import parindex.values.number.Numbers;
import parindex.values.number.Rational;
import parindex.values.text.Message;
import parindex.workbench.results.internal.model.Choice;
import parindex.workbench.results.internal.model.RoundView;
import parindex.workbench.results.internal.model.UnitTree;
import parindex.workbench.ui.Words;

/** What the figures of the chosen unit rest on: its components, criteria and leaves, and of a leaf its decisions and evidence. */
public final class DetailPart {

    private static final int PLACES = 3;
    private static final int BEFORE = 5;
    private static final int[] WIDTHS = {240, 70, 80, 90, 80, 80, 80};

    private final Words words;
    private Board board;
    private Label head;
    private Tree tree;
    private Text facts;
    private UnitTree shown;

    @Inject
    DetailPart(Words words) {
        this.words = words;
    }

    @PostConstruct
    void create(Composite parent, MPerspective perspective) {
        Composite page = Widgets.page(parent, 1);
        head = new Label(page, SWT.WRAP);
        head.setData(Widgets.ID, "parindex.workbench.results.detail.head");
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(head);
        SashForm halves = new SashForm(page, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 120).applyTo(halves);
        tree = new Tree(halves, SWT.FULL_SELECTION | SWT.BORDER | SWT.SINGLE);
        tree.setHeaderVisible(true);
        tree.setLinesVisible(true);
        tree.setData(Widgets.ID, "parindex.workbench.results.detail.tree");
        Widgets.name(tree, text("detail.tree"));
        List<String> columns = List.of("detail.node", "detail.max", "detail.self", "detail.score.COUNCIL", "detail.percent", "detail.before",
                "detail.change");
        for (int c = 0; c < columns.size(); c++) {
            TreeColumn column = new TreeColumn(tree, c == 0 ? SWT.LEFT : SWT.RIGHT);
            column.setText(text(columns.get(c)));
            column.setWidth(WIDTHS[c]);
        }
        Widgets.wideFirstColumn(tree, WIDTHS[0]);
        showEarlier(false);
        Widgets.nothingChosenByFocus(tree);
        tree.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> chosen()));
        facts = new Text(halves, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        facts.setData(Widgets.ID, "parindex.workbench.results.detail.facts");
        Widgets.name(facts, text("detail.facts"));
        halves.setWeights(3, 2);
        board = Board.of(perspective);
        board.listen(page, this::refresh);
        refresh();
    }

    private void chosen() {
        TreeItem[] selection = tree.getSelection();
        if (selection.length == 1 && !Widgets.isQuiet(tree)) {
            board.choose(board.choice().withNode(Optional.of(((UnitTree.Branch) selection[0].getData()).node().id())));
        }
    }

    private void refresh() {
        Optional<UnitTree> wanted = board.view().flatMap(this::tree);
        if (wanted.isEmpty()) {
            shown = null;
            tree.removeAll();
            facts.setText("");
            setHead(board.view().isPresent() ? text("detail.chooseUnit") : board.message());
            return;
        }
        if (!wanted.get().equals(shown)) {
            shown = wanted.get();
            tree.getColumn(BEFORE).setText(text("detail.year", shown.view().round().year() - 1 + ""));
            tree.getColumn(3).setText(text("detail.score." + (shown.view().stage() == Stage.SELF ? "SELF" : "COUNCIL")));
            setHead(headline(shown));
            fill(shown.branches());
            showEarlier(shown.branches().stream().anyMatch(UnitTree.Branch::hasBefore));
        }
        reveal(board.choice());
    }

    /** Empty columns would take the room of the names. */
    private void showEarlier(boolean known) {
        for (int column = BEFORE; column < WIDTHS.length; column++) {
            Widgets.show(tree, column, known, WIDTHS[column], WIDTHS[0]);
        }
    }

    private Optional<UnitTree> tree(RoundView view) {
        Choice choice = board.choice();
        if (shown != null && shown.view() == view && choice.unitCode().filter(shown.unit().unit().code()::equals).isPresent()) {
            return Optional.of(shown);
        }
        return choice.unitCode().flatMap(view::unit).map(unit -> new UnitTree(view, unit, words.locale()));
    }

    private String headline(UnitTree of) {
        UnitResult unit = of.unit();
        String rank = unit.rank().isPresent() ? unit.rank().getAsInt() + "" : "–";
        String line = text("detail.head", unit.unit().name(), figure(unit.score(), of), figure(unit.applicableMax(), of),
                unit.index().map(i -> figure(i, of)).orElse("–"), rank, unit.resultClass().map(c -> words.text(c.name())).orElse("–"));
        return of.view().round().illustrative() ? line + " " + text("ranking.illustrative") : line;
    }

    private void setHead(String text) {
        head.setText(text);
        head.getParent().layout();
    }

    private void fill(List<UnitTree.Branch> branches) {
        tree.setRedraw(false);
        tree.removeAll();
        branches.forEach(b -> add(new TreeItem(tree, SWT.NONE), b));
        tree.setRedraw(true);
    }

    private void add(TreeItem item, UnitTree.Branch branch) {
        item.setData(branch);
        item.setText(new String[] {branch.name(), figure(branch.max(), shown), branch.self().map(s -> figure(s, shown)).orElse(""),
                figure(branch.score(), shown), branch.percent().map(p -> figure(p, shown)).orElse(""),
                branch.before().map(b -> figure(b, shown)).orElse(""), branch.before().map(b -> signed(branch.score().minus(b))).orElse("")});
        branch.children().forEach(child -> add(new TreeItem(item, SWT.NONE), child));
    }

    private String signed(Rational change) {
        return (change.signum() > 0 ? "+" : "") + figure(change, shown);
    }

    private String figure(Rational value, UnitTree of) {
        RoundingMode mode = of.view().mode();
        return Numbers.formatTrimmed(value, PLACES, mode, words.locale());
    }

    /** Opens the tree down to the chosen node; below a node the first leaf that lost points is what a reader looks for. */
    private void reveal(Choice choice) {
        Optional<TreeItem> item = choice.nodeId().flatMap(id -> find(List.of(tree.getItems()), id));
        if (item.isEmpty()) {
            tree.deselectAll();
            facts.setText(text("detail.chooseLeaf"));
            return;
        }
        if (tree.getSelectionCount() != 1 || tree.getSelection()[0] != item.get()) {
            tree.setSelection(item.get());
            tree.showSelection();
        }
        item.get().setExpanded(true);
        UnitTree.Branch branch = (UnitTree.Branch) item.get().getData();
        facts.setText(branch.node().isLeaf() ? shown.facts(branch.node().id()) : text("detail.chooseLeaf"));
    }

    private static Optional<TreeItem> find(List<TreeItem> items, String nodeId) {
        List<TreeItem> next = new ArrayList<>();
        for (TreeItem item : items) {
            if (((UnitTree.Branch) item.getData()).node().id().equals(nodeId)) {
                return Optional.of(item);
            }
            next.addAll(List.of(item.getItems()));
        }
        return next.isEmpty() ? Optional.empty() : find(next, nodeId);
    }

    private String text(String key, Object... arguments) {
        return words.text(Message.of(DetailPart.class, key, arguments));
    }

    @Focus
    void focus() {
        Widgets.focus(tree);
    }
}
