package parindex.workbench.administration.internal.authoring;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;
import parindex.criteria.authoring.CriteriaWorkbooks;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.modules.ModuleChanges;
import parindex.workbench.administration.internal.services.AuthoringCalls;
import parindex.workbench.administration.internal.widgets.FileChoice;
import parindex.workbench.administration.internal.widgets.StepsDialog;
import parindex.workbench.ui.Problems;

/** Opens the wizard in which a criteria set is written; afterwards the plan of its installation, if that is wanted. */
public final class AuthoringHandler {

    @CanExecute
    boolean canWrite(@Optional CriteriaWorkbooks workbooks) {
        return workbooks != null;
    }

    @Execute
    void write(@Named(IServiceConstants.ACTIVE_SHELL) Shell shell, Desk desk, AuthoringCalls calls, FileChoice files, ModuleChanges changes,
            Problems problems) {
        desk.read(shell, "authoring.opening", calls::installed, installed -> new StepsDialog(shell, new AuthoringWizard(desk, calls, files,
                new SetDraft(installed), (file, install) -> {
                    if (install) {
                        changes.install(shell, file, words -> tell(desk, problems, words), words -> {
                            desk.registersChanged();
                            tell(desk, problems, words);
                        });
                    } else {
                        tell(desk, problems, desk.text("authoring.bundled", file));
                    }
                }), desk.texts(), "authoring.finish").open(), words -> tell(desk, problems, words));
    }

    private static void tell(Desk desk, Problems problems, String words) {
        if (!words.isEmpty()) {
            problems.tell(desk.text("authoring.title"), words);
        }
    }
}
