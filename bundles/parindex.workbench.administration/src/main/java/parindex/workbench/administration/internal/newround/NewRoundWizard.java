package parindex.workbench.administration.internal.newround;

import java.util.function.Consumer;
import org.eclipse.jface.wizard.Wizard;
import parindex.assessment.cycle.Rounds;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.services.RoundCalls;
import parindex.workbench.administration.internal.widgets.StepsDialog;

/** From year and name to the round, page by page. Nothing is stored before the last button. */
final class NewRoundWizard extends Wizard {

    private final Desk desk;
    private final RoundCalls rounds;
    private final RoundDraft draft;
    private final Consumer<String> created;
    private final SummaryPage summary;
    private boolean creating;

    /** @param created is given the id of the new round */
    NewRoundWizard(Desk desk, RoundCalls rounds, Offer offer, Consumer<String> created) {
        this.desk = desk;
        this.rounds = rounds;
        this.draft = new RoundDraft(offer);
        this.created = created;
        this.summary = new SummaryPage(draft, desk.texts());
        setWindowTitle(desk.text("newRound.title"));
        setHelpAvailable(false);
        setNeedsProgressMonitor(false);
    }

    @Override
    public void addPages() {
        addPage(new NamePage(draft, desk.texts()));
        addPage(new SetsPage(draft, desk.texts()));
        addPage(new UnitsPage(draft, desk.texts()));
        addPage(new DaysPage(draft, desk.texts()));
        addPage(new MembersPage(draft, desk.texts()));
        addPage(summary);
    }

    /** Only from the summary: what was not looked at is not what somebody wants. */
    @Override
    public boolean canFinish() {
        return !creating && getContainer().getCurrentPage() == summary && super.canFinish();
    }

    /** The dialog closes when the round is there; until then it stays, also if the round is refused. */
    @Override
    public boolean performFinish() {
        Rounds.Plan plan = draft.plan();
        creating = true;
        getContainer().updateButtons();
        desk.act(getShell(), "newRound.creating", session -> {
            rounds.create(session, plan);
            return plan.id();
        }, id -> {
            ((StepsDialog) getContainer()).close();
            created.accept(id);
        }, words -> {
            creating = false;
            summary.complain(words);
            getContainer().updateButtons();
        });
        return false;
    }
}
