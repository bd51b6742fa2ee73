package parindex.workbench.administration.internal.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.criteria.RuleText;
import parindex.criteria.Source;
import parindex.scoring.Inputs;
import parindex.scoring.UnitResult;
import parindex.values.problem.BadInputException;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.services.AuthoringCalls;
import parindex.workbench.administration.internal.widgets.Fields;

/** The tree as the assessor will see it, and a trial score for figures that the person types. */
final class PreviewPage extends StepPage {

    private static final int PLACES = 3;
    private static final int WIDE = 360;
    private static final int NARROW = 90;

    private Tree tree;
    private LeafTrial trial;

    PreviewPage(Desk desk, AuthoringCalls calls, SetDraft draft) {
        super("authoring.preview", 1, desk, calls, draft);
    }

    @Override
    void fields(Composite page) {
        SashForm sash = new SashForm(page, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).hint(820, 340).applyTo(sash);
        tree = new Tree(sash, SWT.FULL_SELECTION | SWT.BORDER);
        tree.setHeaderVisible(true);
        tree.setData("parindex.id", ID + "tree");
        Fields.name(tree, text("authoring.preview.title"));
        column("authoring.node", WIDE);
        column("authoring.max", NARROW);
        column("authoring.trial", NARROW);
        column("authoring.rule", WIDE);
        trial = new LeafTrial(sash, desk().texts(), this::evaluate);
        sash.setWeights(62, 38);
        tree.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> selected()
                .ifPresent(node -> trial.show(draft().set(), node))));
    }

    private void column(String key, int width) {
        TreeColumn column = new TreeColumn(tree, SWT.LEFT);
        column.setText(text(key));
        column.setWidth(width);
    }

    private Optional<Node> selected() {
        return tree.getSelectionCount() == 0 ? Optional.empty() : Optional.of((Node) tree.getSelection()[0].getData());
    }

    @Override
    void refresh() {
        CriteriaSet set = draft().set();
        tree.setRedraw(false);
        tree.removeAll();
        set.components().forEach(node -> add(new TreeItem(tree, SWT.NONE), set, node));
        tree.setRedraw(true);
        trial.clear();
        tree.setFocus();
    }

    private void add(TreeItem item, CriteriaSet set, Node node) {
        // Before the name, because the end of a long one is cut off.
        String mark = node.source() == Source.ILLUSTRATIVE ? text("authoring.illustrative") + " " : "";
        item.setData(node);
        item.setText(new String[] {node.number() + " " + mark + texts().get(node.name()), texts().words().figure(node.max(), PLACES), "",
            node.isLeaf() ? RuleText.of(set, node, texts().words().locale()) : ""});
        node.children().forEach(child -> add(new TreeItem(item, SWT.NONE), set, child));
        item.setExpanded(true);
    }

    private void evaluate() {
        complain("");
        try {
            trial.inputs().ifPresent(inputs -> draft().figures(selected().orElseThrow().id(), inputs));
        } catch (BadInputException e) {
            List<String> words = new ArrayList<>();
            e.problems().forEach(p -> words.add(p.in(texts().words().locale())));
            complain(String.join("\n", words));
            return;
        }
        CriteriaSet set = draft().set();
        Map<String, Inputs> figures = draft().figures();
        desk().read(getShell(), "authoring.trying", () -> calls().trial(set, figures), this::show, this::complain);
    }

    private void show(UnitResult result) {
        for (TreeItem item : tree.getItems()) {
            show(item, result);
        }
        selected().filter(Node::isLeaf).ifPresent(leaf -> trial.result(text("authoring.trial.leaf",
                texts().words().figure(result.leaf(leaf.id()).score(), PLACES), result.leaf(leaf.id()).trace(texts().words().locale()))));
        complain(text("authoring.trial.total", texts().words().figure(result.score(), PLACES),
                texts().words().figure(result.applicableMax(), PLACES), result.missingLeaves()));
    }

    private void show(TreeItem item, UnitResult result) {
        Node node = (Node) item.getData();
        item.setText(2, node.isLeaf() && draft().figures().containsKey(node.id())
                ? texts().words().figure(result.leaf(node.id()).score(), PLACES) : "");
        for (TreeItem child : item.getItems()) {
            show(child, result);
        }
    }
}
