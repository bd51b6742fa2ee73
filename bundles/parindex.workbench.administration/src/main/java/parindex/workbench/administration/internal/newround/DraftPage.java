package parindex.workbench.administration.internal.newround;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.widgets.Composite;
import parindex.values.text.Message;
import parindex.workbench.administration.internal.Texts;
import parindex.workbench.administration.internal.widgets.Fields;

/** A page of the wizard: shows a part of the draft, takes what the person types into it, and says what is wrong with it. */
abstract class DraftPage extends WizardPage {

    private final RoundDraft draft;
    private final Texts texts;
    private boolean touched;

    /** @param key beginning of the keys of its title and its explanation */
    DraftPage(String key, RoundDraft draft, Texts texts) {
        super(key, texts.get(key + ".title"), null);
        this.draft = draft;
        this.texts = texts;
        setDescription(texts.get(key + ".text"));
    }

    /** Makes the fields. */
    abstract void fields(Composite page);

    /** Shows the draft as it is when the page comes to the front. */
    abstract void refresh();

    /** What is wrong on this page. */
    abstract List<Message> wrong();

    final RoundDraft draft() {
        return draft;
    }

    final Texts texts() {
        return texts;
    }

    @Override
    public final void createControl(Composite parent) {
        Composite page = Fields.page(parent, 2);
        fields(page);
        setControl(page);
        check();
    }

    @Override
    public final void setVisible(boolean visible) {
        if (visible) {
            refresh();
            check();
        }
        super.setVisible(visible);
    }

    /** The person has changed something. */
    final void changed() {
        touched = true;
        check();
    }

    private void check() {
        List<Message> wrong = wrong();
        setPageComplete(wrong.isEmpty());
        String words = wrong.stream().map(texts::get).collect(Collectors.joining("\n"));
        // A page nobody has touched yet is not scolded: it says what is needed where it would else explain itself.
        setErrorMessage(touched && !wrong.isEmpty() ? words : null);
        setMessage(!touched && !wrong.isEmpty() ? words : null, WARNING);
    }
}
