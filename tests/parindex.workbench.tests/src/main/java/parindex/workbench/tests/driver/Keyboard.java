package parindex.workbench.tests.driver;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/**
 * Keys, for the thread of the window. In the main window they are real: {@link #press} and {@link #type(char)} go through the window
 * system to where the focus is, as at a desk. A dialog gets no focus where there is no window manager: there {@link #type(Text, String)}
 * and {@link #enter} give the key to where SWT would send it.
 */
public record Keyboard(WindowDriver window) {

    /** A key without a character, such as {@link SWT#F8}. */
    public void press(int keyCode) {
        post(SWT.KeyDown, keyCode, (char) 0);
        post(SWT.KeyUp, keyCode, (char) 0);
        window.settle();
    }

    /** A character while a key such as {@link SWT#CTRL} is held. */
    public void press(int held, char character) {
        post(SWT.KeyDown, held, (char) 0);
        type(character);
        post(SWT.KeyUp, held, (char) 0);
        window.settle();
    }

    /** A character. */
    public void type(char character) {
        post(SWT.KeyDown, 0, character);
        post(SWT.KeyUp, 0, character);
        window.settle();
    }

    private void post(int type, int keyCode, char character) {
        Event event = new Event();
        event.type = type;
        event.keyCode = keyCode;
        event.character = character;
        window.display().post(event);
    }

    /** Types instead of what a field of a dialog holds. */
    public void type(Text field, String text) {
        if (!field.isEnabled() || !field.getEditable()) {
            throw new AssertionError("nothing can be typed: " + field);
        }
        field.selectAll();
        field.insert(text);
        window.settle();
    }

    /** Enter in a dialog: its default button. */
    public void enter(Shell dialog, Control focus) {
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
