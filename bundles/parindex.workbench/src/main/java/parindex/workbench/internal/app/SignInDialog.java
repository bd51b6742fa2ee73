package parindex.workbench.internal.app;

import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import parindex.workbench.ui.Words;

/** Asks for a name and a password. */
final class SignInDialog extends TitleAreaDialog {

    /**
     * What the person typed.
     *
     * @param password to be overwritten by whoever uses it
     */
    record Answer(String user, char[] password) {
    }

    private final Words words;
    private final String complaint;
    private final String before;
    private Text user;
    private Text password;
    private Answer answer;

    private SignInDialog(Shell parent, Words words, String complaint, String before) {
        super(parent);
        this.before = before;
        this.words = words;
        this.complaint = complaint;
    }

    /**
     * @param complaint why the answer before was refused; empty for none
     * @param before    the name that was typed before; empty for none
     * @return empty if the person cancelled
     */
    static Optional<Answer> open(Shell parent, Words words, String complaint, String before) {
        SignInDialog dialog = new SignInDialog(parent, words, complaint, before);
        return dialog.open() == OK ? Optional.of(dialog.answer) : Optional.empty();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(text("signIn.title"));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(text("signIn.title"));
        setMessage(text("signIn.message"));
        setErrorMessage(complaint.isEmpty() ? null : complaint);
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).applyTo(area);
        user = field(area, "signIn.user", SWT.BORDER);
        password = field(area, "signIn.password", SWT.BORDER | SWT.PASSWORD);
        user.setText(before);
        (before.isEmpty() ? user : password).setFocus();
        return area;
    }

    private Text field(Composite parent, String key, int style) {
        new Label(parent, SWT.NONE).setText(text(key));
        Text field = new Text(parent, style);
        field.setData("parindex.id", "parindex.workbench." + key);
        GridDataFactory.fillDefaults().grab(true, false).hint(260, SWT.DEFAULT).applyTo(field);
        return field;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, text("signIn.ok"), true);
        createButton(parent, IDialogConstants.CANCEL_ID, text("dialog.cancel"), false);
    }

    @Override
    protected void okPressed() {
        answer = new Answer(user.getText().strip(), password.getTextChars());
        super.okPressed();
    }

    private String text(String key) {
        return words.text(SignInDialog.class, key);
    }
}
