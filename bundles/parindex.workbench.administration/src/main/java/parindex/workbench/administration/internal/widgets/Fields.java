package parindex.workbench.administration.internal.widgets;

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
import parindex.workbench.ui.SpokenName;

/** Makes controls with their labels, ids for tests, and names for screen readers. */
public final class Fields {

    private static final String STYLE = "org.eclipse.e4.ui.css.CssClassName";
    private static final int TEXT_WIDTH = 280;

    private Fields() {
    }

    /** Gives a control a name for screen readers. */
    public static void name(Control control, String name) {
        SpokenName.give(control, name);
    }

    /** A page with a margin and a number of columns. */
    public static Composite page(Composite parent, int columns) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(columns).margins(10, 10).spacing(8, 8).applyTo(page);
        return page;
    }

    /** Controls side by side. */
    public static Composite row(Composite parent, int columns) {
        Composite row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(columns).spacing(8, 4).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(row);
        return row;
    }

    public static Label heading(Composite parent, String text) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(escaped(text));
        label.setData(STYLE, "StartHeading");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
        return label;
    }

    /** Explaining words that wrap. */
    public static Label note(Composite parent, String text) {
        Label label = new Label(parent, SWT.WRAP);
        label.setText(escaped(text));
        label.setData(STYLE, "Note");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(label);
        return label;
    }

    /** In a label "&" marks a mnemonic; names may contain it. */
    public static String escaped(String text) {
        return text.replace("&", "&&");
    }

    /** A label and a field to its right. */
    public static Text text(Composite parent, String label, String id, int style) {
        label(parent, label);
        return field(parent, label, id, style);
    }

    /** A field without a label, in a table of fields. */
    public static Text field(Composite parent, String name, String id, int style) {
        Text text = new Text(parent, style | SWT.BORDER);
        text.setData("parindex.id", id);
        name(text, name);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER)
                .hint((style & SWT.PASSWORD) != 0 ? TEXT_WIDTH : 160, SWT.DEFAULT)
                .applyTo(text);
        return text;
    }

    /** A label and several lines to its right. */
    public static Text lines(Composite parent, String label, String id, int height) {
        Label above = label(parent, label);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(above);
        Text text = new Text(parent, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        text.setData("parindex.id", id);
        name(text, label);
        // In a field of several lines the tab key leaves the field: it is typed into none of ours.
        text.addTraverseListener(e -> e.doit = e.doit || e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, height).applyTo(text);
        return text;
    }

    /** A label and a choice to its right. */
    public static Combo combo(Composite parent, String label, String id) {
        label(parent, label);
        Combo combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setData("parindex.id", id);
        name(combo, label);
        // Titles of sets are long: they must not make a dialog wider than the screen.
        GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(combo);
        return combo;
    }

    public static Label label(Composite parent, String text) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(text);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
        return label;
    }

    public static Button button(Composite parent, String text, String id, Runnable pressed) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.setData("parindex.id", id);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> pressed.run()));
        return button;
    }

    public static Button check(Composite parent, String text, String id, Runnable pressed) {
        Button button = new Button(parent, SWT.CHECK | SWT.WRAP);
        button.setText(text);
        button.setData("parindex.id", id);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> pressed.run()));
        return button;
    }

    /** Lets a control take all the room there is. */
    public static <C extends Control> C fill(C control, int columns) {
        GridDataFactory.fillDefaults().grab(true, true).span(columns, 1).applyTo(control);
        return control;
    }
}
