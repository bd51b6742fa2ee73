package parindex.workbench.results.internal;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import parindex.criteria.Node;
import parindex.criteria.ResultClass;
import parindex.export.CellText;
import parindex.scoring.Refusal;
import parindex.scoring.RefusedException;
import parindex.scoring.Results;
import parindex.scoring.ScoringService;
import parindex.scoring.UnitResult;
import parindex.scoring.WhatIf;
import parindex.values.number.BadNumberException;
import parindex.values.text.Message;
import parindex.values.text.VietnameseText;
import parindex.workbench.jobs.Background;
import parindex.workbench.results.internal.model.Choice;
import parindex.workbench.results.internal.model.RoundView;
import parindex.workbench.results.internal.model.Suppositions;
import parindex.workbench.results.internal.model.ViewTables;
import parindex.workbench.ui.Enabled;
import parindex.workbench.ui.Problems;
import parindex.workbench.ui.Words;

/** What would follow from other scores, weights or thresholds of classes. Nothing is written; what is supposed is gone when the round is read again. */
public final class WhatIfPart {

    private static final int COLUMNS = 4;

    private final Words words;
    private final Background background;
    private final Problems problems;
    private Board board;
    private Label warning;
    private Combo units;
    private Combo nodes;
    private Text value;
    private Combo classes;
    private Text threshold;
    private org.eclipse.swt.widgets.List list;
    private Label outcome;
    private ResultTable table;
    private List<Button> buttons;
    private RoundView read;
    private Suppositions suppositions;
    private List<UnitResult> unitsShown = List.of();
    private List<Node> nodesShown = List.of();
    private List<ResultClass> classesShown = List.of();
    private List<Choice> links = List.of();
    private int computations;

    @Inject
    @Optional
    private volatile ScoringService scoring;

    @Inject
    WhatIfPart(Words words, Background background, Problems problems) {
        this.words = words;
        this.background = background;
        this.problems = problems;
    }

    @PostConstruct
    void create(Composite parent, MPerspective perspective) {
        Composite page = Widgets.page(parent, COLUMNS);
        warning = new Label(page, SWT.WRAP);
        warning.setText(text("whatIf.warning"));
        GridDataFactory.fillDefaults().span(COLUMNS, 1).grab(true, false).hint(100, SWT.DEFAULT).applyTo(warning);
        units = Widgets.combo(page, text("whatIf.unit"), "parindex.workbench.results.whatif.unit",
                () -> board.choose(board.choice().withUnit(unitsShown.get(units.getSelectionIndex()).unit().code())));
        nodes = Widgets.combo(page, text("whatIf.node"), "parindex.workbench.results.whatif.node",
                () -> board.choose(board.choice().withNode(java.util.Optional.of(nodesShown.get(nodes.getSelectionIndex()).id()))));
        new Label(page, SWT.NONE).setText(text("whatIf.value"));
        value = new Text(page, SWT.BORDER);
        value.setData(Widgets.ID, "parindex.workbench.results.whatif.value");
        Widgets.name(value, text("whatIf.value"));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(value);
        Composite row = new Composite(page, SWT.NONE);
        RowLayoutFactory.fillDefaults().spacing(8).applyTo(row);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(row);
        buttons = List.of(Widgets.button(row, text("whatIf.score"), "parindex.workbench.results.whatif.score",
                () -> supposeAtLeaf(this::withScore)),
                Widgets.button(row, text("whatIf.notApplicable"), "parindex.workbench.results.whatif.notApplicable",
                        () -> supposeAtLeaf(() -> suppositions.notApplicable(unit().unit().code(), node().id()))),
                Widgets.button(row, text("whatIf.weight"), "parindex.workbench.results.whatif.weight",
                        () -> supposeAt(nodes, value, () -> suppositions.weight(node().id(), value.getText()))),
                Widgets.button(row, text("whatIf.clear"), "parindex.workbench.results.whatif.clear",
                        () -> compute(Suppositions.none(suppositions.level()))),
                thresholds(page));
        value.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(e -> supposeAtLeaf(this::withScore)));
        list = new org.eclipse.swt.widgets.List(page, SWT.BORDER | SWT.V_SCROLL | SWT.SINGLE);
        list.setData(Widgets.ID, "parindex.workbench.results.whatif.list");
        list.setToolTipText(text("whatIf.remove"));
        Widgets.name(list, text("whatIf.list"));
        GridDataFactory.fillDefaults().span(COLUMNS, 1).grab(true, false).hint(200, 54).applyTo(list);
        list.addKeyListener(KeyListener.keyPressedAdapter(e -> {
            if (e.keyCode == SWT.DEL && list.getSelectionIndex() >= 0) {
                compute(suppositions.without(list.getSelectionIndex()));
            }
        }));
        outcome = Widgets.note(page, COLUMNS, "parindex.workbench.results.whatif.outcome");
        table = new ResultTable(page, "parindex.workbench.results.whatif.table", r -> board.choose(links.get(r)));
        GridDataFactory.fillDefaults().span(COLUMNS, 1).grab(true, true).hint(200, 100).applyTo(table.control());
        Widgets.name(table.control(), text("whatIf.table"));
        board = Board.of(perspective);
        board.listen(page, this::refresh);
        refresh();
    }

    /** Other thresholds of classes. @return the button that supposes one */
    private Button thresholds(Composite page) {
        classes = Widgets.combo(page, text("whatIf.class"), "parindex.workbench.results.whatif.class", this::enable);
        new Label(page, SWT.NONE).setText(text("whatIf.from"));
        Composite row = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(row);
        threshold = new Text(row, SWT.BORDER);
        threshold.setData(Widgets.ID, "parindex.workbench.results.whatif.from");
        Widgets.name(threshold, text("whatIf.from"));
        GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(threshold);
        threshold.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(e -> supposeAt(classes, threshold, this::withThreshold)));
        return Widgets.button(row, text("whatIf.threshold"), "parindex.workbench.results.whatif.threshold",
                () -> supposeAt(classes, threshold, this::withThreshold));
    }

    private Suppositions withThreshold() {
        return suppositions.threshold(classesShown.get(classes.getSelectionIndex()).id(), threshold.getText());
    }

    private Suppositions withScore() {
        return suppositions.score(unit().unit().code(), node().id(), value.getText());
    }

    private UnitResult unit() {
        return unitsShown.get(units.getSelectionIndex());
    }

    private Node node() {
        return nodesShown.get(nodes.getSelectionIndex());
    }

    private void refresh() {
        java.util.Optional<RoundView> view = board.view();
        view.ifPresentOrElse(this::fill, () -> {
            read = null;
            units.removeAll();
            nodes.removeAll();
            classes.removeAll();
            list.removeAll();
            table.clear();
            Widgets.say(outcome, board.message());
        });
        enable();
    }

    private void fill(RoundView view) {
        Choice choice = board.choice();
        if (view != read || suppositions.level() != choice.level()) {
            read = view;
            suppositions = Suppositions.none(choice.level());
            computations++;
            list.removeAll();
            table.clear();
            Widgets.say(outcome, text("whatIf.start"));
        }
        Results results = view.level(choice.level());
        unitsShown = results.units().stream().sorted(java.util.Comparator.comparing(u -> u.unit().name(), VietnameseText.order())).toList();
        nodesShown = results.set().nodes().toList();
        classesShown = results.set().classification().classes().stream().filter(c -> c.from().isPresent()).toList();
        Widgets.fill(classes, classesShown.stream().map(c -> words.text(Message.of(WhatIfPart.class, "whatIf.class.from", c.name(), c.from().get())))
                .toArray(String[]::new), classes.getSelectionIndex());
        Widgets.fill(units, unitsShown.stream().map(u -> u.unit().name()).toArray(String[]::new), choice.unitCode()
                .map(code -> unitsShown.stream().map(u -> u.unit().code()).toList().indexOf(code)).orElse(-1));
        Widgets.fill(nodes, nodesShown.stream().map(n -> n.number() + ". " + words.text(n.name())).toArray(String[]::new),
                choice.nodeId().map(id -> nodesShown.stream().map(Node::id).toList().indexOf(id)).orElse(-1));
    }

    private void enable() {
        boolean hasNode = read != null && nodes.getSelectionIndex() >= 0;
        boolean hasLeaf = hasNode && node().isLeaf() && units.getSelectionIndex() >= 0;
        List.of(units, nodes, value, list, classes, threshold).forEach(c -> Enabled.set(c, read != null));
        Enabled.set(buttons.get(0), hasLeaf);
        Enabled.set(buttons.get(1), hasLeaf);
        Enabled.set(buttons.get(2), hasNode);
        Enabled.set(buttons.get(3), read != null && !suppositions.changes().isEmpty());
        Enabled.set(buttons.get(4), read != null && classes.getSelectionIndex() >= 0);
    }

    private void supposeAtLeaf(Supplier<Suppositions> wanted) {
        if (read != null && units.getSelectionIndex() < 0) {
            Widgets.say(outcome, text("whatIf.start"));
            return;
        }
        supposeAt(nodes, value, wanted);
    }

    /**
     * Supposes something about what is chosen in a list.
     *
     * @param field where the number stands
     */
    private void supposeAt(Combo chosen, Text field, Supplier<Suppositions> wanted) {
        if (read == null) {
            return;
        }
        if (chosen.getSelectionIndex() < 0) {
            Widgets.say(outcome, text("whatIf.start"));
            return;
        }
        try {
            compute(wanted.get());
        } catch (BadNumberException e) {
            Widgets.say(outcome, words.text(e.problem()));
            field.setFocus();
        }
    }

    private void compute(Suppositions wanted) {
        ScoringService service = scoring;
        int computation = ++computations;
        Results results = read.level(wanted.level());
        if (service == null) {
            Widgets.say(outcome, text("whatIf.noScoring"));
            return;
        }
        background.run(list, text("whatIf.computing"), progress -> answer(service, results, wanted), answer -> {
            if (computation != computations) {
                return;
            }
            if (answer.outcome() == null) {
                Widgets.say(outcome, answer.refusals().stream().map(r -> r.in(words.locale())).collect(Collectors.joining("\n")));
            } else {
                show(wanted, answer.outcome());
            }
        }, failure -> Widgets.say(outcome, problems.describe(failure)));
    }

    /** What comes of a computation: an outcome, or why there is none, which is for the person and no failure of a task. */
    private record Answer(WhatIf outcome, List<Refusal> refusals) {
    }

    private static Answer answer(ScoringService service, Results results, Suppositions wanted) {
        try {
            return new Answer(service.whatIf(results, wanted.changes()), List.of());
        } catch (RefusedException e) {
            return new Answer(null, e.refusals());
        }
    }

    private void show(Suppositions wanted, WhatIf found) {
        suppositions = wanted;
        list.setItems(wanted.changes().stream().map(c -> words.text(Suppositions.describe(c, found.before()))).toArray(String[]::new));
        ViewTables.Linked linked = ViewTables.whatIf(found);
        links = new ArrayList<>(linked.links());
        table.show(linked.table(), new CellText(read.mode(), words.locale()));
        List<String> sentences = wanted.changes().isEmpty() ? List.of(text("whatIf.start")) : Suppositions.sentences(found, words.locale());
        Widgets.say(outcome, sentences.stream().limit(6).collect(Collectors.joining("\n")) + (sentences.size() > 6 ? "\n…" : ""));
        enable();
    }

    private String text(String key) {
        return words.text(Message.of(WhatIfPart.class, key));
    }

    @Focus
    void focus() {
        value.setFocus();
    }
}
