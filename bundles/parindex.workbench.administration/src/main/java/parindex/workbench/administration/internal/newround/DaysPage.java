package parindex.workbench.administration.internal.newround;

import java.util.List;
import org.eclipse.swt.widgets.Composite;
import parindex.assessment.Phase;
import parindex.values.text.Message;
import parindex.workbench.administration.internal.Texts;
import parindex.workbench.administration.internal.rounds.DayFields;
import parindex.workbench.administration.internal.widgets.Fields;

/** First and last day of each phase; may be left for later. */
final class DaysPage extends DraftPage {

    private DayFields days;

    DaysPage(RoundDraft draft, Texts texts) {
        super("newRound.days", draft, texts);
    }

    @Override
    void fields(Composite page) {
        Composite whole = Fields.row(page, 1);
        days = new DayFields(whole, texts(), draft().days(), Phase.PREPARATION);
        days.onChange(() -> {
            draft().setDays(days.days());
            changed();
        });
    }

    @Override
    void refresh() {
        days.focus();
    }

    @Override
    List<Message> wrong() {
        return draft().days().wrong();
    }
}
