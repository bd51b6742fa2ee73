package parindex.workbench.selfassessment.internal.parts;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import parindex.assessment.AssessmentStore;
import parindex.assessment.Round;
import parindex.assessment.Unit;
import parindex.criteria.Node;
import parindex.values.text.Message;
import parindex.workbench.selection.Changes;
import parindex.workbench.selection.CurrentRound;
import parindex.workbench.selection.CurrentSubject;
import parindex.workbench.selfassessment.internal.model.TreeRows;
import parindex.workbench.ui.CellTips;
import parindex.workbench.ui.Words;

/** The criteria tree of a unit: how far each node is, and running totals. Chooses round, unit and leaf. */
public final class TreePart implements Desk.Watcher {

    private static final int PLACES = 3;
    private static final int[] WIDTHS = {0, 88, 62, 52};

    private final Words words;
    private final CurrentSubject subject;
    private final Desk desk;
    private final Runnable end;
    private final Map<String, TreeItem> items = new HashMap<>();
    private Composite page;
    private Combo rounds;
    private Combo units;
    private Label note;
    private Tree tree;
    private String built = "";
    private String wantedLeaf;

    @Inject
    TreePart(Words words, CurrentSubject subject, MPart part, EModelService models) {
        this.words = words;
        this.subject = subject;
        desk = Desks.of(part, models);
        end = desk.watch(this);
    }

    @PostConstruct
    void create(Composite parent) {
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 6).spacing(6, 4).applyTo(page);
        rounds = combo("tree.round", "round");
        rounds.addSelectionListener(SelectionListener.widgetSelectedAdapter(e ->
                desk.chooseRound(desk.found().orElseThrow().rounds().get(rounds.getSelectionIndex()).id())));
        units = combo("tree.unit", "unit");
        units.addSelectionListener(SelectionListener.widgetSelectedAdapter(e ->
                subject.choose(CurrentSubject.UNIT, desk.found().orElseThrow().units().get(units.getSelectionIndex()).code())));
        note = new Label(page, SWT.WRAP);
        note.setData("org.eclipse.e4.ui.css.CssClassName", "Note");
        FormKit.identify(note, "note", "");
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(100, SWT.DEFAULT).applyTo(note);
        tree();
        workChanged();
    }

    private Combo combo(String key, String id) {
        new Label(page, SWT.NONE).setText(text(key));
        Combo combo = new Combo(page, SWT.READ_ONLY | SWT.DROP_DOWN);
        FormKit.identify(combo, id, text(key));
        GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(combo);
        return combo;
    }

    private void tree() {
        tree = new Tree(page, SWT.FULL_SELECTION | SWT.BORDER | SWT.SINGLE);
        tree.setHeaderVisible(true);
        FormKit.identify(tree, "tree", text("tree.name"));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(tree);
        for (String key : List.of("tree.node", "tree.state", "tree.score", "tree.max")) {
            TreeColumn column = new TreeColumn(tree, key.equals("tree.score") || key.equals("tree.max") ? SWT.RIGHT : SWT.LEFT);
            column.setText(text(key));
        }
        tree.addControlListener(ControlListener.controlResizedAdapter(e -> columns()));
        tree.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> desk.choose(String.valueOf(e.item.getData()))));
        CellCopy.install(tree);
        CellTips.install(tree);
    }

    /** The first column takes what the others leave. */
    private void columns() {
        int others = 0;
        for (int i = 1; i < WIDTHS.length; i++) {
            tree.getColumn(i).setWidth(WIDTHS[i]);
            others += WIDTHS[i];
        }
        tree.getColumn(0).setWidth(Math.max(140, tree.getClientArea().width - others));
    }

    @Inject
    @Optional
    void store(AssessmentStore store) {
        desk.read();
    }

    @Inject
    @Optional
    void chooseRound(@Named(CurrentRound.ID) String roundId) {
        desk.read();
    }

    @Inject
    @Optional
    void findUnit(@Named(CurrentSubject.UNIT) String unitCode) {
        if (unitCode != null) {
            desk.chooseUnit(unitCode);
        }
    }

    @Inject
    @Optional
    void findLeaf(@Named(CurrentSubject.LEAF) String leafId) {
        wantedLeaf = leafId;
        findLeaf();
    }

    /** Once, when it has been read: afterwards the person chooses here. */
    private void findLeaf() {
        if (wantedLeaf != null && desk.sheet().filter(sheet -> sheet.work().leaf(wantedLeaf).isPresent()).isPresent()) {
            String leaf = wantedLeaf;
            wantedLeaf = null;
            desk.choose(leaf);
        }
    }

    @Inject
    @Optional
    void findDocument(@Named(CurrentSubject.DOCUMENT) String documentId) {
        desk.chooseDocument(java.util.Optional.ofNullable(documentId));
    }

    @Inject
    @Optional
    void changed(@UIEventTopic(Changes.ROUND) String roundId) {
        if (desk.sheet().filter(s -> s.work().round().id().equals(roundId)).isPresent() || desk.sheet().isEmpty()) {
            desk.read();
        }
    }

    @Override
    public void workChanged() {
        if (page == null || page.isDisposed()) {
            return;
        }
        desk.found().ifPresent(found -> {
            rounds.setItems(found.rounds().stream().map(Round::name).toArray(String[]::new));
            units.setItems(found.units().stream().map(Unit::name).toArray(String[]::new));
        });
        desk.sheet().ifPresent(sheet -> {
            WorkReader.Found found = desk.found().orElseThrow();
            rounds.select(found.rounds().stream().map(Round::id).toList().indexOf(sheet.work().round().id()));
            units.select(found.units().stream().map(Unit::code).toList().indexOf(sheet.work().unit().code()));
        });
        String wanted = desk.sheet().map(sheet -> sheet.work().set().hash()).orElse("");
        if (!wanted.equals(built)) {
            tree.removeAll();
            items.clear();
            desk.sheet().ifPresent(sheet -> {
                sheet.work().set().components().forEach(component -> add(new TreeItem(tree, SWT.NONE), component));
                items.put(TreeRows.TOTAL, new TreeItem(tree, SWT.NONE));
                items.values().forEach(item -> item.setExpanded(true));
            });
            built = wanted;
            columns();
        }
        edited();
        leafChosen();
        findLeaf();
    }

    private void add(TreeItem item, Node node) {
        item.setData(node.id());
        items.put(node.id(), item);
        node.children().forEach(child -> add(new TreeItem(item, SWT.NONE), child));
    }

    @Override
    public void leafChosen() {
        desk.leafId().map(items::get).ifPresent(item -> {
            tree.setSelection(item);
            tree.showItem(item);
        });
    }

    @Override
    public void edited() {
        if (page == null || page.isDisposed()) {
            return;
        }
        desk.sheet().ifPresent(sheet -> {
            Map<String, TreeRows.Row> rows = desk.rows();
            sheet.work().set().nodes().forEach(node -> fill(items.get(node.id()), node.number() + " " + words.text(node.name()),
                    rows.get(node.id())));
            fill(items.get(TreeRows.TOTAL), text("tree.total"), rows.get(TreeRows.TOTAL));
        });
        note.setText(desk.sheet().filter(sheet -> sheet.work().round().illustrative()).map(sheet -> text("tree.illustrative")).orElse(""));
        boolean wasShown = note.getVisible();
        FormKit.visible(note, !note.getText().isEmpty());
        if (wasShown != note.getVisible()) {
            page.layout();
        }
    }

    private void fill(TreeItem item, String name, TreeRows.Row row) {
        String[] cells = {(row.unsent() ? "* " : "") + name, text("state." + row.state()), row.score()
                .map(score -> words.figure(score, PLACES)).orElse(""),
                words.figure(row.max(), PLACES)};
        for (int i = 0; i < cells.length; i++) {
            if (!item.getText(i).equals(cells[i])) {
                item.setText(i, cells[i]);
            }
        }
    }

    @Focus
    void focus() {
        tree.setFocus();
    }

    @PreDestroy
    void close() {
        end.run();
    }

    private String text(String key, Object... arguments) {
        return words.text(Message.of(TreePart.class, key, arguments));
    }
}
