package parindex.workbench.administration.internal.upkeep;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import parindex.backup.Backups;
import parindex.values.problem.Problem;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.Texts;
import parindex.workbench.administration.internal.services.BackupCalls;
import parindex.workbench.administration.internal.widgets.Complaint;
import parindex.workbench.administration.internal.widgets.Fields;
import parindex.workbench.administration.internal.widgets.FileChoice;
import parindex.workbench.administration.internal.widgets.FileField;
import parindex.workbench.administration.internal.widgets.Steps;
import parindex.workbench.ui.Enabled;

/** Backup to a file, and the way back, which takes effect at the next start. */
public final class BackupPart {

    private static final List<String> PATTERNS = List.of("*.parindex-backup", "*");

    private final Desk desk;
    private final BackupCalls calls;
    private final FileChoice files;
    private final IWorkbench workbench;
    private Composite page;
    private FileField target;
    private Button backup;
    private Button backupDamaged;
    private Complaint backupResult;
    private FileField source;
    private Button consent;
    private Button restoreDamaged;
    private Button restore;
    private Button undo;
    private Button discardConsent;
    private Button discard;
    private Complaint restoreResult;

    @Inject
    BackupPart(Desk desk, BackupCalls calls, FileChoice files, IWorkbench workbench) {
        this.desk = desk;
        this.calls = calls;
        this.files = files;
        this.workbench = workbench;
    }

    @PostConstruct
    void create(Composite parent) {
        page = Fields.page(parent, 2);
        heading("backup.title", "backup.text");
        target = new FileField(page, desk.texts(), desk.text("backup.file.label"), "parindex.administration.backup.file",
                () -> files.target(page.getShell(), desk.text("backup.title"), "parindex.parindex-backup", PATTERNS));
        target.onChange(this::enable);
        backupDamaged = consent("backup.damaged");
        backup = button("backup.do", this::backup);
        backupResult = new Complaint(page, 2, "parindex.administration.backup.result");
        heading("restore.title", "restore.text");
        source = new FileField(page, desk.texts(), desk.text("restore.file.label"), "parindex.administration.restore.file",
                () -> files.existing(page.getShell(), desk.text("restore.title"), PATTERNS));
        source.onChange(this::enable);
        consent = consent("restore.consent");
        restoreDamaged = consent("restore.damaged");
        restore = button("restore.do", this::restore);
        heading("undo.title", "undo.text");
        undo = button("undo.do", this::undo);
        discardConsent = consent("discard.consent");
        discard = button("discard.do", this::discard);
        restoreResult = new Complaint(page, 2, "parindex.administration.restore.result");
        button("restore.quit", workbench::close);
        enable();
    }

    private void heading(String title, String text) {
        Label heading = Fields.heading(page, desk.text(title));
        GridDataFactory.fillDefaults().span(2, 1).indent(0, 8).applyTo(heading);
        Label note = Fields.note(page, desk.text(text));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(560, SWT.DEFAULT).applyTo(note);
    }

    private Button button(String key, Runnable pressed) {
        Fields.label(page, "");
        Button button = Fields.button(page, desk.text(key), "parindex.administration." + key, pressed);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(button);
        return button;
    }

    private Button consent(String key) {
        Fields.label(page, "");
        Button check = Fields.check(page, desk.text(key), "parindex.administration." + key, this::enable);
        GridDataFactory.fillDefaults().grab(true, false).hint(480, SWT.DEFAULT).applyTo(check);
        return check;
    }

    private void enable() {
        Enabled.set(backup, !target.isEmpty());
        Enabled.set(restore, !source.isEmpty() && consent.getSelection());
        Enabled.set(discard, discardConsent.getSelection());
    }

    private void backup() {
        target.path(backupResult, "").ifPresent(file -> {
            Enabled.set(backup, false);
            Backups.Damage damage = damage(backupDamaged);
            backupResult.accept(desk.text("backup.working"));
            Backups.Progress progress = progress(backupResult, "backup.progress");
            desk.act(page, "backup.working", session -> calls.backup(session, file, damage, progress),
                    made -> backupResult.accept(desk.text("backup.done", file,
                    Long.toString(made.files()), Long.toString(made.bytes() / 1024), made.fingerprint()) + words(made.damage())), words -> {
                backupResult.accept(words);
                enable();
            });
        });
    }

    private void restore() {
        source.path(restoreResult, "").ifPresent(file -> {
            Backups.Damage damage = damage(restoreDamaged);
            consent.setSelection(false);
            enable();
            restoreResult.accept(desk.text("restore.working"));
            Backups.Progress progress = progress(restoreResult, "restore.progress");
            desk.act(page, "restore.working", session -> calls.restore(session, file, damage, progress), restored -> restoreResult.accept(
                    desk.text("restore.done", Texts.moment(restored.createdAt()), restored.audit().seq() + ":" + restored.audit().hash(),
                            restored.fingerprint()) + words(restored.damage())), restoreResult);
        });
    }

    private Backups.Progress progress(Complaint place, String key) {
        Steps steps = new Steps(page, place);
        return (done, bytes) -> steps.tell(() -> desk.text(key, Long.toString(done), Long.toString(bytes / 1024)));
    }

    private static Backups.Damage damage(Button accepted) {
        return accepted.getSelection() ? Backups.Damage.ACCEPT : Backups.Damage.REFUSE;
    }

    private String words(List<Problem> damage) {
        String all = damage.stream().map(problem -> "\n" + problem.in(desk.texts().words().locale())).collect(Collectors.joining());
        return all.isEmpty() ? "" : "\n" + desk.text("damage.accepted") + all;
    }

    private void undo() {
        desk.act(page, "restore.working", session -> {
            calls.undo(session);
            return "undo.done";
        }, key -> restoreResult.accept(desk.text(key)), restoreResult);
    }

    private void discard() {
        discardConsent.setSelection(false);
        enable();
        desk.act(page, "restore.working", session -> {
            calls.discardOld(session);
            return "discard.done";
        }, key -> restoreResult.accept(desk.text(key)), restoreResult);
    }

    @Focus
    void focus() {
        target.focus();
    }
}
