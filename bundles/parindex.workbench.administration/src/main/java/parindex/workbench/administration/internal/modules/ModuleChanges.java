package parindex.workbench.administration.internal.modules;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import parindex.assessment.people.Session;
import parindex.modules.Change;
import parindex.modules.Consent;
import parindex.modules.Module;
import parindex.modules.Outcome;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.services.ModuleCalls;
import parindex.workbench.administration.internal.services.ModuleCalls.Proposal;

/** Changes of the modules: the plan first, in a dialog, then the change. */
@Creatable
public final class ModuleChanges {

    private final Desk desk;
    private final ModuleCalls calls;
    private final WindowContents window;
    private final ModuleTexts words;

    @Inject
    ModuleChanges(Desk desk, ModuleCalls calls, WindowContents window) {
        this.desk = desk;
        this.calls = calls;
        this.window = window;
        this.words = new ModuleTexts(desk.texts());
    }

    /**
     * A plan, and of whose window contents it has to speak.
     *
     * @param module the module as it is; empty if it is not there or nothing of it goes
     */
    private record Planned(Proposal proposal, Optional<Module> module) {
    }

    /**
     * Installs or updates.
     *
     * @param owner  what the change is made from
     * @param key    beginning of the keys of the dialog
     * @param place  shows why there is no plan
     * @param done   is given what has become of it, in one sentence
     */
    void bring(Control owner, String key, Path file, Function<Consent, Change> change, Consumer<String> place, Consumer<String> done) {
        desk.act(owner, "plan.reading", session -> {
            Proposal proposal = calls.propose(session, file, change);
            return new Planned(proposal, present(session, proposal));
        },
                planned -> open(owner.getShell(), key, planned, done), place);
    }

    /** Installs a file, or updates the module if it is installed already; the parameters are those of {@link #bring}. */
    public void install(Control owner, Path file, Consumer<String> place, Consumer<String> done) {
        desk.act(owner, "plan.reading", session -> {
            Proposal install = calls.propose(session, file, consent -> new Change.Install(file, Optional.empty(), consent));
            Optional<Module> present = present(session, install).filter(m -> m.origin() == Module.Origin.INSTALLED);
            return present.isEmpty() ? new Planned(install, present)
                    : new Planned(calls.propose(session, file, consent -> new Change.Update(file, Optional.empty(), consent)), present);
        }, planned -> open(owner.getShell(), planned.module().isPresent() ? "plan.update" : "plan.install", planned, done), place);
    }

    private Optional<Module> present(Session session, Proposal proposal) {
        return calls.list(session).modules().stream().filter(m -> m.id().equals(proposal.plan().id())).findFirst();
    }

    /** @param module what is changed, as it was shown */
    void make(Control owner, String key, Change change, Optional<Module> module, Consumer<String> place, Consumer<String> done) {
        boolean stays = change instanceof Change.Enable;
        desk.act(owner, "plan.reading", session -> new Planned(calls.propose(session, change), module.filter(m -> !stays)),
                planned -> open(owner.getShell(), key, planned, done), place);
    }

    private void open(Shell shell, String key, Planned planned, Consumer<String> done) {
        Optional<WindowContents.Closing> closing = planned.module().map(window::of);
        new PlanDialog(shell, desk, calls, key, planned.proposal(), closing,
                (Outcome outcome) -> done.accept(words.outcome(outcome))).open();
    }
}
