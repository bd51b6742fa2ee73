package parindex.workbench.internal.app;

import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import parindex.workbench.ui.Perspectives;

/** What a dialog belongs to. */
final class FrontShell {

    private FrontShell() {
    }

    /** The window or dialog with the focus; the main window where none has it, as after a dialog was closed. */
    static Shell of(Display display, IEclipseContext context) {
        Shell active = display.getActiveShell();
        return active == null ? (Shell) context.get(Perspectives.class).window().getWidget() : active;
    }
}
