package parindex.workbench.administration.internal.rounds;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import parindex.assessment.Phase;
import parindex.assessment.Round;
import parindex.assessment.cycle.Rounds;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.services.RoundCalls;
import parindex.workbench.administration.internal.widgets.Column;
import parindex.workbench.administration.internal.widgets.Fields;
import parindex.workbench.administration.internal.widgets.FormDialog;
import parindex.workbench.administration.internal.widgets.RowTable;

/** Moves a round to its next phase: shows what is missing, and asks for the reason to go on nevertheless. */
final class MoveDialog extends FormDialog {

    private final RoundCalls rounds;
    private final Round round;
    private final Phase to;
    private final MissingWork missing;
    private final Consumer<Void> moved;
    private Text reason;

    MoveDialog(Shell shell, Desk desk, RoundCalls rounds, Round round, Phase to, List<Rounds.Missing> missing, Consumer<Void> moved) {
        super(shell, desk, "move", round.name(), desk.texts().phase(round.phase()), desk.texts().phase(to));
        this.rounds = rounds;
        this.round = round;
        this.to = to;
        this.missing = new MissingWork(missing);
        this.moved = moved;
    }

    @Override
    protected void fields(Composite parent) {
        Label note = Fields.note(parent, text(missing.blocked() ? "move.blocked" : missing.needsReason() ? "move.missing"
                : "move.complete", missing.places().size()));
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(note);
        if (missing.places().isEmpty()) {
            return;
        }
        RowTable<Rounds.Missing> table = new RowTable<>(parent, SWT.MULTI, "parindex.administration.move.missing", text("move.table"),
                m -> m, List.of(
                Column.text(text("move.blocking"), (Rounds.Missing m) -> m.blocking() ? text("move.blocking.yes") : ""),
                Column.sentences(text("move.what"), (Rounds.Missing m) -> desk().texts().get(m.what()))));
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(640, 220).applyTo(table.area());
        table.show(missing.places(), "");
        if (missing.needsReason()) {
            reason = Fields.lines(parent, text("move.reason"), "parindex.administration.move.reason", 60);
            reason.addModifyListener(e -> enable(missing.allows(reason.getText())));
        }
    }

    @Override
    protected void opened() {
        enable(missing.allows(""));
        if (reason != null) {
            reason.setFocus();
        }
    }

    @Override
    protected void submit() {
        Optional<String> despite = reason == null ? Optional.empty() : Optional.of(reason.getText().strip());
        finish("move.working", session -> {
            rounds.move(session, round.id(), to, despite);
            return null;
        }, nothing -> moved.accept(null));
    }
}
