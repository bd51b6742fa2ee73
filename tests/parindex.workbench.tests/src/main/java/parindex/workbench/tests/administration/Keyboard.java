package parindex.workbench.tests.administration;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import parindex.workbench.tests.driver.WindowDriver;

/**
 * What keys do in a dialog. They are not sent through the window system, which gives the focus to no dialog where there is no window
 * manager: text goes to the field, Enter and Tab go where SWT would send them.
 */
final class Keyboard {

    private final WindowDriver window;

    Keyboard(WindowDriver window) {
        this.window = window;
    }

    /** Types instead of what the field holds. */
    void type(Text field, String text) {
        if (!field.isEnabled() || !field.getEditable()) {
            throw new AssertionError("nothing can be typed: " + field);
        }
        field.selectAll();
        field.insert(text);
        window.settle();
    }

    /** Enter: the default button of the dialog. */
    void enter(Shell dialog, Control focus) {
        Control control = focus;
        // As SWT does: each one up to the dialog may use the key.
        while (!control.traverse(SWT.TRAVERSE_RETURN)) {
            if (control == dialog) {
                throw new AssertionError("Enter does nothing in " + focus + "; the default button is " + dialog.getDefaultButton());
            }
            control = control.getParent();
        }
        window.settle();
    }
}
