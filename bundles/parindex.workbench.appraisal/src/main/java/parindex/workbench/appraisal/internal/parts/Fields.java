package parindex.workbench.appraisal.internal.parts;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import parindex.workbench.ui.SpokenName;

/** Makes labelled fields, each with the name that a screen reader says and the id by which tests find it. */
record Fields(Composite parent, Texts texts) {

    /** A choice with its label before it; both stay together when the line is too short. */
    Combo combo(String key, String id) {
        return named(new Combo(pair(key), SWT.READ_ONLY | SWT.DROP_DOWN), key, id);
    }

    /** As {@link #combo(String, String)}, with a width of its own. */
    Combo combo(String key, String id, int width) {
        Combo combo = combo(key, id);
        GridDataFactory.fillDefaults().hint(width, SWT.DEFAULT).applyTo(combo);
        return combo;
    }

    Text text(String key, String id, int width) {
        Text text = new Text(pair(key), SWT.BORDER | SWT.SINGLE);
        GridDataFactory.fillDefaults().hint(width, SWT.DEFAULT).applyTo(text);
        return named(text, key, id);
    }

    private Composite pair(String key) {
        Composite pair = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 0).applyTo(pair);
        Label label = new Label(pair, SWT.NONE);
        label.setText(texts.text(key));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
        return pair;
    }

    Button button(String key, String id, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(texts.text(key));
        button.setData("parindex.id", id);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
        return button;
    }

    Label label(String key) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(texts.text(key));
        return label;
    }

    /** A line of fields, buttons and labels that goes on below when it is too long; in a page with a grid layout. */
    static Composite bar(Composite page) {
        Composite bar = new Composite(page, SWT.NONE);
        RowLayout row = new RowLayout();
        row.center = true;
        row.spacing = 6;
        row.marginLeft = 0;
        bar.setLayout(row);
        // The width of the page, not the one that a single line would need.
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(bar);
        return bar;
    }

    /** A line that explains, in a page with a grid layout. */
    Label notice(Composite page, String id) {
        Label notice = new Label(page, SWT.WRAP);
        notice.setData("org.eclipse.e4.ui.css.CssClassName", "Note");
        notice.setData("parindex.id", id);
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(notice);
        return notice;
    }

    /** Gives a control its accessible name: the label before it, without the mnemonic. */
    <C extends Control> C named(C control, String key, String id) {
        control.setData("parindex.id", id);
        String name = texts.text(key).replace("&", "").replaceAll(":$", "");
        SpokenName.give(control, name);
        return control;
    }

    /** Shows or hides a control of a grid layout, and its place with it. */
    static void visible(Control control, boolean yes) {
        control.setVisible(yes);
        ((GridData) control.getLayoutData()).exclude = !yes;
    }
}
