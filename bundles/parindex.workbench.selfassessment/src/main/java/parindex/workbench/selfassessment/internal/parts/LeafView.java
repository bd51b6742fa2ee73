package parindex.workbench.selfassessment.internal.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import parindex.criteria.Leaf;
import parindex.criteria.Node;
import parindex.criteria.NotApplicable;
import parindex.criteria.RuleText;
import parindex.criteria.Source;
import parindex.scoring.Derivation;
import parindex.values.text.Message;
import parindex.workbench.selfassessment.internal.model.Fields;
import parindex.workbench.selfassessment.internal.model.InputFields;
import parindex.workbench.selfassessment.internal.model.LeafDraft;
import parindex.workbench.selfassessment.internal.model.LeafReading;
import parindex.workbench.selfassessment.internal.model.NoteDraft;
import parindex.workbench.selfassessment.internal.model.WorkMode;
import parindex.workbench.selfassessment.internal.model.Worksheet;
import parindex.workbench.ui.Words;

/** The form of one leaf: what it asks for, the fields that fit its rule, the score and how it came about, the explanation. */
final class LeafView {

    private static final int PLACES = 6;
    private static final int EXPLANATION_LINES = 4;
    private static final int TRACE_WIDTH = 200;

    private final Desk desk;
    private final Words words;
    private final Node node;
    private final Object shown;
    private final Composite form;
    private final List<FieldEditor> editors = new ArrayList<>();
    private final Label derived;
    private final Text trace;
    private Text score;
    private Button notApplicable;
    private Label notApplicableTrouble;

    LeafView(Composite parent, Desk desk, Words words) {
        this.desk = desk;
        this.words = words;
        Worksheet sheet = desk.sheet().orElseThrow();
        node = sheet.work().leaf(desk.leafId().orElseThrow()).orElseThrow().leaf();
        shown = kind(sheet, node.id());
        form = FormKit.form(parent);
        head(sheet);
        FormKit.wide(form, text("leaf.inputs"), "StartHeading");
        editors.addAll(new InputPanel(form, desk, words).add(InputFields.of(node, words.locale())));
        FormKit.name(form, text("leaf.derived"));
        derived = FormKit.value(form, "");
        FormKit.identify(derived, "derived", "");
        FormKit.name(form, text("leaf.trace"));
        // A text, so that it can be copied and a screen reader stops at it.
        trace = FormKit.text(form, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI, "trace", text("leaf.trace"), false);
        GridDataFactory.fillDefaults().grab(true, false).hint(TRACE_WIDTH, 2 * trace.getLineHeight()).applyTo(trace);
        if (sheet.work().supplied().contains(node.id())) {
            new SuppliedSection(form, desk, words, sheet.work().leaf(node.id()).orElseThrow());
        } else {
            scoring(sheet.work().mode());
            explaining();
            if (sheet.work().mode() == WorkMode.REPLY) {
                new ReplySection(form, desk, words, sheet.work().leaf(node.id()).orElseThrow());
            }
        }
        update();
    }

    private void head(Worksheet sheet) {
        Leaf leaf = node.leaf().orElseThrow();
        Label name = FormKit.wide(form, node.number() + " " + words.text(node.name()), "StartHeading");
        FormKit.identify(name, "name", "");
        if (sheet.work().round().illustrative() || node.source() == Source.ILLUSTRATIVE || leaf.source() == Source.ILLUSTRATIVE) {
            FormKit.identify(FormKit.wide(form, text("leaf.illustrative"), "Note"), "illustrative", "");
        }
        line("leaf.max", words.figure(node.max(), PLACES));
        line("leaf.rule", RuleText.of(sheet.work().set(), node, words.locale()));
        line("leaf.guidance", words.text(leaf.guidance()));
        line(leaf.evidence().required() ? "leaf.evidence" : "leaf.evidenceOptional", words.text(leaf.evidence().text()));
    }

    private void line(String key, String text) {
        if (!text.isBlank()) {
            FormKit.name(form, text(key));
            FormKit.identify(FormKit.value(form, text), key, "");
        }
    }

    private void scoring(WorkMode mode) {
        FormKit.name(form, text("leaf.score"));
        Composite row = new Composite(form, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        // In the right of reply the self score stays what it was; the unit claims another one by a dispute.
        boolean editable = desk.isEditable() && mode == WorkMode.SCORE;
        score = FormKit.text(row, SWT.SINGLE, Fields.SCORE, text("leaf.score"), editable);
        GridDataFactory.swtDefaults().hint(90, SWT.DEFAULT).applyTo(score);
        Label hint = new Label(row, SWT.WRAP);
        hint.setText(text("leaf.scoreHint"));
        hint.setData("org.eclipse.e4.ui.css.CssClassName", "Note");
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(hint);
        editors.add(TextEditor.of(Fields.SCORE, score, LeafDraft::score, LeafDraft::withScore, FormKit.trouble(form), desk,
                words.locale()));
        NotApplicable meaning = node.leaf().orElseThrow().notApplicable();
        if (meaning == NotApplicable.FORBIDDEN) {
            return;
        }
        FormKit.name(form, "");
        notApplicable = new Button(form, SWT.CHECK | SWT.WRAP);
        notApplicable.setText(text(meaning == NotApplicable.FULL_MARKS ? "leaf.naFull" : "leaf.naExcluded"));
        FormKit.identify(notApplicable, Fields.NOT_APPLICABLE, "");
        notApplicable.setEnabled(editable);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(notApplicable);
        notApplicable.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            boolean claimed = notApplicable.getSelection();
            desk.edit(Fields.NOT_APPLICABLE, draft -> draft.withNotApplicable(claimed));
        }));
        notApplicableTrouble = FormKit.trouble(form);
    }

    private void explaining() {
        FormKit.name(form, text("leaf.explanation"));
        Text explanation = FormKit.text(form, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL, Fields.EXPLANATION, text("leaf.explanation"),
                desk.isEditable());
        GridDataFactory.fillDefaults().grab(true, false).hint(200, EXPLANATION_LINES * explanation.getLineHeight()).applyTo(explanation);
        // Tab leads on to the next field; a person who wants a tabulator in an explanation is rare.
        explanation.addTraverseListener(e -> e.doit |= e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        editors.add(TextEditor.of(Fields.EXPLANATION, explanation, LeafDraft::explanation, LeafDraft::withExplanation,
                FormKit.trouble(form), desk,
                words.locale()));
        FormKit.wide(form, text("leaf.cited"), "Note");
        cited(Fields.NUMBER, NoteDraft::number, NoteDraft::withNumber);
        cited(Fields.DATE, NoteDraft::date, NoteDraft::withDate).setMessage(text("leaf.day"));
        cited(Fields.PLACE, NoteDraft::place, NoteDraft::withPlace).setMessage(text("leaf.placeHint"));
        cited(Fields.SUMMARY, NoteDraft::summary, NoteDraft::withSummary);
    }

    private Text cited(String part, Function<NoteDraft, String> get, BiFunction<NoteDraft, String, NoteDraft> set) {
        String label = text("note." + part);
        FormKit.name(form, label);
        Text text = FormKit.text(form, SWT.SINGLE, Fields.CITED + part, label, desk.isEditable());
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(text);
        editors.add(TextEditor.of(Fields.CITED + part, text, draft -> get.apply(draft.cited()),
                (draft, typed) -> draft.withCited(set.apply(draft.cited(), typed)), FormKit.trouble(form), desk, words.locale()));
        return text;
    }

    /** What decides which widgets there are. What is typed and what stands of it is not among it: they show it as it changes. */
    private static Object kind(Worksheet sheet, String leafId) {
        WorkMode mode = sheet.work().mode();
        boolean told = sheet.work().supplied().contains(leafId) || mode == WorkMode.REPLY;
        return List.of(sheet.work().round().id(), sheet.work().unit().code(), leafId, mode, told ? sheet.work().leaf(leafId).orElseThrow()
                .version() : 0L);
    }

    /** Whether it has the widgets for the leaf in front as it stands now. */
    boolean fits() {
        return desk.sheet().flatMap(sheet -> desk.leafId().map(leaf -> kind(sheet, leaf).equals(shown))).orElse(false);
    }

    String leafId() {
        return node.id();
    }

    /** Shows what was typed, undone or read again. @return whether the form must be laid out anew */
    boolean update() {
        Worksheet sheet = desk.sheet().orElseThrow();
        LeafDraft draft = sheet.draft(node.id());
        LeafReading reading = sheet.reading(node.id());
        editors.forEach(editor -> editor.show(draft));
        boolean layout = false;
        for (FieldEditor editor : editors) {
            layout |= editor.mark(reading);
        }
        if (notApplicable != null) {
            notApplicable.setSelection(draft.notApplicable());
            layout |= FormKit.show(notApplicableTrouble, reading.problem(Fields.NOT_APPLICABLE).map(p -> p.refusal().in(words.locale()))
                    .orElse(""));
        }
        Optional<Derivation> derivation = reading.derivation();
        derived.setText(derivation.flatMap(Derivation::derivedScore)
                .map(value -> text("leaf.points", words.figure(value, PLACES), words.figure(node.max(), PLACES)))
                .orElseGet(() -> text(derivation.isEmpty() ? "leaf.noInputs" : "leaf.notDerived")));
        String way = derivation.map(d -> d.trace(words.locale())).orElse("");
        if (!trace.getText().equals(way)) {
            trace.setText(way);
            layout |= fitTrace();
        }
        if (score != null) {
            score.setMessage(derivation.flatMap(Derivation::derivedScore).map(value -> words.figure(value, PLACES)).orElse(""));
        }
        return layout;
    }

    /** As high as its text: what explains a score must not hide. */
    private boolean fitTrace() {
        GridData place = (GridData) trace.getLayoutData();
        int needed = Math.max(2 * trace.getLineHeight(), trace.computeSize(Math.max(TRACE_WIDTH, trace.getSize().x), SWT.DEFAULT).y);
        boolean changed = place.heightHint != needed;
        place.heightHint = needed;
        return changed;
    }

    /** @param field empty: the first one that can be filled in */
    boolean focus(String field) {
        if (field.isEmpty()) {
            return !editors.isEmpty() && form.setFocus();
        }
        return editors.stream().anyMatch(editor -> editor.focus(field))
                || field.equals(Fields.NOT_APPLICABLE) && notApplicable != null && notApplicable.setFocus();
    }

    private String text(String key, Object... arguments) {
        return words.text(Message.of(LeafView.class, key, arguments));
    }
}
