package parindex.workbench.administration.internal.rounds;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import parindex.assessment.Round;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.services.PublicationCalls;
import parindex.workbench.administration.internal.widgets.Fields;
import parindex.workbench.administration.internal.widgets.FileChoice;
import parindex.workbench.administration.internal.widgets.FormDialog;

/** Publishes a round, which cannot be taken back; or writes the file of its publication again. */
final class PublishDialog extends FormDialog {

    private final PublicationCalls publications;
    private final FileChoice files;
    private final Round round;
    private final boolean again;
    private final Consumer<Path> published;
    private Text folder;

    /** @param again whether the round is published already */
    PublishDialog(Shell shell, Desk desk, PublicationCalls publications, FileChoice files, Round round, boolean again, Consumer<Path> published) {
        super(shell, desk, again ? "export" : "publish", round.name());
        this.publications = publications;
        this.files = files;
        this.round = round;
        this.again = again;
        this.published = published;
    }

    @Override
    protected void fields(Composite parent) {
        Fields.label(parent, text("publish.folder"));
        Composite row = Fields.row(parent, 2);
        folder = Fields.field(row, text("publish.folder"), "parindex.administration.publish.folder", SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(folder);
        Fields.button(row, text("file.choose"), "parindex.administration.publish.choose",
                () -> files.folder(getShell(), text("publish.folder")).ifPresent(chosen -> folder.setText(chosen.toString())));
    }

    @Override
    protected void submit() {
        Path chosen;
        try {
            chosen = Path.of(folder.getText().strip()).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            complain(text("file.unreadable", folder.getText()));
            return;
        }
        if (folder.getText().isBlank()) {
            complain(text("publish.folder.missing"));
            return;
        }
        finish("publish.working", session -> again ? publications.export(session, round.id(), chosen) : publications.publish(session, round.id(), chosen),
                published);
    }
}
