package parindex.workbench.administration.internal.people;

import java.util.Arrays;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import parindex.assessment.people.User;
import parindex.assessment.people.UserAdministration;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.services.UserCalls;
import parindex.workbench.administration.internal.widgets.Fields;
import parindex.workbench.administration.internal.widgets.FormDialog;

/** Sets a password, typed twice. It is never a {@code String}, and its characters are overwritten as soon as they have been used. */
final class PasswordDialog extends FormDialog {

    private final UserCalls calls;
    private final User user;
    private final Runnable changed;
    private Text first;
    private Text second;

    PasswordDialog(Shell shell, Desk desk, UserCalls calls, User user, Runnable changed) {
        super(shell, desk, "password", user.name(), UserAdministration.SHORTEST_PASSWORD);
        this.calls = calls;
        this.user = user;
        this.changed = changed;
    }

    @Override
    protected void fields(Composite parent) {
        first = Fields.text(parent, text("password.first"), "parindex.administration.password.first", SWT.PASSWORD);
        second = Fields.text(parent, text("password.second"), "parindex.administration.password.second", SWT.PASSWORD);
        first.setFocus();
    }

    @Override
    protected void submit() {
        char[] password = first.getTextChars();
        char[] again = second.getTextChars();
        boolean same = Arrays.equals(password, again);
        Arrays.fill(again, '\0');
        if (!same) {
            Arrays.fill(password, '\0');
            complain(text("password.differ"));
            return;
        }
        first.setText("");
        second.setText("");
        first.setFocus();
        finish("password.working", session -> {
            try {
                calls.setPassword(session, user.name(), password);
            } finally {
                Arrays.fill(password, '\0');
            }
            return user.name();
        }, done -> changed.run());
    }
}
