package parindex.workbench.administration.internal.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import parindex.assessment.ImportChange;
import parindex.assessment.ImportKind;
import parindex.assessment.Round;
import parindex.assessment.Supply;
import parindex.assessment.cycle.ImportTexts;
import parindex.exchange.tables.ImportFiles.Look;
import parindex.exchange.tables.ImportFiles.Shown;
import parindex.exchange.tables.ImportFiles.Wish;
import parindex.intake.ColumnMapping.Said;
import parindex.intake.Days;
import parindex.values.number.Numbers.DecimalMark;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.services.ImportCalls;
import parindex.workbench.administration.internal.widgets.Column;
import parindex.workbench.administration.internal.widgets.Fields;
import parindex.workbench.administration.internal.widgets.FileChoice;
import parindex.workbench.administration.internal.widgets.FileField;
import parindex.workbench.administration.internal.widgets.FormDialog;
import parindex.workbench.administration.internal.widgets.RowTable;
import parindex.workbench.ui.Enabled;

/** Brings a table from a file: says what its columns are taken for and what would change, and changes exactly that. */
final class ImportDialog extends FormDialog {

    private final ImportCalls calls;
    private final FileChoice files;
    private final ImportKind kind;
    private final Optional<Round> round;
    private final Runnable changed;
    private final AtomicBoolean closed = new AtomicBoolean();
    private FileField file;
    private Optional<Text> source = Optional.empty();
    private Optional<Text> day = Optional.empty();
    private Button look;
    private ColumnChoices columns;
    private RowTable<ImportChange> table;
    private Label result;
    private Optional<Look> looked = Optional.empty();

    ImportDialog(Shell shell, Desk desk, ImportCalls calls, FileChoice files, ImportKind kind, Optional<Round> round, Runnable changed) {
        super(shell, desk, "import." + kind, round.map(Round::name).orElse(""));
        this.calls = calls;
        this.files = files;
        this.kind = kind;
        this.round = round;
        this.changed = changed;
    }

    @Override
    protected void fields(Composite parent) {
        parent.addDisposeListener(e -> closed.set(true));
        file = new FileField(parent, desk().texts(), text("import.file.label"), "parindex.administration.import.file",
                () -> files.existing(getShell(), text("import.file.title"), List.of("*.csv;*.xlsx", "*")));
        file.onChange(() -> {
            columns.show(List.of(), List.of());
            show(Optional.empty());
        });
        if (kind == ImportKind.VALUES) {
            source = Optional.of(Fields.text(parent, text("import.source.label"), "parindex.administration.import.source", SWT.NONE));
            day = Optional.of(Fields.text(parent, text("import.day.label"), "parindex.administration.import.day", SWT.NONE));
            Stream.of(source, day).flatMap(Optional::stream).forEach(field -> field.addModifyListener(e -> show(Optional.empty())));
        }
        Fields.label(parent, "");
        look = Fields.button(parent, text("import.look"), "parindex.administration.import.look", this::look);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(look);
        columns = new ColumnChoices(parent, desk().texts(), () -> show(Optional.empty()));
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(660, 150).applyTo(columns.area());
        Fields.name(columns.area(), text("import.columns"));
        table = new RowTable<>(parent, SWT.MULTI, "parindex.administration.import.changes", text("import.changes"), change -> change,
                List.of(
                Column.text(text(kind == ImportKind.MEMBERS ? "members.user" : "units.code"), ImportChange::subject),
                Column.text(text("import.change"), change -> desk().texts().get(ImportTexts.field(kind, change))),
                Column.text(text("import.before"), change -> value(change, desk().texts().get(ImportTexts.before(kind, change)))),
                Column.text(text("import.after"), change -> value(change, desk().texts().get(ImportTexts.after(kind, change))))));
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(660, 200).applyTo(table.area());
        table.show(List.of(), text("import.first"));
        result = Fields.note(parent, "");
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(result);
        file.focus();
    }

    private String value(ImportChange change, String words) {
        return kind == ImportKind.UNITS && change.field().equals("group") ? desk().texts().group(words) : words;
    }

    @Override
    protected void opened() {
        show(Optional.empty());
    }

    private void look() {
        Optional<Path> path = file.path(this::complain, text("import.choose"));
        if (path.isEmpty()) {
            return;
        }
        Optional<String> twice = columns.twice();
        if (twice.isPresent()) {
            complain(text("import.column.twice", twice.get()));
            return;
        }
        Optional<Supply> supply = supply();
        if (kind == ImportKind.VALUES && supply.isEmpty()) {
            complain(text("import.supply"));
            return;
        }
        Enabled.set(look, false);
        Said said = columns.said();
        desk().act(getShell(), "import.reading", session -> calls.look(session, new Wish(kind, round.map(Round::id), path.get(),
                said, supply, DecimalMark.DETECT), closed::get),
                found -> {
                    columns.show(found.mapping().columns(), found.fields());
                    show(Optional.of(found));
                    Enabled.set(look, true);
                    complain(wrong(found));
                    columns.showUnknown();
                }, words -> {
                    if (!words.isEmpty()) {
                        show(Optional.empty());
                        complain(words);
                        Enabled.set(look, true);
                    }
                });
    }

    private Optional<Supply> supply() {
        String words = source.map(Text::getText).orElse("").strip();
        return words.isEmpty() ? Optional.empty() : day.flatMap(field -> Days.parse(field.getText())).map(date -> new Supply(words, date));
    }

    private String wrong(Look found) {
        if (found.shown().isEmpty()) {
            return found.mapping().problems().stream().map(problem -> desk().texts().get(problem.what()))
                    .collect(Collectors.joining("\n")) + "\n"
                    + text("import.columns.choose");
        }
        return found.shown().get().preview().wrong().stream().map(desk().texts()::get).collect(Collectors.joining("\n"));
    }

    private void show(Optional<Look> found) {
        looked = found;
        Optional<Shown> shown = found.flatMap(Look::shown);
        complain("");
        table.show(shown.map(s -> s.preview().changes()).orElse(List.of()), text(shown.isPresent() ? "import.same" : "import.first"));
        result.setText(shown.map(s -> text("import.result." + kind, s.preview().changed(kind), s.preview().same())).orElse(""));
        enable(shown.filter(s -> s.preview().wrong().isEmpty() && !s.preview().changes().isEmpty()).isPresent());
    }

    @Override
    protected void submit() {
        looked.ifPresent(shown -> finish("import.working", session -> {
            calls.apply(session, shown);
            return shown;
        }, done -> changed.run()));
    }
}
