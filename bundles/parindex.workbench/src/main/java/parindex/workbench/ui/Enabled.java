package parindex.workbench.ui;

import org.eclipse.e4.ui.css.core.engine.CSSEngine;
import org.eclipse.e4.ui.css.swt.dom.WidgetElement;
import org.eclipse.swt.widgets.Control;

/**
 * Enables and disables controls so that they look like it: the style sheet has colours for both, but SWT does not ask it again. For the thread of
 * the window.
 */
public final class Enabled {

    private Enabled() {
    }

    /** Enables or disables a control, and has it styled anew if that changed anything. */
    public static void set(Control control, boolean enabled) {
        if (control.getEnabled() != enabled) {
            control.setEnabled(enabled);
            refresh(control);
        }
    }

    /** After somebody else, such as JFace, may have enabled or disabled a control. */
    public static void refresh(Control control) {
        CSSEngine engine = WidgetElement.getEngine(control);
        if (engine != null) {
            engine.applyStyles(control, false);
        }
    }
}
