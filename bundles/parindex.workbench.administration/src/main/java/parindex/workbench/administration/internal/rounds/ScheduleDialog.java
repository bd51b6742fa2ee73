package parindex.workbench.administration.internal.rounds;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import parindex.assessment.Phase;
import parindex.assessment.Round;
import parindex.assessment.Schedule;
import parindex.values.text.Message;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.services.RoundCalls;
import parindex.workbench.administration.internal.widgets.Fields;
import parindex.workbench.administration.internal.widgets.FormDialog;

/** Changes the days of the phases that are not over. */
final class ScheduleDialog extends FormDialog {

    private final RoundCalls rounds;
    private final Round round;
    private final Schedule schedule;
    private final Runnable changed;
    private DayFields days;

    ScheduleDialog(Shell shell, Desk desk, RoundCalls rounds, Round round, Schedule schedule, Runnable changed) {
        super(shell, desk, "schedule", round.name());
        this.rounds = rounds;
        this.round = round;
        this.schedule = schedule;
        this.changed = changed;
    }

    @Override
    protected void fields(Composite parent) {
        Composite whole = Fields.row(parent, 1);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(whole);
        // Days of a phase that is over cannot change any more.
        days = new DayFields(whole, desk().texts(), DayTexts.of(schedule),
                round.phase() == Phase.PREPARATION ? Phase.SELF_ASSESSMENT : round.phase());
        days.focus();
    }

    @Override
    protected void submit() {
        DayTexts typed = days.days();
        List<Message> wrong = typed.wrong();
        if (!wrong.isEmpty()) {
            complain(wrong.stream().map(desk().texts()::get).collect(Collectors.joining("\n")));
            return;
        }
        finish("schedule.working", session -> {
            rounds.setSchedule(session, round.id(), typed.schedule());
            return round.id();
        }, id -> changed.run());
    }
}
