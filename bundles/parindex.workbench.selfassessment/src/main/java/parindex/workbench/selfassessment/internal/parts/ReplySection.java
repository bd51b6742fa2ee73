package parindex.workbench.selfassessment.internal.parts;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import parindex.assessment.Decision;
import parindex.assessment.Stage;
import parindex.assessment.cycle.LeafState;
import parindex.assessment.cycle.SelfAssessment.Dispute;
import parindex.criteria.DeductionReason;
import parindex.values.number.BadNumberException;
import parindex.values.number.Numbers;
import parindex.values.number.Numbers.DecimalMark;
import parindex.values.number.Rational;
import parindex.values.text.Message;
import parindex.workbench.ui.Enabled;
import parindex.workbench.ui.Words;

/** The right of reply at a leaf: what was appraised and why, and what the unit claims instead. */
final class ReplySection {

    private static final int PLACES = 6;
    private static final int LINES = 3;

    private final Words words;
    private final Desk desk;
    private final LeafState state;
    private final Text claim;
    private final Label trouble;
    private final Text reason;

    ReplySection(Composite form, Desk desk, Words words, LeafState state) {
        this.words = words;
        this.desk = desk;
        this.state = state;
        FormKit.wide(form, text("reply.title"), "StartHeading");
        Optional<Decision> appraised = state.appraised(Stage.FIRST_APPRAISAL);
        FormKit.name(form, text("reply.appraised"));
        FormKit.value(form, appraised.map(this::score).orElseGet(() -> text("reply.notAppraised")));
        appraised.flatMap(this::reason).ifPresent(why -> {
            FormKit.name(form, text("reply.why"));
            FormKit.value(form, why);
        });
        state.decision(Stage.REPLY).ifPresent(reply -> {
            FormKit.name(form, text("reply.given"));
            FormKit.value(form, score(reply) + reply.reasonText().map(t -> ": " + t).orElse(""));
        });
        FormKit.name(form, text("reply.claim"));
        claim = FormKit.text(form, SWT.SINGLE, "reply.claim", text("reply.claim"), appraised.isPresent());
        GridDataFactory.swtDefaults().hint(90, SWT.DEFAULT).applyTo(claim);
        trouble = FormKit.trouble(form);
        FormKit.describes(trouble, claim);
        FormKit.name(form, text("reply.reason"));
        reason = FormKit.text(form, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL, "reply.reason", text("reply.reason"), appraised.isPresent());
        GridDataFactory.fillDefaults().grab(true, false).hint(200, LINES * reason.getLineHeight()).applyTo(reason);
        FormKit.name(form, "");
        Button send = FormKit.push(form, text("reply.send"), "reply.send");
        GridDataFactory.swtDefaults().applyTo(send);
        Enabled.set(send, false);
        reason.addModifyListener(e -> Enabled.set(send, !reason.getText().isBlank()));
        send.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> send()));
    }

    private void send() {
        try {
            Rational score = Numbers.parse(claim.getText(), DecimalMark.DETECT);
            FormKit.show(trouble, "");
            Dispute dispute = new Dispute(state.unitCode(), state.leaf().id(), state.version(), Optional.of(score), reason.getText());
            String round = desk.roundId();
            desk.recording().act(text("reply.sending"), (service, session) -> service.reply(session, round, List.of(), List.of(dispute)),
                    text("reply.sent"));
        } catch (BadNumberException e) {
            FormKit.show(trouble, words.text(e.problem()));
            claim.setFocus();
            trouble.requestLayout();
        }
    }

    private String score(Decision decision) {
        return decision.decided().map(score -> words.figure(score, PLACES)).orElseGet(() -> text("reply.notApplicable"));
    }

    private Optional<String> reason(Decision decision) {
        return decision.reasonText().or(() -> decision.reasonId().flatMap(id -> state.leaf().leaf().orElseThrow().reasons().stream()
                .filter(r -> r.id().equals(id)).findFirst().map(DeductionReason::text).map(words::text)));
    }

    private String text(String key, Object... arguments) {
        return words.text(Message.of(ReplySection.class, key, arguments));
    }
}
