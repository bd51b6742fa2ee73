package parindex.workbench.administration.internal.modules;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import parindex.workbench.administration.internal.Texts;
import parindex.workbench.administration.internal.widgets.Fields;

/**
 * A fingerprint, and a field into which the person types the beginning of the one that the sender has told: it cannot be confirmed by a
 * habit of clicking.
 */
final class FingerprintField {

    private final String fingerprint;
    private final Text typed;

    /** @param parent has two columns */
    FingerprintField(Composite parent, Texts texts, String fingerprint, String id, Runnable changed) {
        this.fingerprint = fingerprint;
        Fields.label(parent, texts.get("fingerprint.label"));
        Text shown = new Text(parent, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP);
        shown.setData("parindex.id", id + ".shown");
        Fields.name(shown, texts.get("fingerprint.label"));
        shown.setText(Fingerprints.grouped(fingerprint));
        GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT).applyTo(shown);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(Fields.note(parent, texts.get("fingerprint.text")));
        typed = Fields.text(parent, texts.get("fingerprint.typed.label", Fingerprints.LEAST), id, SWT.NONE);
        typed.addModifyListener(e -> changed.run());
    }

    boolean isConfirmed() {
        return Fingerprints.confirms(typed.getText(), fingerprint);
    }
}
