package parindex.workbench.administration.internal.newround;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import parindex.criteria.Level;
import parindex.values.text.Message;
import parindex.workbench.administration.internal.Texts;
import parindex.workbench.administration.internal.rounds.DayTexts;
import parindex.workbench.administration.internal.widgets.Complaint;
import parindex.workbench.administration.internal.widgets.Fields;

/** All of it once more, and what is missing. */
final class SummaryPage extends DraftPage {

    private Text summary;
    private Complaint complaint;

    SummaryPage(RoundDraft draft, Texts texts) {
        super("newRound.summary", draft, texts);
    }

    @Override
    void fields(Composite page) {
        summary = new Text(page, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL);
        summary.setData("parindex.id", "parindex.administration.newRound.summary");
        Fields.name(summary, texts().get("newRound.summary.title"));
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(560, 240).applyTo(summary);
        complaint = new Complaint(page, 2, "parindex.administration.newRound.complaint");
    }

    /** Says why the round was not created. */
    void complain(String words) {
        complaint.accept(words);
    }

    @Override
    void refresh() {
        complaint.accept("");
        summary.setText(String.join("\n", lines()));
        summary.setFocus();
    }

    private List<String> lines() {
        RoundDraft draft = draft();
        List<String> lines = new ArrayList<>();
        lines.add(texts().get("newRound.summary.round", draft.name(), draft.year(), draft.id()));
        for (Level level : Level.values()) {
            draft.set(level).ifPresent(document -> lines.add(texts().get("newRound.summary.set", texts().level(level),
                    document.set().name(),
                    draft.units().stream().filter(unit -> unit.level() == level).count())));
        }
        for (var phase : DayTexts.PHASES) {
            DayTexts.Typed typed = draft.days().typed(phase);
            if (!typed.from().isEmpty()) {
                lines.add(texts().get("newRound.summary.days", texts().phase(phase), typed.from(), typed.to()));
            }
        }
        lines.add(texts().get("newRound.summary.members", draft.members().size()));
        List<Message> open = draft.open();
        if (!open.isEmpty()) {
            lines.add("");
            lines.add(texts().get("newRound.summary.open"));
            open.forEach(message -> lines.add("– " + texts().get(message)));
        }
        return lines;
    }

    @Override
    List<Message> wrong() {
        return List.of();
    }
}
