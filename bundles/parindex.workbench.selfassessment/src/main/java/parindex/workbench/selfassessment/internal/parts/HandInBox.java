package parindex.workbench.selfassessment.internal.parts;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import parindex.values.text.Message;
import parindex.workbench.selfassessment.internal.model.TreeRows;
import parindex.workbench.ui.Words;

/** Asks once before the work is handed in, because that locks it. In place, not as a dialog: the person can still look at everything. */
final class HandInBox {

    /** Wanted field of the desk: the question. */
    static final String FIELD = "handIn";

    private static final int PLACES = 6;

    private final Desk desk;
    private final Words words;
    private final Composite box;
    private final Label question;
    private final Button yes;

    HandInBox(Composite parent, Desk desk, Words words) {
        this.desk = desk;
        this.words = words;
        box = new Composite(parent, SWT.BORDER);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 8).applyTo(box);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(box);
        box.setVisible(false);
        question = FormKit.wide(box, "", "StartText");
        FormKit.identify(question, "handIn.question", "");
        yes = button("handIn.yes", () -> desk.recording().handIn());
        button("handIn.no", desk::stay);
    }

    private Button button(String key, Runnable action) {
        Button button = FormKit.push(box, text(key), key);
        GridDataFactory.swtDefaults().applyTo(button);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
        return button;
    }

    /** @return whether the page must be laid out anew */
    boolean update() {
        boolean asked = desk.isHandInAsked();
        boolean changed = asked != box.getVisible();
        if (asked) {
            TreeRows.Row total = desk.rows().get(TreeRows.TOTAL);
            question.setText(text("handIn.question", desk.sheet().orElseThrow().work().unit().name(),
                    total.score().map(score -> words.figure(score, PLACES)).orElse("0"), words.figure(total.max(), PLACES)));
        }
        FormKit.visible(box, asked);
        return changed;
    }

    /** The answer by the space bar. */
    void focus() {
        yes.setFocus();
    }

    private String text(String key, Object... arguments) {
        return words.text(Message.of(HandInBox.class, key, arguments));
    }
}
