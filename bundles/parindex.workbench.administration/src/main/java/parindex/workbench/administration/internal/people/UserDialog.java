package parindex.workbench.administration.internal.people;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.services.UserCalls;
import parindex.workbench.administration.internal.widgets.Fields;
import parindex.workbench.administration.internal.widgets.FormDialog;

/** A new user, who cannot sign in before a password is set. */
final class UserDialog extends FormDialog {

    private final UserCalls calls;
    private final Runnable changed;
    private Text name;
    private Text display;
    private Button administrator;

    UserDialog(Shell shell, Desk desk, UserCalls calls, Runnable changed) {
        super(shell, desk, "user.new");
        this.calls = calls;
        this.changed = changed;
    }

    @Override
    protected void fields(Composite parent) {
        name = Fields.text(parent, text("user.name.label"), "parindex.administration.user.name", SWT.NONE);
        display = Fields.text(parent, text("user.display.label"), "parindex.administration.user.display", SWT.NONE);
        Fields.label(parent, "");
        administrator = Fields.check(parent, text("user.administrator"), "parindex.administration.user.administrator", () -> { });
        name.setFocus();
    }

    @Override
    protected void submit() {
        String typedName = name.getText().strip();
        String typedDisplay = display.getText();
        boolean admin = administrator.getSelection();
        finish("user.working", session -> {
            calls.add(session, typedName, typedDisplay, admin);
            return typedName;
        }, done -> changed.run());
    }
}
