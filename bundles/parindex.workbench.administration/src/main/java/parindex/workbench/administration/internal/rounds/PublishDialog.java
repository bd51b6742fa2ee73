package parindex.workbench.administration.internal.rounds;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import parindex.assessment.Round;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.services.PublicationCalls;
import parindex.workbench.administration.internal.widgets.FileChoice;
import parindex.workbench.administration.internal.widgets.FileField;
import parindex.workbench.administration.internal.widgets.FormDialog;

/** Publishes a round, which cannot be taken back; or writes the file of its publication again. */
final class PublishDialog extends FormDialog {

    private final PublicationCalls publications;
    private final FileChoice files;
    private final Round round;
    private final boolean again;
    private final Consumer<Path> published;
    private FileField folder;

    /** @param again whether the round is published already */
    PublishDialog(Shell shell, Desk desk, PublicationCalls publications, FileChoice files, Round round, boolean again,
            Consumer<Path> published) {
        super(shell, desk, again ? "export" : "publish", round.name());
        this.publications = publications;
        this.files = files;
        this.round = round;
        this.again = again;
        this.published = published;
    }

    @Override
    protected void fields(Composite parent) {
        folder = new FileField(parent, desk().texts(), text("publish.folder.label"), "parindex.administration.publish.folder",
                () -> files.folder(getShell(), text("publish.folder.label")));
    }

    @Override
    protected void submit() {
        Optional<Path> chosen = folder.path(this::complain, text("publish.folder.missing"));
        if (chosen.isEmpty()) {
            return;
        }
        Path where = chosen.get();
        finish("publish.working", session -> again ? publications.export(session, round.id(), where)
                : publications.publish(session, round.id(), where),
                published);
    }
}
