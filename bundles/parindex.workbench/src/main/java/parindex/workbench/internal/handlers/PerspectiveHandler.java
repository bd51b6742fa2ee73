package parindex.workbench.internal.handlers;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import parindex.workbench.ui.Perspectives;

/** Shows a perspective. */
public final class PerspectiveHandler {

    @CanExecute
    boolean canShow(@Named("perspective") String id, Perspectives perspectives) {
        return perspectives.find(id).isPresent();
    }

    @Execute
    void show(@Named("perspective") String id, Perspectives perspectives) {
        perspectives.show(id);
    }
}
