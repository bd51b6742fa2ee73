package parindex.workbench.selfassessment.internal.parts;

import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import parindex.workbench.selfassessment.internal.model.LeafDraft;
import parindex.workbench.selfassessment.internal.model.LeafReading;

/**
 * A field that is typed into.
 *
 * @param field   its name
 * @param get     what it shows of a draft
 * @param trouble where it says what is wrong
 */
record TextEditor(String field, Text text, Function<LeafDraft, String> get, Label trouble, Locale locale) implements FieldEditor {

    /** @param set what a text makes of a draft */
    static TextEditor of(String field, Text text, Function<LeafDraft, String> get, BiFunction<LeafDraft, String, LeafDraft> set,
            Label trouble, Desk desk,
            Locale locale) {
        text.setText(get.apply(desk.sheet().orElseThrow().draft(desk.leafId().orElseThrow())));
        text.addModifyListener(e -> {
            String typed = text.getText();
            desk.edit(field, draft -> get.apply(draft).equals(typed) ? draft : set.apply(draft, typed));
        });
        FormKit.describes(trouble, text);
        return new TextEditor(field, text, get, trouble, locale);
    }

    @Override
    public void show(LeafDraft draft) {
        String wanted = get.apply(draft);
        if (!text.getText().equals(wanted)) {
            text.setText(wanted);
        }
    }

    @Override
    public boolean mark(LeafReading reading) {
        return FormKit.show(trouble, reading.problem(field).map(p -> p.refusal().in(locale)).orElse(""));
    }

    @Override
    public boolean focus(String wanted) {
        if (!field.equals(wanted)) {
            return false;
        }
        text.selectAll();
        return text.setFocus();
    }
}
