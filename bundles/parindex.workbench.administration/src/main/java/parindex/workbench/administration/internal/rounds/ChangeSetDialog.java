package parindex.workbench.administration.internal.rounds;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import parindex.assessment.Round;
import parindex.assessment.cycle.SetChanges.Plan;
import parindex.assessment.people.Session;
import parindex.criteria.io.CriteriaDocument;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.services.SetChangeCalls;
import parindex.workbench.administration.internal.widgets.Fields;
import parindex.workbench.administration.internal.widgets.FileChoice;
import parindex.workbench.administration.internal.widgets.FileField;

/** Moves a round to a corrected set: an installed one, or one from a file. */
final class ChangeSetDialog extends SetMoveDialog {

    private static final String ID = "parindex.administration.setMove";

    private final SetChangeCalls calls;
    private final FileChoice files;
    private final List<CriteriaDocument> installed;
    private Combo set;
    private FileField file;
    /** What the plan that is shown was made for: the file may have changed since. */
    private volatile CriteriaDocument seen;

    /** @param installed the sets that the round could move to */
    ChangeSetDialog(Shell shell, Desk desk, SetChangeCalls calls, FileChoice files, Round round, List<CriteriaDocument> installed,
            Runnable moved) {
        super(shell, desk, "setChange", round, moved);
        this.calls = calls;
        this.files = files;
        this.installed = installed;
    }

    @Override
    void choice(Composite parent) {
        set = Fields.combo(parent, text("setChange.set.label"), ID + ".set");
        installed.forEach(document -> set.add(text("setChange.installed", document.set().id().toString(),
                desk().texts().get(document.set().name()))));
        set.add(text("setChange.fromFile"));
        set.select(0);
        file = new FileField(parent, desk().texts(), text("setChange.file.label"), ID + ".file",
                () -> files.existing(getShell(), text("setChange.file"), List.of("*.jar;*.xml", "*")));
        set.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> chosen()));
        file.onChange(() -> {
            // Whoever names a file means it.
            set.select(installed.size());
            chosen();
        });
    }

    @Override
    Optional<Desk.Act<Plan>> preview() {
        int index = set.getSelectionIndex();
        Optional<CriteriaDocument> document = index < installed.size() ? Optional.of(installed.get(index)) : Optional.empty();
        Optional<Path> path = document.isPresent() ? Optional.empty() : file.path(this::complain, text("import.choose"));
        if (document.isEmpty() && path.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(session -> {
            CriteriaDocument wanted = document.isPresent() ? document.get() : calls.read(path.orElseThrow());
            Plan plan = calls.plan(session, round().id(), wanted);
            seen = wanted;
            return plan;
        });
    }

    @Override
    void move(Session session, Plan plan, String why) {
        calls.change(session, plan, seen, why);
    }
}
