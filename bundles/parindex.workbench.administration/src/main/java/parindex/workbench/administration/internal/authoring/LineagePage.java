package parindex.workbench.administration.internal.authoring;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.criteria.authoring.ProposedLink;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.services.AuthoringCalls;
import parindex.workbench.administration.internal.widgets.Column;
import parindex.workbench.administration.internal.widgets.Fields;
import parindex.workbench.administration.internal.widgets.RowTable;

/** How the nodes continue those of an earlier set: proposals, each confirmed by a check mark. What is not confirmed is not in the set. */
final class LineagePage extends StepPage {

    private Combo previous;
    private RowTable<ProposedLink> table;
    private Label count;
    private List<CriteriaSet> candidates = List.of();

    LineagePage(Desk desk, AuthoringCalls calls, SetDraft draft) {
        super("authoring.lineage", 2, desk, calls, draft);
    }

    @Override
    void fields(Composite page) {
        previous = Fields.combo(page, text("authoring.previous.label"), ID + "previous");
        previous.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            int index = previous.getSelectionIndex();
            draft().follow(index <= 0 ? Optional.empty() : Optional.of(candidates.get(index - 1)));
            show();
        }));
        table = new RowTable<>(page, SWT.CHECK, ID + "lineage", text("authoring.lineage.title"), link -> link, List.of(
                Column.text(text("authoring.link"), (ProposedLink l) -> text("authoring.link." + l.link().kind())),
                Column.text(text("authoring.earlier"), ProposedLink::earlierNames),
                Column.text(text("authoring.current"), (ProposedLink l) -> current(l)),
                Column.number(text("authoring.confidence"), ProposedLink::confidence)));
        table.onSelect(() -> {
            draft().confirm(table.checked());
            counted();
        });
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(820, 300).applyTo(table.area());
        count = Fields.note(page, "");
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(count);
    }

    private String current(ProposedLink link) {
        return String.join("; ", link.link().current().stream().map(id -> draft().set().node(id).map(this::name).orElse(id)).toList());
    }

    private String name(Node node) {
        return node.number() + " " + texts().get(node.name());
    }

    @Override
    void refresh() {
        candidates = draft().candidates();
        previous.removeAll();
        previous.add(text("authoring.previous.none"));
        candidates.forEach(set -> previous.add(text("authoring.source.set", set.id().toString(), texts().get(set.name()))));
        previous.select(draft().previous().map(p -> candidates.indexOf(p) + 1).orElse(0));
        show();
        previous.setFocus();
    }

    private void show() {
        table.show(draft().proposals(), text("authoring.lineage.none"));
        table.check(draft()::isConfirmed);
        counted();
    }

    private void counted() {
        count.setText(text("authoring.confirmed", draft().confirmedLinks(), table.rows().size()));
        count.requestLayout();
    }
}
