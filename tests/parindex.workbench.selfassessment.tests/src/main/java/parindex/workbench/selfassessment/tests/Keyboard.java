package parindex.workbench.selfassessment.tests;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import parindex.workbench.tests.driver.WindowDriver;

/** Real keys, through the window system: what is typed goes where the focus is, as at a desk. */
record Keyboard(WindowDriver window) {

    /** A key without a character, such as {@link SWT#F8}. */
    void press(int keyCode) {
        post(SWT.KeyDown, keyCode, (char) 0);
        post(SWT.KeyUp, keyCode, (char) 0);
        window.settle();
    }

    void type(char character) {
        post(SWT.KeyDown, 0, character);
        post(SWT.KeyUp, 0, character);
        window.settle();
    }

    /** A character while a key such as {@link SWT#CTRL} is held. */
    void press(int held, char character) {
        post(SWT.KeyDown, held, (char) 0);
        type(character);
        post(SWT.KeyUp, held, (char) 0);
        window.settle();
    }

    private void post(int type, int keyCode, char character) {
        Event event = new Event();
        event.type = type;
        event.keyCode = keyCode;
        event.character = character;
        window.display().post(event);
    }
}
