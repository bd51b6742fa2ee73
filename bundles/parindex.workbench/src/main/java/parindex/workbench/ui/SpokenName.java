package parindex.workbench.ui;

import java.util.function.Supplier;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;

/** What a screen reader calls a control that does not say it itself. For the thread of the window. */
public final class SpokenName {

    private SpokenName() {
    }

    public static void give(Control control, String name) {
        give(control, () -> name);
    }

    /** @param name asked for each time */
    public static void give(Control control, Supplier<String> name) {
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = name.get();
            }
        });
    }
}
