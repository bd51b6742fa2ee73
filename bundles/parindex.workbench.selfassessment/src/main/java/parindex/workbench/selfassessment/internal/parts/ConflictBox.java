package parindex.workbench.selfassessment.internal.parts;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import parindex.assessment.Decision;
import parindex.assessment.Entry;
import parindex.assessment.Stage;
import parindex.assessment.cycle.LeafState;
import parindex.values.text.Message;
import parindex.workbench.selfassessment.internal.model.Worksheet;
import parindex.workbench.ui.Words;

/** Two people, one leaf: both values side by side, and the choice. Takes no room as long as there is no conflict. */
final class ConflictBox {

    private static final int PLACES = 6;

    private final Desk desk;
    private final Words words;
    private final Composite box;
    private final Label theirs;
    private final Label yours;

    ConflictBox(Composite parent, Desk desk, Words words) {
        this.desk = desk;
        this.words = words;
        box = new Composite(parent, SWT.BORDER);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 8).applyTo(box);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(box);
        box.setVisible(false);
        FormKit.wide(box, text("conflict.title"), "Problem");
        FormKit.name(box, text("conflict.stored"));
        theirs = FormKit.value(box, "");
        FormKit.identify(theirs, "conflict.theirs", "");
        FormKit.name(box, text("conflict.typed"));
        yours = FormKit.value(box, "");
        FormKit.identify(yours, "conflict.yours", "");
        button("conflict.takeTheirs", desk::takeTheirs);
        button("conflict.keepMine", desk::keepMine);
    }

    private void button(String key, Runnable action) {
        Button button = FormKit.push(box, text(key), key);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
    }

    /** @return whether the page must be laid out anew */
    boolean update() {
        Optional<Worksheet> sheet = desk.sheet();
        String leaf = desk.leafId().orElse("");
        boolean conflicting = sheet.filter(s -> s.isConflicting(leaf)).isPresent();
        boolean changed = conflicting != box.getVisible();
        if (conflicting) {
            LeafState state = sheet.get().work().leaf(leaf).orElseThrow();
            String stored = state.decision(Stage.SELF).flatMap(Decision::decided).map(score -> words.figure(score, PLACES)).orElse("–");
            theirs.setText(text("conflict.value", stored, state.entry().map(line -> line.content()).map(Entry::actor).orElse("–"),
                    state.entry().flatMap(line -> line.content().explanation()).orElse("–")));
            yours.setText(text("conflict.value", sheet.get().reading(leaf).score().map(score -> words.figure(score, PLACES)).orElse("–"),
                    sheet.get().work().user(), sheet.get().draft(leaf).explanation().isBlank() ? "–" : sheet.get().draft(leaf)
                            .explanation()));
        }
        FormKit.visible(box, conflicting);
        return changed || conflicting;
    }

    private String text(String key, Object... arguments) {
        return words.text(Message.of(ConflictBox.class, key, arguments));
    }
}
