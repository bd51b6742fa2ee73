package parindex.workbench.administration.internal.authoring;

import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.eclipse.jface.wizard.Wizard;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.services.AuthoringCalls;
import parindex.workbench.administration.internal.widgets.FileChoice;
import parindex.workbench.administration.internal.widgets.StepsDialog;

/** From a workbook to a bundle, page by page. Nothing of the program changes before the bundle is installed. */
final class AuthoringWizard extends Wizard {

    private final Desk desk;
    private final WorkbookPage workbook;
    private final PreviewPage preview;
    private final LineagePage lineage;
    private final ComparisonPage comparison;
    private final BundlePage bundle;
    private final BiConsumer<Path, Boolean> written;
    private boolean writing;

    /** @param written is given the file of the bundle, and whether it is to be installed */
    AuthoringWizard(Desk desk, AuthoringCalls calls, FileChoice files, SetDraft draft, BiConsumer<Path, Boolean> written) {
        this.desk = desk;
        this.written = written;
        workbook = new WorkbookPage(desk, calls, files, draft);
        preview = new PreviewPage(desk, calls, draft);
        lineage = new LineagePage(desk, calls, draft);
        comparison = new ComparisonPage(desk, calls, draft);
        bundle = new BundlePage(desk, calls, files, draft);
        setWindowTitle(desk.text("authoring.title"));
        setHelpAvailable(false);
        setNeedsProgressMonitor(false);
    }

    @Override
    public void addPages() {
        addPage(workbook);
        addPage(preview);
        addPage(lineage);
        addPage(comparison);
        addPage(bundle);
    }

    /** Only from the last page: what was not looked at is not what somebody wants. */
    @Override
    public boolean canFinish() {
        return !writing && getContainer().getCurrentPage() == bundle && super.canFinish();
    }

    /** The dialog closes when the bundle is there; until then it stays, also if it cannot be written or signed. */
    @Override
    public boolean performFinish() {
        writing = true;
        boolean install = bundle.isToBeInstalled();
        getContainer().updateButtons();
        desk.act(getShell(), "authoring.bundling", bundle.writing(), file -> {
            ((StepsDialog) getContainer()).close();
            written.accept(file, install);
        }, words -> {
            if (!words.isEmpty()) {
                writing = false;
                bundle.complain(words);
                getContainer().updateButtons();
            }
        });
        return false;
    }
}
