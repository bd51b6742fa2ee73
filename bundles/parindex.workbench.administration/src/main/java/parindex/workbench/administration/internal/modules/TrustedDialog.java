package parindex.workbench.administration.internal.modules;

import java.nio.file.Path;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import parindex.modules.Signer;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.Texts;
import parindex.workbench.administration.internal.services.ModuleCalls;
import parindex.workbench.administration.internal.widgets.FormDialog;

/** Trusts a certificate whose fingerprint was compared with its owner. */
final class TrustedDialog extends FormDialog {

    private final ModuleCalls calls;
    private final Path file;
    private final Signer signer;
    private final Runnable trusted;
    private FingerprintField fingerprint;

    TrustedDialog(Shell shell, Desk desk, ModuleCalls calls, Path file, Signer signer, Runnable trusted) {
        super(shell, desk, "trusted", signer.name(), Texts.moment(signer.from()), Texts.moment(signer.until()));
        this.calls = calls;
        this.file = file;
        this.signer = signer;
        this.trusted = trusted;
    }

    @Override
    protected void fields(Composite parent) {
        fingerprint = new FingerprintField(parent, desk().texts(), signer.fingerprint(), "parindex.administration.trust.fingerprint",
                () -> enable(fingerprint.isConfirmed()));
    }

    @Override
    protected void opened() {
        enable(false);
    }

    @Override
    protected void submit() {
        finish("trust.working", session -> calls.trust(session, file), added -> trusted.run());
    }
}
