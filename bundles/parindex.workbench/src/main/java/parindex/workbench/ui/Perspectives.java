package parindex.workbench.ui;

import java.util.Optional;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;

/** The perspectives that are there now. Injected. They come and go with their bundles. For the thread of the window. */
public interface Perspectives {

    /** The perspective with that id, if its bundle is there. */
    Optional<MPerspective> find(String id);

    /** @return whether there is such a perspective; it is then in front */
    boolean show(String id);

    /** The window. */
    MWindow window();
}
