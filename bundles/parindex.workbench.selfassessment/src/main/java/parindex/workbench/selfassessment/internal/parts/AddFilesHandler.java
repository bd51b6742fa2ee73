package parindex.workbench.selfassessment.internal.parts;

import org.eclipse.e4.core.di.annotations.Execute;

/** Asks for files and attaches them to the leaf in front. */
public final class AddFilesHandler {

    @Execute
    void run(Desk desk) {
        desk.chooseFiles();
    }
}
