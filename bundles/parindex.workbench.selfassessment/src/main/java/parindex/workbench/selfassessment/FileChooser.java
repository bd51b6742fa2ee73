package parindex.workbench.selfassessment;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.widgets.Shell;

/**
 * Asks a person for files. If the context of the window has one, it takes the place of the dialog of the system. For the thread of the
 * window.
 */
@FunctionalInterface
public interface FileChooser {

    /**
     * @param title what the files are for
     * @return empty if the person chose none
     */
    List<Path> choose(Shell parent, String title);
}
