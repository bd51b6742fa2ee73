package parindex.workbench.administration.internal.newround;

import java.util.Map;
import java.util.Objects;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import parindex.workbench.administration.internal.Texts;
import parindex.workbench.ui.Enabled;

/** The dialog around the wizard, with buttons in the language of the window. */
final class NewRoundDialog extends WizardDialog {

    private static final Map<Integer, String> BUTTONS = Map.of(IDialogConstants.BACK_ID, "wizard.back",
            IDialogConstants.NEXT_ID, "wizard.next", IDialogConstants.FINISH_ID, "newRound.create");

    private final Texts texts;

    NewRoundDialog(Shell parent, NewRoundWizard wizard, Texts texts) {
        super(parent, wizard);
        this.texts = texts;
        setMinimumPageSize(640, 340);
    }

    @Override
    protected Button createButton(Composite parent, int id, String label, boolean isDefault) {
        String key = BUTTONS.get(id);
        Button button = super.createButton(parent, id, key == null ? label : texts.get(key), isDefault);
        button.setData("parindex.id", "parindex.administration.wizard." + id);
        return button;
    }

    /** JFace makes this one button in a way of its own. */
    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        Button cancel = getButton(IDialogConstants.CANCEL_ID);
        cancel.setText(texts.get("dialog.cancel"));
        cancel.setData("parindex.id", "parindex.administration.wizard." + IDialogConstants.CANCEL_ID);
    }

    @Override
    public void updateButtons() {
        super.updateButtons();
        BUTTONS.keySet().stream().map(this::getButton).filter(Objects::nonNull).forEach(Enabled::refresh);
    }
}
