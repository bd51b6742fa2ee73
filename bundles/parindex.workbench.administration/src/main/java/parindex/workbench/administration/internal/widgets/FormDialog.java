package parindex.workbench.administration.internal.widgets;

import java.util.function.Consumer;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import parindex.assessment.people.Session;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.ui.Enabled;

/**
 * A dialog that does one thing: fields, a button that does it off the thread of the window, and the words of a refusal below them. It stays
 * open until the thing is done or the person gives up.
 */
public abstract class FormDialog extends TitleAreaDialog {

    private final Desk desk;
    private final String title;
    private final String explanation;
    private final String done;
    private Complaint complaint;

    /**
     * @param key beginning of the keys of its title, its explanation and its button: {@code key.title}, {@code key.text}, {@code key.ok}
     */
    protected FormDialog(Shell parent, Desk desk, String key, Object... arguments) {
        super(parent);
        this.desk = desk;
        title = desk.text(key + ".title", arguments);
        explanation = desk.text(key + ".text", arguments);
        done = desk.text(key + ".ok");
        setHelpAvailable(false);
    }

    /** Makes the fields; the parent has a grid of two columns. */
    protected abstract void fields(Composite parent);

    /** Looks at the fields; runs when the button is pressed. */
    protected abstract void submit();

    protected final Desk desk() {
        return desk;
    }

    protected final String text(String key, Object... arguments) {
        return desk.text(key, arguments);
    }

    /** Does it and closes the dialog, or says why not. */
    protected final <T> void finish(String titleKey, Desk.Act<T> act, Consumer<? super T> then) {
        finish(titleKey, act, then, () -> { });
    }

    /** @param refused runs when it was not done */
    protected final <T> void finish(String titleKey, Desk.Act<T> act, Consumer<? super T> then, Runnable refused) {
        enable(false);
        desk.act(getShell(), titleKey, (Session session) -> act.run(session), result -> {
            setReturnCode(OK);
            close();
            then.accept(result);
        }, words -> {
            if (!words.isEmpty()) {
                complain(words);
                enable(true);
                refused.run();
            }
        });
    }

    /** Says what is wrong; the empty text that nothing is. */
    protected final void complain(String words) {
        complaint.accept(words);
        Point size = getShell().getSize();
        int height = getShell().computeSize(size.x, SWT.DEFAULT).y;
        if (height > size.y) {
            getShell().setSize(size.x, height);
        }
    }

    protected final void enable(boolean enabled) {
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            Enabled.set(ok, enabled);
        }
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(title);
        setMessage(explanation);
        Composite area = Fields.page((Composite) super.createDialogArea(parent), 2);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        fields(area);
        complaint = new Complaint(area, 2, "parindex.administration.dialog.complaint");
        return area;
    }

    @Override
    protected final Control createContents(Composite parent) {
        Control contents = super.createContents(parent);
        opened();
        return contents;
    }

    /** Runs once when fields and buttons are there. */
    protected void opened() {
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Button ok = createButton(parent, IDialogConstants.OK_ID, done, true);
        ok.setData("parindex.id", "parindex.administration.dialog.ok");
        createButton(parent, IDialogConstants.CANCEL_ID, desk.text("dialog.cancel"), false)
                .setData("parindex.id", "parindex.administration.dialog.cancel");
    }

    @Override
    protected void okPressed() {
        complain("");
        submit();
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Point getInitialSize() {
        Point size = super.getInitialSize();
        return new Point(Math.max(size.x, 560), size.y);
    }
}
