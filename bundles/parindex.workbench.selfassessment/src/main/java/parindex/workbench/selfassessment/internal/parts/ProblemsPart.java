package parindex.workbench.selfassessment.internal.parts;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import parindex.criteria.Node;
import parindex.values.text.Message;
import parindex.workbench.selfassessment.internal.model.WorkProblem;
import parindex.workbench.ui.CellTips;
import parindex.workbench.ui.Words;

/** What keeps the unit from handing in and what is doubtful; a double click or the return key leads to the field. */
public final class ProblemsPart implements Desk.Watcher {

    /** Wanted field of the desk: this view itself. */
    static final String FIELD = "problems";

    private static final int SEVERITY_WIDTH = 80;
    private static final int LEAF_WIDTH = 170;

    private final Words words;
    private final MPart part;
    private final EPartService parts;
    private final Desk desk;
    private final Runnable end;
    private Composite page;
    private Label summary;
    private Table table;
    private List<WorkProblem> shown = List.of();

    @Inject
    ProblemsPart(Words words, MPart part, EPartService parts, EModelService models) {
        this.words = words;
        this.part = part;
        this.parts = parts;
        desk = Desks.of(part, models);
        end = desk.watch(this);
    }

    @PostConstruct
    void create(Composite parent) {
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(6, 6).spacing(0, 4).applyTo(page);
        summary = new Label(page, SWT.WRAP);
        summary.setData("org.eclipse.e4.ui.css.CssClassName", "Note");
        FormKit.identify(summary, "problems.summary", "");
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(summary);
        table = new Table(page, SWT.FULL_SELECTION | SWT.BORDER | SWT.MULTI);
        table.setHeaderVisible(true);
        CellTips.install(table);
        FormKit.identify(table, "problems", text("problems.name"));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        for (String key : List.of("problems.severity", "problems.leaf", "problems.what", "problems.remedy")) {
            new TableColumn(table, SWT.LEFT).setText(text(key));
        }
        table.addControlListener(ControlListener.controlResizedAdapter(e -> columns()));
        table.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(e ->
                desk.go(shown.get(table.indexOf((TableItem) e.item)))));
        CellCopy.install(table);
        edited();
    }

    /** What is wrong and what to do share what the short columns leave. */
    private void columns() {
        int rest = Math.max(240, table.getClientArea().width - SEVERITY_WIDTH - LEAF_WIDTH);
        table.getColumn(0).setWidth(SEVERITY_WIDTH);
        table.getColumn(1).setWidth(LEAF_WIDTH);
        table.getColumn(2).setWidth(rest / 2);
        table.getColumn(3).setWidth(rest - rest / 2);
    }

    @Override
    public void workChanged() {
        edited();
    }

    @Override
    public void leafChosen() {
        // The problems are those of all leaves.
    }

    @Override
    public void edited() {
        if (page == null || page.isDisposed()) {
            return;
        }
        List<WorkProblem> problems = desk.problems();
        if (!problems.equals(shown) || table.getItemCount() != problems.size()) {
            shown = problems;
            fill();
        }
        summary.setText(desk.sheet().isEmpty() ? text("problems.noWork") : problems.isEmpty() ? text("problems.none")
                : text("problems.count", problems.size()));
        page.layout();
    }

    private void fill() {
        table.setRedraw(false);
        table.removeAll();
        for (WorkProblem problem : shown) {
            Node leaf = desk.sheet().orElseThrow().work().leaf(problem.leafId()).orElseThrow().leaf();
            new TableItem(table, SWT.NONE).setText(new String[] {text("severity." + problem.severity()), leaf.number() + " "
                    + words.text(leaf.name()),
                    words.text(problem.what()), words.text(problem.remedy())});
        }
        table.setRedraw(true);
    }

    @Override
    public void wanted(String field, Optional<String> documentId) {
        if (field.equals(FIELD)) {
            parts.activate(part);
            if (table.getItemCount() > 0) {
                table.setSelection(0);
            }
            table.setFocus();
        }
    }

    @Focus
    void focus() {
        table.setFocus();
    }

    @PreDestroy
    void close() {
        end.run();
    }

    private String text(String key, Object... arguments) {
        return words.text(Message.of(ProblemsPart.class, key, arguments));
    }
}
