package parindex.workbench.selfassessment.internal.parts;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import parindex.assessment.Decision;
import parindex.assessment.Remark;
import parindex.assessment.Stage;
import parindex.assessment.cycle.LeafState;
import parindex.values.text.Message;
import parindex.workbench.selfassessment.internal.model.WorkMode;
import parindex.workbench.ui.Enabled;
import parindex.workbench.ui.Words;

/** What a lead department supplied for the unit: read-only, and the possibility to object. */
final class SuppliedSection {

    private static final int PLACES = 6;
    private static final int LINES = 3;

    private final Words words;

    SuppliedSection(Composite form, Desk desk, Words words, LeafState state) {
        this.words = words;
        FormKit.wide(form, text("supplied.title"), "StartHeading");
        FormKit.name(form, text("supplied.score"));
        Optional<Decision> self = state.decision(Stage.SELF);
        FormKit.identify(FormKit.value(form, self.flatMap(Decision::decided).map(score -> words.figure(score, PLACES))
                .orElse(text("supplied.none"))),
                "supplied.score", "");
        state.entry().flatMap(line -> line.content().supply()).ifPresent(supply -> {
            FormKit.name(form, text("supplied.source"));
            FormKit.value(form, text("supplied.sourceText", supply.source(), supply.date()));
        });
        state.remarks().stream().filter(r -> r.content().kind() == Remark.Kind.OBJECTION).forEach(r -> {
            FormKit.name(form, text("supplied.objection"));
            FormKit.value(form, text("supplied.objectionText", r.content().text(), r.content().actor()));
        });
        WorkMode mode = desk.sheet().orElseThrow().work().mode();
        if (mode != WorkMode.READ) {
            objecting(form, desk, state);
        }
    }

    private void objecting(Composite form, Desk desk, LeafState state) {
        FormKit.name(form, text("supplied.object"));
        Text reason = FormKit.text(form, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL, "objection", text("supplied.object"), true);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, LINES * reason.getLineHeight()).applyTo(reason);
        reason.addTraverseListener(e -> e.doit |= e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        FormKit.name(form, "");
        Button send = FormKit.push(form, text("supplied.send"), "object");
        Enabled.set(send, false);
        reason.addModifyListener(e -> Enabled.set(send, !reason.getText().isBlank()));
        GridDataFactory.swtDefaults().applyTo(send);
        String leafId = state.leaf().id();
        String unit = state.unitCode();
        send.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            String typed = reason.getText();
            String round = desk.roundId();
            desk.recording().act(text("supplied.sending"), (service, session) -> service.object(session, round, unit, leafId, typed),
                    text("supplied.sent"));
        }));
    }

    private String text(String key, Object... arguments) {
        return words.text(Message.of(SuppliedSection.class, key, arguments));
    }
}
