package parindex.workbench.selfassessment.internal.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import parindex.values.text.Message;
import parindex.workbench.selfassessment.internal.model.Fields;
import parindex.workbench.selfassessment.internal.model.InputField;
import parindex.workbench.selfassessment.internal.model.InputField.Item;
import parindex.workbench.selfassessment.internal.model.LeafDraft;
import parindex.workbench.ui.Words;

/** The fields that a rule asks for, as widgets. */
final class InputPanel {

    private static final int FIGURE_WIDTH = 90;

    private final Composite form;
    private final Desk desk;
    private final Words words;
    private final List<FieldEditor> editors = new ArrayList<>();

    InputPanel(Composite form, Desk desk, Words words) {
        this.form = form;
        this.desk = desk;
        this.words = words;
    }

    List<FieldEditor> add(List<InputField> fields) {
        fields.forEach(this::add);
        return editors;
    }

    // As in the form of a rule: no switch over sealed types in Java 17.
    private void add(InputField field) {
        Locale locale = words.locale();
        if (field instanceof InputField.Heading heading) {
            FormKit.wide(form, heading.text(), "StartHeading");
        } else if (field instanceof InputField.Worth worth) {
            new Label(form, SWT.NONE);
            FormKit.value(form, String.join("\n", worth.lines())).setData("org.eclipse.e4.ui.css.CssClassName", "Note");
        } else if (field instanceof InputField.OneOf oneOf) {
            editors.add(new OptionEditor(form, oneOf.name(), oneOf.label(), oneOf.options(), 1, desk, locale));
        } else if (field instanceof InputField.Flag flag) {
            List<Item> answers = List.of(answer(true), answer(false));
            editors.add(new OptionEditor(form, flag.name(), flag.label(), answers, 2, desk, locale));
        } else if (field instanceof InputField.Figure figure) {
            FormKit.name(form, figure.label());
            Composite row = row(2);
            Text text = typed(row, figure.name(), figure.label(), FIGURE_WIDTH);
            new Label(row, SWT.NONE).setText(figure.percent() ? "%" : "");
            edit(figure.name(), text);
        } else if (field instanceof InputField.Day day) {
            FormKit.name(form, day.label());
            Composite row = row(1);
            Text text = typed(row, day.name(), day.label(), FIGURE_WIDTH + 20);
            text.setMessage(text("input.day"));
            edit(day.name(), text);
        } else if (field instanceof InputField.Share share) {
            share(share);
        } else {
            throw new IllegalArgumentException("no widget for " + field);
        }
    }

    private void share(InputField.Share share) {
        FormKit.name(form, text("input.share", share.numerator(), share.denominator()));
        Composite row = row(4);
        Text numerator = typed(row, share.numeratorName(), share.numerator(), FIGURE_WIDTH);
        new Label(row, SWT.NONE).setText("/");
        Text denominator = typed(row, share.denominatorName(), share.denominator(), FIGURE_WIDTH);
        new Label(row, SWT.NONE).setText(share.unit());
        edit(share.numeratorName(), numerator);
        edit(share.denominatorName(), denominator);
    }

    private Composite row(int columns) {
        Composite row = new Composite(form, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(columns).spacing(6, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        return row;
    }

    private Text typed(Composite row, String name, String label, int width) {
        Text text = FormKit.text(row, SWT.SINGLE, Fields.input(name), label, desk.isEditable());
        text.setToolTipText(label);
        GridDataFactory.swtDefaults().hint(width, SWT.DEFAULT).align(SWT.BEGINNING, SWT.CENTER).applyTo(text);
        return text;
    }

    private void edit(String name, Text text) {
        editors.add(TextEditor.of(Fields.input(name), text, draft -> draft.input(name), (draft, typed) -> draft.withInput(name, typed),
                FormKit.trouble(form), desk, words.locale()));
    }

    private Item answer(boolean yes) {
        return new Item(yes ? LeafDraft.YES : LeafDraft.NO, text(yes ? "input.yes" : "input.no"));
    }

    private String text(String key, Object... arguments) {
        return words.text(Message.of(InputPanel.class, key, arguments));
    }
}
