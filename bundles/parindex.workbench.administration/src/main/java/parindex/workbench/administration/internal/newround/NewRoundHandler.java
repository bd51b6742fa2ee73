package parindex.workbench.administration.internal.newround;

import jakarta.inject.Named;
import java.util.stream.Collectors;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;
import parindex.assessment.Round;
import parindex.assessment.cycle.Rounds;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.PerspectiveIds;
import parindex.workbench.administration.internal.services.CriteriaCalls;
import parindex.workbench.administration.internal.services.RoundCalls;
import parindex.workbench.administration.internal.services.UserCalls;
import parindex.workbench.administration.internal.widgets.StepsDialog;
import parindex.workbench.selection.CurrentRound;
import parindex.workbench.ui.Perspectives;
import parindex.workbench.ui.Problems;

/** Opens the wizard for a new round; afterwards the round is the current one, and its page is in front. */
public final class NewRoundHandler {

    @CanExecute
    boolean canCreate(@Optional Rounds rounds) {
        return rounds != null;
    }

    @Execute
    void create(@Named(IServiceConstants.ACTIVE_SHELL) Shell shell, Desk desk, RoundCalls rounds, UserCalls users, CriteriaCalls criteria,
            CurrentRound current, Perspectives perspectives, Problems problems) {
        desk.act(shell, "newRound.reading", session -> new Offer(criteria.installed(), rounds.units(), users.all(session),
                rounds.all().stream().map(Round::id).collect(Collectors.toSet())),
                offer -> new StepsDialog(shell, new NewRoundWizard(desk, rounds, offer, id -> {
                    desk.roundChanged(id);
                    current.choose(id);
                    perspectives.show(PerspectiveIds.PERSPECTIVE);
                }), desk.texts(), "newRound.create").open(),
                words -> {
                    if (!words.isEmpty()) {
                        problems.tell(desk.text("newRound.title"), words);
                    }
                });
    }
}
