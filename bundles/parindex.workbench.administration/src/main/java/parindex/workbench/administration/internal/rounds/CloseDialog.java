package parindex.workbench.administration.internal.rounds;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import parindex.assessment.Round;
import parindex.assessment.Unit;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.services.RoundCalls;
import parindex.workbench.administration.internal.widgets.Fields;
import parindex.workbench.administration.internal.widgets.FormDialog;

/** Ends the re-opening of a unit. */
final class CloseDialog extends FormDialog {

    private final RoundCalls rounds;
    private final Round round;
    private final Unit unit;
    private final Runnable changed;
    private Text reason;

    CloseDialog(Shell shell, Desk desk, RoundCalls rounds, Round round, Unit unit, Runnable changed) {
        super(shell, desk, "close", unit.name());
        this.rounds = rounds;
        this.round = round;
        this.unit = unit;
        this.changed = changed;
    }

    @Override
    protected void fields(Composite parent) {
        reason = Fields.lines(parent, text("reopen.reason.label"), "parindex.administration.close.reason", 60);
    }

    @Override
    protected void submit() {
        String words = reason.getText();
        finish("close.working", session -> {
            rounds.close(session, round.id(), unit.code(), words);
            return unit.code();
        }, code -> changed.run());
    }
}
