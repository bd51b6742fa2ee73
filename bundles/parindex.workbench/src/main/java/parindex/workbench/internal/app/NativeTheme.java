package parindex.workbench.internal.app;

import org.eclipse.swt.SWT;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the style sheet cannot reach is drawn by the window system: menus, scroll bars, pressed buttons. SWT can ask it to draw them dark, but only by
 * a class that has another name on each system, so it is looked up.
 */
final class NativeTheme {

    private static final Logger LOG = LoggerFactory.getLogger(NativeTheme.class);

    private NativeTheme() {
    }

    static void use(boolean dark) {
        try {
            Class<?> system = SWT.class.getClassLoader().loadClass("org.eclipse.swt.internal." + SWT.getPlatform() + ".OS");
            system.getMethod("setTheme", boolean.class).invoke(null, dark);
        } catch (ReflectiveOperationException e) {
            // Then some widgets stay as they are, and the rest of the theme works.
            LOG.info("The window system cannot be asked for a dark theme", e);
        }
    }
}
