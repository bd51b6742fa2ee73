package parindex.workbench.selfassessment.internal.parts;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import parindex.workbench.ui.SpokenName;

/** Widgets of a form as this perspective makes them: found by name, named for people who do not see them. */
final class FormKit {

    static final String ID = "parindex.workbench.selfassessment.";
    private static final String CSS_CLASS = "org.eclipse.e4.ui.css.CssClassName";
    private static final int LABEL_WIDTH = 140;

    private FormKit() {
    }

    /** A form of two columns: names and fields. */
    static Composite form(Composite parent) {
        Composite form = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 4).spacing(8, 5).applyTo(form);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(form);
        return form;
    }

    /** The name of a field, in the first column. */
    static Label name(Composite form, String text) {
        return name(form, text, LABEL_WIDTH);
    }

    static Label name(Composite form, String text, int width) {
        Label label = new Label(form, SWT.WRAP);
        label.setText(mnemonicFree(text));
        GridDataFactory.fillDefaults().hint(width, SWT.DEFAULT).align(SWT.FILL, SWT.BEGINNING).indent(0, 4).applyTo(label);
        return label;
    }

    /** Text over both columns. */
    static Label wide(Composite form, String text, String cssClass) {
        Label label = new Label(form, SWT.WRAP);
        label.setText(mnemonicFree(text));
        label.setData(CSS_CLASS, cssClass);
        // The hint keeps a long text from asking for its whole length; it is given the width of the form.
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(LABEL_WIDTH, SWT.DEFAULT).applyTo(label);
        return label;
    }

    /** A text that belongs to a name, in the second column. */
    static Label value(Composite form, String text) {
        Label label = new Label(form, SWT.WRAP);
        label.setText(mnemonicFree(text));
        GridDataFactory.fillDefaults().grab(true, false).hint(LABEL_WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.BEGINNING).indent(0, 4)
                .applyTo(label);
        return label;
    }

    /** A place for what is wrong with a field; takes no room as long as nothing is. */
    static Label trouble(Composite form) {
        Label label = new Label(form, SWT.WRAP);
        label.setData(CSS_CLASS, "Problem");
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(LABEL_WIDTH, SWT.DEFAULT).exclude(true).applyTo(label);
        label.setVisible(false);
        return label;
    }

    /** Shows a text, or hides the label if it is empty. The caller lays out anew. @return whether anything changed */
    static boolean show(Label label, String text) {
        if (label.getText().equals(mnemonicFree(text))) {
            return false;
        }
        label.setText(mnemonicFree(text));
        visible(label, !text.isEmpty());
        return true;
    }

    static void visible(Control control, boolean visible) {
        control.setVisible(visible);
        ((GridData) control.getLayoutData()).exclude = !visible;
    }

    /** @param id by which tests and problems find it */
    static Text text(Composite form, int style, String id, String name, boolean editable) {
        Text text = new Text(form, SWT.BORDER | style);
        text.setEditable(editable);
        identify(text, id, name);
        return text;
    }

    static Button push(Composite parent, String text, String id) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        identify(button, id, "");
        return button;
    }

    /** @param name what a screen reader says; empty if the widget says it itself */
    static void identify(Control control, String id, String name) {
        control.setData("parindex.id", ID + id);
        if (!name.isEmpty()) {
            SpokenName.give(control, name);
        }
    }

    /** A screen reader says the trouble with the field. */
    static void describes(Label trouble, Control field) {
        field.getAccessible().addRelation(ACC.RELATION_DESCRIBED_BY, trouble.getAccessible());
    }

    private static String mnemonicFree(String text) {
        return text.replace("&", "&&");
    }
}
