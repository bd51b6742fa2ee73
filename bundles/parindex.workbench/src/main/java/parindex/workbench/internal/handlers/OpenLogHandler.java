package parindex.workbench.internal.handlers;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.swt.program.Program;
import org.osgi.framework.FrameworkUtil;
import parindex.workbench.ui.Problems;
import parindex.workbench.ui.Words;

/** Opens the log with the system's program for text; where there is none, says where the log is. */
public final class OpenLogHandler {

    @Execute
    void open(Words words, Problems dialogs) {
        Path log = Path.of(FrameworkUtil.getBundle(OpenLogHandler.class).getBundleContext().getProperty("parindex.data"), "logs", "parindex.log");
        if (!Files.exists(log) || !Program.launch(log.toString())) {
            dialogs.tell(words.text(OpenLogHandler.class, "log.title"), words.text(OpenLogHandler.class, "log.place", log));
        }
    }
}
