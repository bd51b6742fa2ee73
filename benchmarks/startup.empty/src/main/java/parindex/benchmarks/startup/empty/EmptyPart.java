package parindex.benchmarks.startup.empty;

import jakarta.annotation.PostConstruct;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** One word, under the name by which the probe knows that the window can be used. */
public final class EmptyPart {

    @PostConstruct
    void create(Composite parent) {
        Label label = new Label(parent, SWT.NONE);
        label.setText("empty");
        label.setData("parindex.id", "empty");
    }
}
