package parindex.workbench.administration.internal.units;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import parindex.assessment.cycle.UnitChanges.Change;
import parindex.criteria.Level;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.services.UnitCalls;
import parindex.workbench.administration.internal.services.UnitCalls.DryRun;
import parindex.workbench.administration.internal.widgets.Column;
import parindex.workbench.administration.internal.widgets.Fields;
import parindex.workbench.administration.internal.widgets.FileChoice;
import parindex.workbench.administration.internal.widgets.FileField;
import parindex.workbench.administration.internal.widgets.FormDialog;
import parindex.workbench.administration.internal.widgets.RowTable;
import parindex.workbench.ui.Enabled;

/** Brings units from a file: shows what would change first, and changes exactly that. */
final class ImportDialog extends FormDialog {

    private final UnitCalls calls;
    private final FileChoice files;
    private final Runnable changed;
    private FileField file;
    private Button look;
    private RowTable<Change> table;
    private Label result;
    private Optional<DryRun> dryRun = Optional.empty();

    ImportDialog(Shell shell, Desk desk, UnitCalls calls, FileChoice files, Runnable changed) {
        super(shell, desk, "import");
        this.calls = calls;
        this.files = files;
        this.changed = changed;
    }

    @Override
    protected void fields(Composite parent) {
        file = new FileField(parent, desk().texts(), text("import.file.label"), "parindex.administration.import.file",
                () -> files.existing(getShell(), text("import.title"), List.of("*.csv;*.xlsx", "*")));
        file.onChange(() -> show(Optional.empty()));
        Fields.label(parent, "");
        look = Fields.button(parent, text("import.look"), "parindex.administration.import.look", this::look);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(look);
        table = new RowTable<>(parent, SWT.MULTI, "parindex.administration.import.changes", text("import.changes"), change -> change,
                List.of(
                Column.text(text("units.code"), Change::code), Column.text(text("import.change"), this::what),
                Column.text(text("import.before"), change -> value(change, change.before())),
                Column.text(text("import.after"), change -> value(change, change.after()))));
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(640, 240).applyTo(table.area());
        table.show(List.of(), text("import.first"));
        result = Fields.note(parent, "");
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(result);
        file.focus();
    }

    private String what(Change change) {
        return change.field().isEmpty() ? text("import.new") : text("import.field." + change.field());
    }

    private String value(Change change, String value) {
        return switch (change.field()) {
            case "level" -> desk().texts().level(Level.ofId(value));
            case "group" -> desk().texts().group(value);
            default -> value;
        };
    }

    @Override
    protected Control createContents(Composite parent) {
        Control contents = super.createContents(parent);
        show(Optional.empty());
        return contents;
    }

    private void look() {
        Optional<Path> path = file.path();
        if (path.isEmpty()) {
            complain(file.isEmpty() ? text("import.choose") : text("file.unreadable", file.typed()));
            return;
        }
        Enabled.set(look, false);
        desk().read(getShell(), "import.reading", () -> calls.dryRun(path.get()), found -> {
            show(Optional.of(found));
            complain(found.wrong().stream().map(desk().texts()::get).collect(Collectors.joining("\n")));
            Enabled.set(look, true);
        }, words -> {
            if (!words.isEmpty()) {
                show(Optional.empty());
                complain(words);
                Enabled.set(look, true);
            }
        });
    }

    private void show(Optional<DryRun> found) {
        dryRun = found;
        complain("");
        table.show(found.map(f -> f.changes().changes()).orElse(List.of()), text(found.isPresent() ? "import.same" : "import.first"));
        result.setText(found.map(f -> text("import.result", f.changes().units().size(), f.changes().same())).orElse(""));
        enable(found.filter(f -> f.wrong().isEmpty() && !f.changes().units().isEmpty()).isPresent());
    }

    @Override
    protected void submit() {
        dryRun.ifPresent(shown -> finish("units.working", session -> {
            calls.put(session, shown.changes().units());
            return shown;
        }, done -> changed.run()));
    }
}
