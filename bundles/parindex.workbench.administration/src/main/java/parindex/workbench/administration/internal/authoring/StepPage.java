package parindex.workbench.administration.internal.authoring;

import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.widgets.Composite;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.Texts;
import parindex.workbench.administration.internal.services.AuthoringCalls;
import parindex.workbench.administration.internal.widgets.Complaint;
import parindex.workbench.administration.internal.widgets.Fields;

/** A page of the wizard in which a criteria set is written: shows a part of the draft when it comes to the front. */
abstract class StepPage extends WizardPage {

    static final String ID = "parindex.administration.authoring.";

    private final Desk desk;
    private final AuthoringCalls calls;
    private final SetDraft draft;
    private final int columns;
    private Complaint complaint;

    /** @param key beginning of the keys of its title and its explanation */
    StepPage(String key, int columns, Desk desk, AuthoringCalls calls, SetDraft draft) {
        super(key, desk.text(key + ".title"), null);
        this.desk = desk;
        this.calls = calls;
        this.draft = draft;
        this.columns = columns;
        setDescription(desk.text(key + ".text"));
    }

    /** Makes the fields. */
    abstract void fields(Composite page);

    /** Shows the draft as it is. */
    abstract void refresh();

    final Desk desk() {
        return desk;
    }

    final Texts texts() {
        return desk.texts();
    }

    final String text(String key, Object... arguments) {
        return desk.text(key, arguments);
    }

    final AuthoringCalls calls() {
        return calls;
    }

    final SetDraft draft() {
        return draft;
    }

    final void complain(String words) {
        complaint.accept(words);
    }

    @Override
    public final void createControl(Composite parent) {
        Composite page = Fields.page(parent, columns);
        fields(page);
        complaint = new Complaint(page, columns, ID + "complaint." + getName());
        setControl(page);
    }

    @Override
    public final void setVisible(boolean visible) {
        if (visible) {
            complain("");
            refresh();
        }
        super.setVisible(visible);
    }
}
