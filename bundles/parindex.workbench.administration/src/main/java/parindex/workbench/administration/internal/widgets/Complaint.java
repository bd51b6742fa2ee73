package parindex.workbench.administration.internal.widgets;

import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** Where a part says what was refused, or what was done: words that can be selected and copied, and no room while there are none. */
public final class Complaint implements Consumer<String> {

    private final Text text;

    public Complaint(Composite parent, int columns, String id) {
        text = new Text(parent, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP);
        text.setData("parindex.id", id);
        text.setData("org.eclipse.e4.ui.css.CssClassName", "Complaint");
        text.getAccessible().addAccessibleAttributeListener(new org.eclipse.swt.accessibility.AccessibleAttributeAdapter() {
            @Override
            public void getAttributes(org.eclipse.swt.accessibility.AccessibleAttributeEvent e) {
                e.attributes = new String[] {"live", "polite"};
            }
        });
        GridDataFactory.fillDefaults().grab(true, false).span(columns, 1).hint(200, SWT.DEFAULT).exclude(true).applyTo(text);
        text.setVisible(false);
    }

    @Override
    public void accept(String words) {
        boolean shown = !words.isEmpty();
        text.setText(words);
        text.setVisible(shown);
        ((GridData) text.getLayoutData()).exclude = !shown;
        text.getParent().layout(true, true);
        if (shown) {
            text.getAccessible().sendEvent(ACC.EVENT_TEXT_CHANGED, new Object[] {ACC.TEXT_INSERT, 0, words.length(), words});
        }
    }
}
