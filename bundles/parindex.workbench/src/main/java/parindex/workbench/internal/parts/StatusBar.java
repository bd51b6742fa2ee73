package parindex.workbench.internal.parts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import parindex.workbench.internal.app.JobBackground;
import parindex.workbench.internal.app.Notices;
import parindex.workbench.jobs.Background;
import parindex.workbench.ui.Words;

/** The line at the bottom: what is being done in the background, else the latest notice. */
public final class StatusBar {

    private final JobBackground background;
    private final Notices notices;
    private final Words words;
    private Label text;
    private ProgressBar progress;

    @Inject
    StatusBar(Background background, Notices notices, Words words) {
        this.background = (JobBackground) background;
        this.notices = notices;
        this.words = words;
    }

    @PostConstruct
    void create(Composite parent) {
        Composite line = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 2).applyTo(line);
        progress = new ProgressBar(line, SWT.INDETERMINATE);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(120, 10).applyTo(progress);
        text = new Label(line, SWT.NONE);
        text.setData("parindex.id", "parindex.workbench.status");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
        Runnable endJobs = background.listen(this::refresh);
        Runnable endNotices = notices.listen(this::refresh);
        line.addDisposeListener(e -> {
            endJobs.run();
            endNotices.run();
        });
        refresh();
    }

    private void refresh() {
        List<String> running = background.running();
        boolean idle = running.isEmpty();
        text.setText(idle ? notices.latest().map(words::text).orElse("") : running.get(running.size() - 1));
        progress.setVisible(!idle);
        ((GridData) progress.getLayoutData()).exclude = idle;
        text.getParent().layout();
    }
}
