package parindex.workbench.administration.internal.authoring;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.criteria.diff.Difference;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.services.AuthoringCalls;
import parindex.workbench.administration.internal.widgets.Column;
import parindex.workbench.administration.internal.widgets.Fields;
import parindex.workbench.administration.internal.widgets.RowTable;

/** What differs from the previous set, so that it is adopted with open eyes. */
final class ComparisonPage extends StepPage {

    private RowTable<Difference> table;
    private Label heading;

    ComparisonPage(Desk desk, AuthoringCalls calls, SetDraft draft) {
        super("authoring.comparison", 1, desk, calls, draft);
    }

    @Override
    void fields(Composite page) {
        heading = Fields.note(page, "");
        table = new RowTable<>(page, SWT.MULTI, ID + "differences", text("authoring.comparison.title"), difference -> difference, List.of(
                Column.text(text("authoring.kind"), (Difference d) -> texts().get(d.kind().label())),
                Column.text(text("authoring.node"), ComparisonPage.this::node),
                Column.text(text("authoring.was"), (Difference d) -> texts().get(d.was())),
                Column.text(text("authoring.is"), (Difference d) -> texts().get(d.is()))));
        GridDataFactory.fillDefaults().grab(true, true).hint(820, 320).applyTo(table.area());
    }

    private String node(Difference difference) {
        return difference.after().or(difference::before).map((Node n) -> n.number() + " " + texts().get(n.name())).orElse("");
    }

    @Override
    void refresh() {
        heading.setText(draft().previous().map(CriteriaSet::id).map(id -> text("authoring.comparison.of", id.toString(),
                draft().set().id().toString())).orElse(""));
        heading.requestLayout();
        table.show(List.of(), text("authoring.comparing"));
        setPageComplete(false);
        desk().read(getShell(), "authoring.comparing", draft().differences(), found -> {
            table.show(found, text(draft().previous().isPresent() ? "authoring.comparison.same" : "authoring.comparison.none"));
            setPageComplete(true);
        }, this::complain);
        table.control().setFocus();
    }
}
