package parindex.workbench.administration.internal.modules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import parindex.modules.Consent;
import parindex.modules.Outcome;
import parindex.modules.Plan;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.services.ModuleCalls;
import parindex.workbench.administration.internal.services.ModuleCalls.Proposal;
import parindex.workbench.administration.internal.widgets.Fields;
import parindex.workbench.administration.internal.widgets.FormDialog;
import parindex.workbench.ui.Enabled;

/**
 * What a change of the modules will do: effects, refusals, and what has to be agreed to. The button makes the change; it can be pressed
 * when nothing stands against it and everything is agreed to.
 */
final class PlanDialog extends FormDialog {

    private final ModuleCalls calls;
    private final Proposal proposal;
    private final Optional<WindowContents.Closing> closing;
    private final Consumer<? super Outcome> done;
    private FingerprintField fingerprint;
    private Button code;
    private ProgressBar progress;
    private boolean working;

    /**
     * @param key     beginning of the keys of title, explanation and button
     * @param closing what of the module is in the window now and will not stay; empty if all of it stays
     */
    PlanDialog(Shell shell, Desk desk, ModuleCalls calls, String key, Proposal proposal, Optional<WindowContents.Closing> closing,
            Consumer<? super Outcome> done) {
        super(shell, desk, key, proposal.plan().id(), proposal.plan().from().or(proposal.plan()::to).orElse(""),
                proposal.plan().to().or(proposal.plan()::from).orElse(""));
        this.calls = calls;
        this.proposal = proposal;
        this.closing = closing;
        this.done = done;
    }

    @Override
    protected void fields(Composite parent) {
        Plan plan = proposal.plan();
        lines(parent, "plan.refusals", plan.refusals().stream().map(desk().texts()::get).toList());
        lines(parent, "plan.effects", effects());
        if (plan.refusals().isEmpty()) {
            consents(parent);
        }
        progress = new ProgressBar(parent, SWT.INDETERMINATE);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(progress);
        progress.setVisible(false);
    }

    private List<String> effects() {
        List<String> effects = new ArrayList<>(proposal.plan().effects().stream().map(desk().texts()::get).toList());
        closing.ifPresent(c -> {
            // Another version brings them again.
            boolean replaced = proposal.plan().to().filter(to -> !proposal.plan().from().equals(Optional.of(to))).isPresent();
            if (!c.perspectives().isEmpty()) {
                effects.add(text(replaced ? "plan.perspectives.again" : "plan.perspectives", String.join(", ", c.perspectives())));
            }
            if (!c.openParts().isEmpty()) {
                effects.add(text("plan.parts", String.join(", ", c.openParts())));
            }
            if (c.own()) {
                effects.add(text(replaced ? "plan.own.again" : "plan.own"));
            }
        });
        return effects;
    }

    private void lines(Composite parent, String key, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        Label heading = Fields.label(parent, text(key));
        GridDataFactory.fillDefaults().span(2, 1).applyTo(heading);
        Text shown = new Text(parent, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL);
        shown.setData("parindex.id", "parindex.administration." + key);
        Fields.name(shown, text(key));
        shown.setText(lines.stream().map(line -> "• " + line).collect(Collectors.joining("\n")));
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(560, Math.min(lines.size(), 8) * shown.getLineHeight() * 2)
                .applyTo(shown);
    }

    private void consents(Composite parent) {
        lines(parent, "plan.consents", proposal.plan().consents().stream().map(desk().texts()::get).toList());
        proposal.fingerprint().ifPresent(expected -> fingerprint = new FingerprintField(parent, desk().texts(), expected,
                "parindex.administration.plan.fingerprint", this::check));
        if (proposal.code()) {
            code = Fields.check(parent, text("plan.code"), "parindex.administration.plan.code", this::check);
            GridDataFactory.fillDefaults().span(2, 1).applyTo(code);
        }
    }

    @Override
    protected void opened() {
        check();
    }

    private void check() {
        enable(proposal.plan().refusals().isEmpty() && (fingerprint == null || fingerprint.isConfirmed())
                && (code == null || code.getSelection()));
    }

    /** A change that has begun is made, and its outcome is told. */
    @Override
    protected void cancelPressed() {
        if (!working) {
            super.cancelPressed();
        }
    }

    private void working(boolean now) {
        working = now;
        progress.setVisible(now);
        Enabled.set(getButton(IDialogConstants.CANCEL_ID), !now);
    }

    @Override
    protected void submit() {
        Consent consent = new Consent(proposal.fingerprint(), code != null && code.getSelection());
        working(true);
        finish("plan.working", session -> calls.apply(session, proposal.change().apply(consent)), done, () -> working(false));
    }
}
