package parindex.workbench.selfassessment.internal.parts;

import java.util.List;
import java.util.Locale;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import parindex.workbench.selfassessment.internal.model.Fields;
import parindex.workbench.selfassessment.internal.model.InputField.Item;
import parindex.workbench.selfassessment.internal.model.LeafDraft;
import parindex.workbench.selfassessment.internal.model.LeafReading;

/** One of several answers; none is chosen as long as nothing is said. */
final class OptionEditor implements FieldEditor {

    private static final int WIDTH = 200;

    private final String name;
    private final List<Item> options;
    private final List<Button> buttons;
    private final Label trouble;
    private final Locale locale;

    /** @param columns how many answers stand side by side */
    OptionEditor(Composite form, String name, String label, List<Item> options, int columns, Desk desk, Locale locale) {
        this.name = name;
        this.options = options;
        this.locale = locale;
        FormKit.name(form, label);
        Composite group = new Composite(form, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(columns).spacing(12, 2).applyTo(group);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
        trouble = FormKit.trouble(form);
        buttons = options.stream().map(option -> button(group, option, label, columns == 1, desk)).toList();
    }

    private Button button(Composite group, Item option, String label, boolean wide, Desk desk) {
        Button button = new Button(group, SWT.RADIO | SWT.WRAP);
        button.setText(option.label().replace("&", "&&"));
        FormKit.identify(button, Fields.input(name) + "." + option.id(), label + ": " + option.label());
        GridDataFactory.fillDefaults().grab(wide, false).hint(wide ? WIDTH : SWT.DEFAULT, SWT.DEFAULT).applyTo(button);
        button.setEnabled(desk.isEditable());
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            if (button.getSelection()) {
                desk.edit(Fields.input(name), draft -> draft.withInput(name, option.id()));
            }
        }));
        FormKit.describes(trouble, button);
        return button;
    }

    @Override
    public void show(LeafDraft draft) {
        for (int i = 0; i < options.size(); i++) {
            buttons.get(i).setSelection(options.get(i).id().equals(draft.input(name)));
        }
    }

    @Override
    public boolean mark(LeafReading reading) {
        return FormKit.show(trouble, reading.problem(Fields.input(name)).map(p -> p.refusal().in(locale)).orElse(""));
    }

    @Override
    public boolean focus(String wanted) {
        return Fields.input(name).equals(wanted) && buttons.stream().filter(Button::getSelection).findFirst().orElse(buttons.get(0))
                .setFocus();
    }
}
