package parindex.workbench.selfassessment.internal.parts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import parindex.values.text.Message;
import parindex.workbench.selfassessment.internal.model.Fields;
import parindex.workbench.selfassessment.internal.model.NoteDraft;
import parindex.workbench.ui.Words;

/** What is typed about the document that is chosen in the list. */
final class NoteForm {

    private static final int LABEL_WIDTH = 90;

    private record Field(Text text, Function<NoteDraft, String> get) {
    }

    private final Desk desk;
    private final Words words;
    private final Composite form;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Label trouble;
    private int index = -1;

    NoteForm(Composite parent, Desk desk, Words words) {
        this.desk = desk;
        this.words = words;
        form = FormKit.form(parent);
        field(Fields.NUMBER, NoteDraft::number, NoteDraft::withNumber);
        field(Fields.DATE, NoteDraft::date, NoteDraft::withDate);
        field(Fields.PLACE, NoteDraft::place, NoteDraft::withPlace);
        field(Fields.SUMMARY, NoteDraft::summary, NoteDraft::withSummary);
        trouble = FormKit.trouble(form);
        fields.get(Fields.DATE).text().setMessage(words.text(Message.of(LeafView.class, "leaf.day")));
        fields.get(Fields.PLACE).text().setMessage(words.text(Message.of(LeafView.class, "leaf.placeHint")));
    }

    private void field(String part, Function<NoteDraft, String> get, BiFunction<NoteDraft, String, NoteDraft> set) {
        String label = words.text(Message.of(NoteForm.class, "note." + part));
        FormKit.name(form, label, LABEL_WIDTH);
        Text text = FormKit.text(form, SWT.SINGLE, "evidence." + part, label, true);
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(text);
        text.addModifyListener(e -> {
            int edited = index;
            String typed = text.getText();
            if (edited >= 0) {
                desk.edit(Fields.file(edited, part), draft -> {
                    NoteDraft note = draft.files().get(edited);
                    return get.apply(note).equals(typed) ? draft : draft.withFile(edited, set.apply(note, typed));
                });
            }
        });
        fields.put(part, new Field(text, get));
    }

    /** @param row index among the documents of the leaf; below 0 for none */
    void show(int row, Optional<NoteDraft> note) {
        // Not while the texts are exchanged: they would be typed into the document shown before.
        index = -1;
        fields.values().forEach(field -> {
            String text = note.map(field.get()).orElse("");
            if (!field.text().getText().equals(text)) {
                field.text().setText(text);
            }
            field.text().setEnabled(note.isPresent());
            field.text().setEditable(desk.isEditable());
        });
        index = row;
        String wrong = row < 0 ? "" : desk.leafId()
                .flatMap(leaf -> desk.sheet().orElseThrow().reading(leaf).problem(Fields.file(row, Fields.DATE)))
                .map(p -> p.refusal().in(words.locale())).orElse("");
        if (FormKit.show(trouble, wrong)) {
            form.getParent().layout(true, true);
        }
    }

    /** @return whether there is such a field, and it has the focus */
    boolean focus(String part) {
        return fields.containsKey(part) && index >= 0 && fields.get(part).text().setFocus();
    }
}
