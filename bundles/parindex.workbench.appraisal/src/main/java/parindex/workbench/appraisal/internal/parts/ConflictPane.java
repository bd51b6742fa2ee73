package parindex.workbench.appraisal.internal.parts;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import parindex.assessment.ConflictException;

/** Two people have decided on one place: both values side by side, and what can be done. Neither is lost before somebody chooses. */
final class ConflictPane {

    private final Composite pane;
    private final Texts texts;
    private final Label theirs;
    private final Label yours;
    private final Button keep;
    private boolean shown;

    ConflictPane(Composite parent, Texts texts, Runnable mine, Runnable others) {
        this.texts = texts;
        pane = new Composite(parent, SWT.BORDER);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 8).spacing(6, 6).applyTo(pane);
        Fields fields = new Fields(pane, texts);
        Label title = fields.notice(pane, "appraisal.conflict");
        title.setText(texts.text("conflict.title"));
        theirs = fields.notice(pane, "appraisal.conflict.theirs");
        yours = fields.notice(pane, "appraisal.conflict.yours");
        for (Label label : new Label[] {title, theirs, yours}) {
            GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(100, SWT.DEFAULT).applyTo(label);
        }
        keep = fields.button("conflict.keep", "appraisal.conflict.keep", mine);
        fields.button("conflict.take", "appraisal.conflict.take", others);
    }

    Composite control() {
        return pane;
    }

    boolean isShown() {
        return shown;
    }

    void show(ConflictException.Conflict conflict) {
        shown = true;
        theirs.setText(texts.text("conflict.theirs", conflict.theirs()).replace("&", "&&"));
        yours.setText(texts.text("conflict.yours", conflict.yours()).replace("&", "&&"));
        visible();
        focus();
    }

    void hide() {
        shown = false;
        visible();
    }

    void focus() {
        keep.setFocus();
    }

    private void visible() {
        pane.setVisible(shown);
        ((GridData) pane.getLayoutData()).exclude = !shown;
    }
}
