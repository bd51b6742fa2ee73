package parindex.workbench.administration.internal.rounds;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Widget;
import parindex.assessment.Round;
import parindex.criteria.io.CriteriaDocument;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.services.SetChangeCalls;
import parindex.workbench.administration.internal.widgets.Complaint;
import parindex.workbench.administration.internal.widgets.FileChoice;

/** Opens the dialogs that move a round to a corrected criteria set, and back. */
@Creatable
final class SetMoves {

    private final Desk desk;
    private final SetChangeCalls calls;
    private final FileChoice files;

    @Inject
    SetMoves(Desk desk, SetChangeCalls calls, FileChoice files) {
        this.desk = desk;
        this.calls = calls;
        this.files = files;
    }

    void change(Widget owner, Shell shell, Round round, Complaint complaint) {
        desk.read(owner, "setMove.reading", calls::installed, installed -> new ChangeSetDialog(shell, desk, calls, files, round,
                corrected(round, installed), () -> done(round, complaint)).open(), complaint);
    }

    void undo(Shell shell, Round round, Complaint complaint) {
        new UndoSetDialog(shell, desk, calls, round, () -> done(round, complaint)).open();
    }

    private void done(Round round, Complaint complaint) {
        complaint.accept(desk.text("setMove.done", round.name()));
        desk.roundChanged(round.id());
    }

    /** The other versions of the sets of the round, the newest first. */
    static List<CriteriaDocument> corrected(Round round, List<CriteriaDocument> installed) {
        return installed.stream().filter(document -> round.sets().stream().anyMatch(pinned -> pinned.level() == document.set().level()
                && pinned.set().name().equals(document.set().id().name()) && pinned.set().year() == document.set().id().year()
                && !pinned.hash().equals(document.set().hash())))
                .sorted((a, b) -> b.set().id().compareTo(a.set().id())).toList();
    }
}
