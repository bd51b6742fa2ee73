package parindex.workbench.internal.parts;

import jakarta.annotation.PostConstruct;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** Nothing, as wide as there is room: what follows in the bar is on the right. */
public final class Space {

    @PostConstruct
    void create(Composite parent) {
        // Without a layout it would be as high as an empty composite is by default, and the bar with it.
        GridLayoutFactory.fillDefaults().margins(1, 1).applyTo(new Composite(parent, SWT.NONE));
    }
}
