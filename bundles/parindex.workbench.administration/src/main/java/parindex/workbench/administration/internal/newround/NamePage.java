package parindex.workbench.administration.internal.newround;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import parindex.values.text.Message;
import parindex.workbench.administration.internal.Texts;
import parindex.workbench.administration.internal.widgets.Fields;

/** Year, name and id. Name and id are proposed from what is typed before them, until the person types them. */
final class NamePage extends DraftPage {

    private Text year;
    private Text name;
    private Text id;
    private boolean nameTyped;
    private boolean idTyped;
    private boolean proposing;

    NamePage(RoundDraft draft, Texts texts) {
        super("newRound.name", draft, texts);
    }

    @Override
    void fields(Composite page) {
        year = Fields.text(page, texts().get("newRound.year.label"), "parindex.administration.newRound.year", SWT.NONE);
        name = Fields.text(page, texts().get("newRound.name.label"), "parindex.administration.newRound.name", SWT.NONE);
        id = Fields.text(page, texts().get("newRound.id.label"), "parindex.administration.newRound.id", SWT.NONE);
        Fields.label(page, "");
        Fields.note(page, texts().get("newRound.id.note"));
        year.setText(draft().year());
        propose();
        year.addModifyListener(e -> typed(() -> draft().setYear(year.getText())));
        name.addModifyListener(e -> typed(() -> nameTyped = true));
        id.addModifyListener(e -> typed(() -> idTyped = true));
    }

    private void typed(Runnable taken) {
        if (!proposing) {
            taken.run();
            propose();
            changed();
        }
    }

    private void propose() {
        proposing = true;
        if (!nameTyped) {
            name.setText(draft().year().isEmpty() ? "" : texts().get("newRound.name.proposal", draft().year()));
        }
        if (!idTyped) {
            id.setText(RoundDraft.idFor(name.getText()));
        }
        draft().setName(name.getText());
        draft().setId(id.getText());
        proposing = false;
    }

    @Override
    void refresh() {
        year.setFocus();
        year.selectAll();
    }

    @Override
    List<Message> wrong() {
        return draft().wrongName();
    }
}
