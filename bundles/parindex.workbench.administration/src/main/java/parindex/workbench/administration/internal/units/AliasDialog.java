package parindex.workbench.administration.internal.units;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import parindex.assessment.Unit;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.services.UnitCalls;
import parindex.workbench.administration.internal.widgets.Fields;
import parindex.workbench.administration.internal.widgets.FormDialog;

/** Records another spelling of a unit. */
final class AliasDialog extends FormDialog {

    private final UnitCalls calls;
    private final Unit unit;
    private final Runnable changed;
    private Text alias;

    AliasDialog(Shell shell, Desk desk, UnitCalls calls, Unit unit, Runnable changed) {
        super(shell, desk, "alias", unit.name());
        this.calls = calls;
        this.unit = unit;
        this.changed = changed;
    }

    @Override
    protected void fields(Composite parent) {
        alias = Fields.text(parent, text("alias.label"), "parindex.administration.alias", SWT.NONE);
        alias.setFocus();
    }

    @Override
    protected void submit() {
        String typed = alias.getText().strip();
        if (typed.isEmpty()) {
            complain(text("alias.missing"));
            return;
        }
        finish("units.working", session -> {
            calls.addAlias(session, unit.code(), typed);
            return typed;
        }, done -> changed.run());
    }
}
