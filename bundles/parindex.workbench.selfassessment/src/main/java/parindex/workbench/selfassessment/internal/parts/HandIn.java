package parindex.workbench.selfassessment.internal.parts;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import parindex.values.text.Message;
import parindex.workbench.selfassessment.internal.model.TreeRows;
import parindex.workbench.ui.Words;

/** Handing in: says what is missing, or asks once, because it locks the work of the unit. */
final class HandIn {

    private static final int PLACES = 6;

    private HandIn() {
    }

    static void ask(Desk desk, Words words) {
        if (desk.sheet().isEmpty() || !desk.recording().readyToHandIn()) {
            return;
        }
        TreeRows.Row total = desk.rows().get(TreeRows.TOTAL);
        String question = text(words, "handIn.question", desk.sheet().get().work().unit().name(),
                total.score().map(score -> words.figure(score, PLACES)).orElse("0"), words.figure(total.max(), PLACES));
        MessageDialog dialog = new MessageDialog(desk.shell(), text(words, "handIn.title"), null, question, MessageDialog.QUESTION, 0,
                text(words, "handIn.yes"), text(words, "handIn.no"));
        if (dialog.open() == IDialogConstants.OK_ID) {
            desk.recording().handIn();
        }
    }

    private static String text(Words words, String key, Object... arguments) {
        return words.text(Message.of(HandIn.class, key, arguments));
    }
}
