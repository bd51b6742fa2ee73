package parindex.workbench.appraisal.internal.parts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import parindex.assessment.ConflictException;
import parindex.assessment.Phase;
import parindex.assessment.Stage;
import parindex.criteria.DeductionReason;
import parindex.workbench.appraisal.internal.desk.Desk;
import parindex.workbench.appraisal.internal.desk.PlaceDetail;
import parindex.workbench.appraisal.internal.model.DecisionForm;
import parindex.workbench.appraisal.internal.model.Draft;
import parindex.workbench.appraisal.internal.model.Draft.Choice;
import parindex.workbench.appraisal.internal.model.Place;
import parindex.workbench.ui.Problems;

/** The decision on one place. A refusal stands beside the fields, which keep what was typed. */
final class VerdictPane {

    private static final int WORDS_HEIGHT = 48;

    private final Composite pane;
    private final Texts texts;
    private final Desk desk;
    private final Problems problems;
    private final Runnable resized;
    private final Map<Choice, Button> choices = new EnumMap<>(Choice.class);
    private final Label closed;
    private final Composite ways;
    private final Label scoreLabel;
    private final Text score;
    private final Label reasonLabel;
    private final Combo reason;
    private final Label wordsLabel;
    private final Text words;
    private final Button record;
    private final Label message;
    private final ConflictPane conflict;
    private final List<String> reasonIds = new ArrayList<>();
    private PlaceDetail shown;
    /**
     * What is filled in, as it was last taken. Its version is what the person had seen of the place when they began: a later line of somebody
     * else is a conflict.
     */
    private Draft taken;
    private boolean filling;
    private boolean recording;

    /** @param resized is called when the pane needs another height */
    VerdictPane(Composite parent, Texts texts, Desk desk, Problems problems, Runnable resized) {
        this.texts = texts;
        this.desk = desk;
        this.problems = problems;
        this.resized = resized;
        pane = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 4).applyTo(pane);
        Fields fields = new Fields(pane, texts);
        closed = wide(fields.notice(pane, "appraisal.closed"));
        ways = wide(new Composite(pane, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 2).applyTo(ways);
        for (Choice choice : new Choice[] {Choice.ACCEPT, Choice.ADJUST, Choice.RETURN, Choice.NOT_APPLICABLE}) {
            Button button = new Button(ways, SWT.RADIO);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
            button.setData("parindex.id", "appraisal.choice." + choice);
            button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
                if (button.getSelection()) {
                    chosen();
                }
            }));
            choices.put(choice, button);
        }
        scoreLabel = fields.label("verdict.score");
        score = fields.named(new Text(pane, SWT.BORDER | SWT.SINGLE), "verdict.score", "appraisal.score");
        GridDataFactory.fillDefaults().hint(80, SWT.DEFAULT).align(SWT.BEGINNING, SWT.CENTER).applyTo(score);
        reasonLabel = fields.label("verdict.reason");
        reason = fields.named(new Combo(pane, SWT.READ_ONLY | SWT.DROP_DOWN), "verdict.reason", "appraisal.reason");
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(reason);
        wordsLabel = fields.label("verdict.words");
        words = fields.named(new Text(pane, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL), "verdict.words", "appraisal.words");
        words.addTraverseListener(e -> e.doit = e.doit || e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        GridDataFactory.fillDefaults().grab(true, false).hint(100, WORDS_HEIGHT).applyTo(words);
        for (Label label : new Label[] {scoreLabel, reasonLabel, wordsLabel}) {
            GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
        }
        message = wide(fields.notice(pane, "appraisal.message"));
        conflict = new ConflictPane(pane, texts, this::recordMine, this::takeTheirs);
        wide(conflict.control());
        record = fields.button("verdict.record", "appraisal.record", this::record);
        GridDataFactory.fillDefaults().span(2, 1).align(SWT.BEGINNING, SWT.CENTER).applyTo(record);
        score.addModifyListener(e -> typed("score"));
        reason.addModifyListener(e -> typed(""));
        words.addModifyListener(e -> typed("words"));
        score.addListener(SWT.DefaultSelection, e -> record());
    }

    Composite control() {
        return pane;
    }

    private static <C extends Control> C wide(C control) {
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(100, SWT.DEFAULT).applyTo(control);
        return control;
    }

    void show(PlaceDetail detail) {
        boolean other = shown == null || !shown.place().equals(detail.place());
        shown = detail;
        Draft draft = desk.unsent().draft(detail.place()).filter(d -> detail.form().choices().contains(d.choice()))
                .orElseGet(detail.form()::start);
        if (other) {
            say(desk.takeNotice().orElseGet(() -> desk.unsent().isRestored(detail.place()) ? texts.text("verdict.restored") : ""));
            conflict.hide();
        }
        fill(detail, draft);
    }

    /** Says what is to be said to the person apart from the place. */
    void tell() {
        desk.takeNotice().ifPresent(this::say);
    }

    void undo() {
        step(desk.unsent()::undo);
    }

    void redo() {
        step(desk.unsent()::redo);
    }

    private void step(Function<Place, Optional<Draft>> there) {
        if (shown != null && !recording && !conflict.isShown()) {
            there.apply(shown.place()).filter(draft -> shown.form().choices().contains(draft.choice())).ifPresent(draft -> {
                say("");
                fill(shown, draft);
            });
        }
    }

    private void fill(PlaceDetail detail, Draft draft) {
        DecisionForm form = detail.form();
        filling = true;
        taken = draft;
        boolean open = !form.choices().isEmpty();
        Fields.visible(closed, !open);
        closed.setText(texts.text(Stage.decidedIn(form.phase()).isEmpty() ? "verdict.closed" : "verdict.notYours",
                texts.phase(form.phase()), texts.phase(Phase.FIRST_APPRAISAL), texts.phase(Phase.SECOND_APPRAISAL),
                texts.phase(Phase.COUNCIL)));
        Fields.visible(ways, open);
        for (Map.Entry<Choice, Button> choice : choices.entrySet()) {
            choice.getValue().setEnabled(form.choices().contains(choice.getKey()));
            choice.getValue().setSelection(choice.getKey() == draft.choice());
        }
        boolean first = form.stage().filter(stage -> stage != Stage.FIRST_APPRAISAL).isEmpty();
        choices.get(Choice.ACCEPT).setText(form.before().isEmpty() ? texts.text("choice.ACCEPT.nothing")
                : texts.text(first ? "choice.ACCEPT" : "choice.ACCEPT.keep", texts.decided(form.before())));
        choices.get(Choice.ADJUST).setText(texts.text("choice.ADJUST"));
        choices.get(Choice.RETURN).setText(texts.text("choice.RETURN"));
        choices.get(Choice.NOT_APPLICABLE).setText(texts.text("choice.NOT_APPLICABLE"));
        score.setText(draft.score());
        reasonIds.clear();
        reasonIds.add("");
        reason.removeAll();
        reason.add(texts.text("verdict.reason.none"));
        for (DeductionReason coded : form.leaf().leaf().leaf().orElseThrow().reasons()) {
            reasonIds.add(coded.id());
            reason.add(texts.words().text(coded.text()));
        }
        reason.select(Math.max(0, reasonIds.indexOf(draft.reasonId())));
        words.setText(draft.words());
        filling = false;
        arrange();
    }

    /** The fields that the chosen way needs. */
    private void arrange() {
        boolean open = shown != null && !shown.form().choices().isEmpty();
        Choice choice = choice();
        boolean adjust = open && choice == Choice.ADJUST;
        both(scoreLabel, score, adjust);
        both(reasonLabel, reason, adjust && reasonIds.size() > 1);
        both(wordsLabel, words, open);
        wordsLabel.setText(texts.text(choice == Choice.RETURN ? "verdict.supplement" : "verdict.words"));
        Fields.visible(record, open);
        record.setEnabled(open && !recording && !conflict.isShown());
        resized.run();
    }

    private static void both(Label label, Control field, boolean yes) {
        Fields.visible(label, yes);
        Fields.visible(field, yes);
    }

    /** Another place is being read; what is shown must not be recorded for it. */
    void lock() {
        record.setEnabled(false);
    }

    private Choice choice() {
        return choices.entrySet().stream().filter(e -> e.getValue().getSelection()).map(Map.Entry::getKey).findFirst()
                .orElse(Choice.ACCEPT);
    }

    private Draft draft() {
        return new Draft(taken.seen(), choice(), score.getText(), reasonIds.get(Math.max(0, reason.getSelectionIndex())), words.getText());
    }

    private void typed(String field) {
        // A radio button that gets the focus says that it was chosen, although it was before.
        if (!filling && shown != null && !draft().equals(taken)) {
            taken = draft();
            desk.unsent().edit(shown.place(), field, shown.form().start(), taken);
            say("");
        }
    }

    private void chosen() {
        typed("");
        arrange();
    }

    /** Chooses a way by the keyboard, if it is open here, and goes to its first field. */
    void choose(Choice wanted) {
        if (shown == null || !choices.get(wanted).isEnabled() || !choices.get(wanted).isVisible()) {
            return;
        }
        choices.forEach((choice, button) -> button.setSelection(choice == wanted));
        chosen();
        if (wanted == Choice.ADJUST) {
            score.setFocus();
            score.selectAll();
        } else {
            words.setFocus();
        }
    }

    void record() {
        if (shown == null || recording || !record.isVisible() || desk.detail().filter(shown::equals).isEmpty()) {
            return;
        }
        if (conflict.isShown()) {
            conflict.focus();
            return;
        }
        DecisionForm.Outcome outcome = shown.form().read(draft());
        if (outcome instanceof DecisionForm.Outcome.Wrong wrong) {
            say(texts.words().text(wrong.what()));
            Map.of(DecisionForm.Field.SCORE, score, DecisionForm.Field.REASON, reason, DecisionForm.Field.WORDS, words).get(wrong.field())
                    .setFocus();
            return;
        }
        PlaceDetail at = shown;
        recording = true;
        record.setEnabled(false);
        say("");
        desk.record(at, outcome, () -> recorded(at), problem -> refused(at, problem));
    }

    private void recorded(PlaceDetail at) {
        recording = false;
        if (!pane.isDisposed()) {
            say(texts.text("verdict.recorded", at.unit().name(), texts.leaf(at.leaf().leaf())));
            arrange();
        }
    }

    private void refused(PlaceDetail at, Throwable problem) {
        recording = false;
        if (pane.isDisposed()) {
            return;
        }
        if (problem instanceof ConflictException clash && at.place().equals(shown.place())) {
            conflict.show(clash.conflicts().get(0));
            desk.readDetail();
        } else {
            say(problems.describe(problem));
        }
        arrange();
    }

    private void recordMine() {
        conflict.hide();
        basedOnWhatStands();
        record();
        arrange();
    }

    private void takeTheirs() {
        conflict.hide();
        basedOnWhatStands();
        Draft start = shown.form().start();
        // As a step, so that undo brings back what was typed.
        desk.unsent().edit(shown.place(), "", start, start);
        fill(shown, start);
        focus();
    }

    /** The person has seen what the other one decided, and chooses. */
    private void basedOnWhatStands() {
        taken = taken.withSeen(shown.form().leaf().version());
        desk.unsent().rebase(shown.place(), taken.seen());
    }

    private void say(String text) {
        message.setText(text.replace("&", "&&"));
        Fields.visible(message, !text.isEmpty());
        resized.run();
    }

    /** @return whether something here could take the keyboard */
    boolean focus() {
        Optional<Button> chosen = choices.values().stream().filter(b -> b.getSelection() && b.isVisible() && b.isEnabled()).findFirst();
        return chosen.map(Control::setFocus).orElse(false);
    }
}
