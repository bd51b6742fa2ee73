package parindex.workbench.administration.internal.rounds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import parindex.assessment.Phase;
import parindex.assessment.Round;
import parindex.assessment.Unit;
import parindex.intake.Days;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.services.RoundCalls;
import parindex.workbench.administration.internal.widgets.Fields;
import parindex.workbench.administration.internal.widgets.FormDialog;

/** Opens a phase that is over for one unit. */
final class ReopenDialog extends FormDialog {

    private static final List<Phase> CAN_BE_REOPENED =
            List.of(Phase.SELF_ASSESSMENT, Phase.FIRST_APPRAISAL, Phase.RIGHT_OF_REPLY, Phase.SECOND_APPRAISAL);

    private final RoundCalls rounds;
    private final Round round;
    private final Unit unit;
    private final Runnable changed;
    private final List<Phase> phases;
    private Combo phase;
    private Text lastDay;
    private Text reason;

    ReopenDialog(Shell shell, Desk desk, RoundCalls rounds, Round round, Unit unit, Runnable changed) {
        super(shell, desk, "reopen", unit.name());
        this.rounds = rounds;
        this.round = round;
        this.unit = unit;
        this.changed = changed;
        this.phases = CAN_BE_REOPENED.stream().filter(p -> p.compareTo(round.phase()) <= 0).toList();
    }

    @Override
    protected void fields(Composite parent) {
        phase = Fields.combo(parent, text("reopen.phase.label"), "parindex.administration.reopen.phase");
        phase.setItems(phases.stream().map(desk().texts()::phase).toArray(String[]::new));
        phase.select(phases.size() - 1);
        lastDay = Fields.text(parent, text("reopen.day.label"), "parindex.administration.reopen.day", SWT.NONE);
        lastDay.setMessage(text("days.example"));
        reason = Fields.lines(parent, text("reopen.reason.label"), "parindex.administration.reopen.reason", 60);
    }

    @Override
    protected void submit() {
        String typed = lastDay.getText().strip();
        Optional<LocalDate> day = Days.parse(typed);
        if (!typed.isEmpty() && day.isEmpty()) {
            complain(text("day.unreadable", typed));
            return;
        }
        if (phases.isEmpty()) {
            complain(text("reopen.nothing"));
            return;
        }
        Phase chosen = phases.get(phase.getSelectionIndex());
        String words = reason.getText();
        finish("reopen.working", session -> {
            rounds.reopen(session, round.id(), unit.code(), chosen, day, words);
            return unit.code();
        }, code -> changed.run());
    }
}
