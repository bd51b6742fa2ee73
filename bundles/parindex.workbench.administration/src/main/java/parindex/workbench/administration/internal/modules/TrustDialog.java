package parindex.workbench.administration.internal.modules;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import parindex.modules.Signer;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.Texts;
import parindex.workbench.administration.internal.services.ModuleCalls;
import parindex.workbench.administration.internal.widgets.Column;
import parindex.workbench.administration.internal.widgets.Fields;
import parindex.workbench.administration.internal.widgets.FileChoice;
import parindex.workbench.administration.internal.widgets.FormDialog;
import parindex.workbench.administration.internal.widgets.RowTable;
import parindex.workbench.ui.Enabled;

/** Whose modules are accepted: the trusted certificates, added after their fingerprint was compared, and removed. */
final class TrustDialog extends FormDialog {

    private static final String ID = "parindex.administration.trust";

    private final ModuleCalls calls;
    private final FileChoice files;
    private RowTable<Signer> table;
    private Button remove;

    TrustDialog(Shell shell, Desk desk, ModuleCalls calls, FileChoice files) {
        super(shell, desk, "trust");
        this.calls = calls;
        this.files = files;
    }

    @Override
    protected void fields(Composite parent) {
        table = new RowTable<>(parent, SWT.NONE, ID, text("trust.title"), Signer::fingerprint, List.of(
                Column.text(text("trust.name"), Signer::name),
                Column.sorted(text("trust.until"), (Signer s) -> Texts.moment(s.until()), Signer::until),
                Column.sentences(text("trust.fingerprint"), (Signer s) -> Fingerprints.grouped(s.fingerprint()))));
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(680, 180).applyTo(table.area());
        table.onSelect(() -> Enabled.set(remove, table.selected().isPresent()));
        Composite row = Fields.row(parent, 2);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(row);
        Fields.button(row, text("trust.add"), ID + ".add", this::add);
        remove = Fields.button(row, text("trust.remove"), ID + ".remove", this::remove);
    }

    /** There is nothing to be done by a button at the lower edge: each of the two above acts at once. */
    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, text("trust.ok"), true).setData("parindex.id", "parindex.administration.dialog.ok");
    }

    @Override
    protected void opened() {
        Enabled.set(remove, false);
        read();
    }

    private void read() {
        desk().read(getShell(), "trust.reading", calls::trusted, trusted -> {
            table.show(trusted, text("trust.none"));
            Enabled.set(remove, table.selected().isPresent());
        }, this::complain);
    }

    private void add() {
        files.existing(getShell(), text("trust.file"), List.of("*.pem;*.cer;*.crt", "*"))
                .ifPresent(file -> desk().read(getShell(), "trust.reading",
                () -> calls.read(file), signer -> confirm(file, signer), this::complain));
    }

    private void confirm(Path file, Signer signer) {
        new TrustedDialog(getShell(), desk(), calls, file, signer, this::read).open();
    }

    private void remove() {
        table.selected().ifPresent(signer -> desk().act(getShell(), "trust.working",
                session -> calls.distrust(session, signer.fingerprint()),
                gone -> {
                    read();
                    complain(text("trust.removed", gone.name()));
                }, this::complain));
    }

    @Override
    protected void submit() {
        close();
    }
}
