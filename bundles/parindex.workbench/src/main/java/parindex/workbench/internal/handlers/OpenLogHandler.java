package parindex.workbench.internal.handlers;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Widget;
import org.osgi.framework.FrameworkUtil;
import parindex.workbench.jobs.Background;
import parindex.workbench.ui.Perspectives;
import parindex.workbench.ui.Problems;
import parindex.workbench.ui.Words;

/** Opens the log with the system's program for text; where there is none, says where the log is. */
public final class OpenLogHandler {

    @Execute
    void open(Words words, Problems dialogs, Background background, Perspectives perspectives) {
        Path log = Path.of(FrameworkUtil.getBundle(OpenLogHandler.class).getBundleContext().getProperty("parindex.data"), "logs", "parindex.log");
        Widget window = (Widget) perspectives.window().getWidget();
        background.run(window, words.text(OpenLogHandler.class, "log.title"), progress -> Files.exists(log), there -> {
            if (!there || !Program.launch(log.toString())) {
                dialogs.tell(words.text(OpenLogHandler.class, "log.title"), words.text(OpenLogHandler.class, "log.place", log));
            }
        });
    }
}
