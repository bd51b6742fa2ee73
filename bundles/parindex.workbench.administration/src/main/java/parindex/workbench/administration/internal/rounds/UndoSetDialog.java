package parindex.workbench.administration.internal.rounds;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import parindex.assessment.PinnedSet;
import parindex.assessment.Round;
import parindex.assessment.cycle.SetChanges.Plan;
import parindex.assessment.people.Session;
import parindex.criteria.Level;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.services.SetChangeCalls;
import parindex.workbench.administration.internal.widgets.Fields;

/** Takes the last move of a level to another set back. */
final class UndoSetDialog extends SetMoveDialog {

    private final SetChangeCalls calls;
    private final List<Level> levels;
    private Combo level;

    UndoSetDialog(Shell shell, Desk desk, SetChangeCalls calls, Round round, Runnable moved) {
        super(shell, desk, "setUndo", round, moved);
        this.calls = calls;
        this.levels = round.sets().stream().map(PinnedSet::level).sorted().toList();
    }

    @Override
    void choice(Composite parent) {
        level = Fields.combo(parent, text("setUndo.level.label"), "parindex.administration.setMove.level");
        levels.forEach(one -> level.add(desk().texts().level(one)));
        level.select(0);
        level.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> chosen()));
    }

    @Override
    Optional<Desk.Act<Plan>> preview() {
        Level wanted = levels.get(level.getSelectionIndex());
        return Optional.of(session -> calls.planUndo(session, round().id(), wanted));
    }

    @Override
    void move(Session session, Plan plan, String why) {
        calls.undo(session, plan, why);
    }
}
