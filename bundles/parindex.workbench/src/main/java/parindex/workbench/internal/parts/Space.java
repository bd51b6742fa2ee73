package parindex.workbench.internal.parts;

import jakarta.annotation.PostConstruct;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** Nothing, as wide as there is room: what follows in the bar is on the right. */
public final class Space {

    @PostConstruct
    void create(Composite parent) {
        new Composite(parent, SWT.NONE);
    }
}
