package parindex.workbench.results.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.Widget;
import parindex.workbench.ui.CellTips;
import parindex.workbench.ui.SpokenName;

/** Widgets as all parts of the perspective have them. */
final class Widgets {

    static final String ID = "parindex.id";
    private static final String QUIET = "parindex.quiet";
    private static final String PRESSED = "parindex.pressed";
    private static final String STYLE = "org.eclipse.e4.ui.css.CssClassName";

    private Widgets() {
    }

    /** The page of a part, with columns for labels and fields. */
    static Composite page(Composite parent, int columns) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(columns).margins(8, 8).spacing(8, 6).applyTo(page);
        return page;
    }

    /** A list to choose from, with its label in front. */
    static Combo combo(Composite parent, String label, String id, Runnable chosen) {
        new Label(parent, SWT.NONE).setText(label);
        Combo combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setData(ID, id);
        name(combo, label);
        GridDataFactory.fillDefaults().grab(true, false).minSize(80, SWT.DEFAULT).hint(120, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER)
                .applyTo(combo);
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> chosen.run()));
        return combo;
    }

    static Button button(Composite parent, String label, String id, Runnable pressed) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(label);
        button.setData(ID, id);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> pressed.run()));
        return button;
    }

    /** Sentences over the whole width; takes no room while it is empty. */
    static Label note(Composite parent, int columns, String id) {
        Label note = new Label(parent, SWT.WRAP);
        note.setData(STYLE, "Note");
        note.setData(ID, id);
        GridDataFactory.fillDefaults().span(columns, 1).grab(true, false).hint(100, SWT.DEFAULT).exclude(true).applyTo(note);
        return note;
    }

    static void say(Label note, String text) {
        if (!note.getText().equals(text)) {
            note.setText(text);
            note.setVisible(!text.isEmpty());
            ((org.eclipse.swt.layout.GridData) note.getLayoutData()).exclude = text.isEmpty();
            note.getParent().layout(true, true);
        }
    }

    /** What a screen reader calls a control. */
    static void name(Control control, String name) {
        SpokenName.give(control, () -> name.replaceAll("[&:]", "").strip());
    }

    /**
     * When a tree or table gets the focus, GTK chooses its first row, which nobody has asked for: that is undone and not listened to. A
     * click gives the focus, too, but what it chooses was asked for.
     */
    static void nothingChosenByFocus(Control control) {
        control.addFocusListener(FocusListener.focusGainedAdapter(e -> {
            if (selected(control) == 0 && control.getData(PRESSED) == null) {
                quiet(control);
            }
        }));
        // The button goes down before the focus comes, or after it in a window that was behind another one.
        control.addListener(SWT.MouseDown, e -> {
            control.setData(PRESSED, Boolean.TRUE);
            control.setData(QUIET, null);
        });
        control.addListener(SWT.MouseUp, e -> control.setData(PRESSED, null));
    }

    /** Until what is waiting has been handled. Ended by itself and not by a later event: one that has the focus already never gains it. */
    private static void quiet(Control control) {
        control.setData(QUIET, Boolean.TRUE);
        control.getDisplay().asyncExec(() -> {
            if (!control.isDisposed() && isQuiet(control)) {
                deselect(control);
                control.setData(QUIET, null);
            }
        });
    }

    /** Gives the focus to a tree or table for which {@link #nothingChosenByFocus} was called. */
    static void focus(Control control) {
        if (selected(control) == 0) {
            quiet(control);
        }
        control.setFocus();
    }

    private static int selected(Control control) {
        return control instanceof Tree tree ? tree.getSelectionCount() : ((Table) control).getSelectionCount();
    }

    private static void deselect(Control control) {
        if (control instanceof Tree tree) {
            tree.deselectAll();
        } else {
            ((Table) control).deselectAll();
        }
    }

    /** Whether a selection comes from the focus and not from the person. */
    static boolean isQuiet(Widget widget) {
        return widget.getData(QUIET) != null;
    }

    /** The first column takes the room that the others leave, and hints show its texts in full. */
    static void wideFirstColumn(Tree tree, int least) {
        tree.addControlListener(ControlListener.controlResizedAdapter(e -> fillFirstColumn(tree, least)));
        CellTips.install(tree);
    }

    private static void fillFirstColumn(Tree tree, int least) {
        int others = 0;
        for (int c = 1; c < tree.getColumnCount(); c++) {
            others += tree.getColumn(c).getWidth();
        }
        tree.getColumn(0).setWidth(Math.max(least, tree.getClientArea().width - others));
    }

    /** Shows a column of a tree with a {@link #wideFirstColumn}, or hides it; one that is shown already keeps the width a person gave it. */
    static void show(Tree tree, int column, boolean isShown, int width, int leastOfFirst) {
        if (isShown != tree.getColumn(column).getResizable()) {
            tree.getColumn(column).setResizable(isShown);
            tree.getColumn(column).setWidth(isShown ? width : 0);
            fillFirstColumn(tree, leastOfFirst);
        }
    }

    /** Puts items into a list unless it has them already. */
    static void fill(Combo combo, String[] items, int selection) {
        if (!java.util.Arrays.equals(items, combo.getItems())) {
            combo.setItems(items);
        }
        if (combo.getSelectionIndex() != selection) {
            combo.select(selection);
        }
        // All of it where the window is too narrow.
        combo.setToolTipText(combo.getText());
    }
}
