package parindex.workbench.administration.internal.authoring;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import parindex.criteria.authoring.CriteriaBundles;
import parindex.criteria.io.CriteriaDocument;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.services.AuthoringCalls;
import parindex.workbench.administration.internal.widgets.Fields;
import parindex.workbench.administration.internal.widgets.FileChoice;
import parindex.workbench.administration.internal.widgets.FileField;
import parindex.workbench.ui.Enabled;

/** The bundle: where it is written, whether it is signed, and whether it is installed at once. */
final class BundlePage extends StepPage {

    private final FileChoice files;
    private Label set;
    private FileField target;
    private Button sign;
    private FileField keyStore;
    private Text password;
    private Button install;

    BundlePage(Desk desk, AuthoringCalls calls, FileChoice files, SetDraft draft) {
        super("authoring.bundle", 2, desk, calls, draft);
        this.files = files;
    }

    @Override
    void fields(Composite page) {
        set = Fields.note(page, "");
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(set);
        target = new FileField(page, texts(), text("authoring.bundle.label"), ID + "bundle",
                () -> files.target(getShell(),
                text("authoring.bundle.file"),
                CriteriaBundles.symbolicName(draft().set().id()) + "-" + draft().set().id().version() + ".jar",
                List.of("*.jar")));
        sign = Fields.check(page, text("authoring.sign"), ID + "sign", this::check);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(sign);
        keyStore = new FileField(page, texts(), text("authoring.keyStore.label"), ID + "keyStore",
                () -> files.existing(getShell(), text("authoring.keyStore.file"), List.of("*.p12;*.pfx", "*")));
        password = Fields.text(page, text("authoring.password.label"), ID + "password", SWT.PASSWORD);
        install = Fields.check(page, text("authoring.install"), ID + "install", this::check);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(install);
        install.setSelection(true);
        target.onChange(this::check);
        keyStore.onChange(this::check);
        check();
    }

    private void check() {
        Enabled.set(password, sign.getSelection());
        setPageComplete(target.path().isPresent() && (!sign.getSelection() || keyStore.path().isPresent()));
    }

    @Override
    void refresh() {
        set.setText(text("authoring.bundle.set", draft().set().id().toString(), texts().get(draft().set().name()),
                draft().confirmedLinks()));
        set.requestLayout();
        target.focus();
        check();
    }

    boolean isToBeInstalled() {
        return install.getSelection();
    }

    /** Writes the bundle; what comes out is its file. The password is taken out of its field. */
    Desk.Act<Path> writing() {
        Path file = target.path().orElseThrow();
        Optional<Path> keys = sign.getSelection() ? keyStore.path() : Optional.empty();
        Callable<CriteriaDocument> made = draft().document();
        char[] secret = password.getTextChars();
        password.setTextChars(new char[0]);
        return session -> {
            try {
                CriteriaDocument document = made.call();
                if (keys.isPresent()) {
                    calls().writeSignedBundle(document, file, keys.get(), secret);
                } else {
                    calls().writeBundle(document, file);
                }
                return file;
            } finally {
                Arrays.fill(secret, '\0');
            }
        };
    }
}
