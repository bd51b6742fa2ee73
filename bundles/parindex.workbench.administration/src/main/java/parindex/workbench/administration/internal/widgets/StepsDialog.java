package parindex.workbench.administration.internal.widgets;

import java.util.Map;
import java.util.Objects;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.IWizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import parindex.workbench.administration.internal.Texts;
import parindex.workbench.ui.Enabled;

/** The dialog around a wizard, with buttons in the language of the window. */
public final class StepsDialog extends WizardDialog {

    private final Texts texts;
    private final Map<Integer, String> buttons;

    /** @param finish key of the text of the last button */
    public StepsDialog(Shell parent, IWizard wizard, Texts texts, String finish) {
        super(parent, wizard);
        this.texts = texts;
        this.buttons = Map.of(IDialogConstants.BACK_ID, "wizard.back", IDialogConstants.NEXT_ID, "wizard.next",
                IDialogConstants.FINISH_ID, finish);
        setMinimumPageSize(640, 340);
    }

    @Override
    protected Button createButton(Composite parent, int id, String label, boolean isDefault) {
        String key = buttons.get(id);
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
        buttons.keySet().stream().map(this::getButton).filter(Objects::nonNull).forEach(Enabled::refresh);
    }
}
