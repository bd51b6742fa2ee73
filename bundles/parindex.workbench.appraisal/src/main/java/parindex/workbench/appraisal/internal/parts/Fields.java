package parindex.workbench.appraisal.internal.parts;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Makes labelled fields, each with the name that a screen reader says and the id by which tests find it. */
record Fields(Composite parent, Texts texts) {

    Combo combo(String key, String id) {
        label(key);
        Combo combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        return named(combo, key, id);
    }

    Text text(String key, String id, int width) {
        label(key);
        Text text = new Text(parent, SWT.BORDER | SWT.SINGLE);
        text.setLayoutData(new RowData(width, SWT.DEFAULT));
        return named(text, key, id);
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
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = name;
            }
        });
        return control;
    }

    /** Shows or hides a control of a grid layout, and its place with it. */
    static void visible(Control control, boolean yes) {
        control.setVisible(yes);
        ((GridData) control.getLayoutData()).exclude = !yes;
    }
}
