package parindex.workbench.administration.internal.earlier;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import parindex.assessment.EarlierImport;
import parindex.criteria.Level;
import parindex.exchange.earlier.EarlierYearFiles;
import parindex.exchange.earlier.ReadEarlierYear;
import parindex.intake.report.Checkpoint;
import parindex.intake.report.ImportedResults;
import parindex.intake.report.LocatedFinding;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.services.EarlierCalls;
import parindex.workbench.administration.internal.services.EarlierCalls.Seen;
import parindex.workbench.administration.internal.widgets.Column;
import parindex.workbench.administration.internal.widgets.Fields;
import parindex.workbench.administration.internal.widgets.FileChoice;
import parindex.workbench.administration.internal.widgets.FileField;
import parindex.workbench.administration.internal.widgets.FormDialog;
import parindex.workbench.administration.internal.widgets.RowTable;
import parindex.workbench.ui.Enabled;

/**
 * Takes over results of an earlier year from a file: shows the scores and every disagreement first, has unknown names confirmed, and
 * records only what was shown, with the figures that the person has chosen.
 */
final class EarlierDialog extends FormDialog {

    /** A country has 3,321 communes with 83 leaves each: the import takes a few seconds. */
    private static final Duration MOST = Duration.ofMinutes(5);
    /** More rows does nobody look through, and a table of the toolkit is slow with them. */
    private static final int MOST_ROWS = 2_000;

    private final EarlierCalls calls;
    private final FileChoice files;
    private final int proposedYear;
    private final IntConsumer taken;
    private final EarlierTexts words;
    private FileField file;
    private Spinner year;
    private Combo level;
    private Text source;
    private Button look;
    private Button stop;
    private Button printed;
    private Button right;
    private CTabFolder tabs;
    private RowTable<ImportedResults.Score> scores;
    private RowTable<LocatedFinding> findings;
    private UnknownNames unknown;
    private Label summary;
    private Optional<Seen> seen = Optional.empty();
    private AtomicBoolean stopping = new AtomicBoolean();

    EarlierDialog(Shell shell, Desk desk, EarlierCalls calls, FileChoice files, int proposedYear, IntConsumer taken) {
        super(shell, desk, "earlier.dialog");
        this.calls = calls;
        this.files = files;
        this.proposedYear = proposedYear;
        this.taken = taken;
        words = new EarlierTexts(desk.texts());
    }

    @Override
    protected void fields(Composite parent) {
        parent.addDisposeListener(e -> stopping.set(true));
        file = new FileField(parent, desk().texts(), text("earlier.fileLabel"), "parindex.administration.earlier.file",
                () -> files.existing(getShell(), text("earlier.dialog.title"), List.of("*.xlsx;*.csv;*.docx;*.txt", "*")));
        file.onChange(() -> show(Optional.empty()));
        Fields.label(parent, text("earlier.year"));
        Composite row = Fields.row(parent, 3);
        year = new Spinner(row, SWT.BORDER);
        year.setData("parindex.id", "parindex.administration.earlier.dialog.year");
        Fields.name(year, text("earlier.year"));
        year.setValues(proposedYear, 2000, 2099, 0, 1, 1);
        year.addModifyListener(e -> show(Optional.empty()));
        level = Fields.combo(row, text("earlier.level"), "parindex.administration.earlier.level");
        level.add(text("earlier.level.file"));
        Arrays.stream(Level.values()).forEach(l -> level.add(desk().texts().level(l)));
        level.select(0);
        level.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> show(Optional.empty())));
        source = Fields.text(parent, text("earlier.sourceLabel"), "parindex.administration.earlier.source", SWT.NONE);
        Fields.label(parent, "");
        Composite buttons = Fields.row(parent, 2);
        look = Fields.button(buttons, text("import.look"), "parindex.administration.earlier.look", this::look);
        stop = Fields.button(buttons, text("earlier.stop"), "parindex.administration.earlier.stop", () -> stopping.set(true));
        summary = Fields.note(parent, "");
        summary.setData("parindex.id", "parindex.administration.earlier.summary");
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(600, SWT.DEFAULT).applyTo(summary);
        tabs = new CTabFolder(parent, SWT.BORDER);
        tabs.setData("parindex.id", "parindex.administration.earlier.tabs");
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(820, 260).applyTo(tabs);
        findings = new RowTable<>(tabs, SWT.MULTI, "parindex.administration.earlier.findings", text("earlier.findings"), f -> f, List.of(
                Column.text(text("earlier.severity"), f -> words.severity(f.finding().severity().name())),
                Column.beginning(text("earlier.place"), f -> ReadEarlierYear.place(f, desk().texts().words().locale())),
                Column.text(text("earlier.printed"), f -> f.finding().printed()),
                        Column.text(text("earlier.right"), f -> f.finding().right()),
                Column.sentences(text("earlier.explanation"), f -> f.finding().in(desk().texts().words().locale()))));
        scores = new RowTable<>(tabs, SWT.MULTI, "parindex.administration.earlier.scores", text("earlier.scores"), s -> s, List.of(
                Column.text(text("earlier.unit"), ImportedResults.Score::unitCode),
                        Column.text(text("earlier.node"), s -> words.node(s.node())),
                Column.sorted(text("earlier.printed"), (ImportedResults.Score s) -> words.figure(s.printed()),
                        (ImportedResults.Score s) -> s.printed().orElse(null)),
                Column.sorted(text("earlier.right"), (ImportedResults.Score s) -> words.figure(Optional.of(s.right())),
                        ImportedResults.Score::right)));
        unknown = new UnknownNames(tabs, desk(), calls, getShell(), this::complain, this::look);
        tab(findings.area(), "earlier.findings");
        tab(scores.area(), "earlier.scores");
        tab(unknown.area(), "earlier.unknown");
        tabs.setSelection(0);
        Composite choice = Fields.row(parent, 3);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(choice);
        Fields.label(choice, text("earlier.choose"));
        printed = radio(choice, "earlier.choice.PRINTED", "parindex.administration.earlier.takePrinted");
        right = radio(choice, "earlier.choice.RIGHT", "parindex.administration.earlier.takeRight");
        Enabled.set(stop, false);
        file.focus();
    }

    private void tab(Control control, String key) {
        CTabItem item = new CTabItem(tabs, SWT.NONE);
        item.setText(text(key));
        item.setControl(control);
    }

    private Button radio(Composite parent, String key, String id) {
        Button button = new Button(parent, SWT.RADIO);
        button.setText(text(key));
        button.setData("parindex.id", id);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> allow()));
        return button;
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
        show(Optional.empty());
        AtomicBoolean stopped = new AtomicBoolean();
        stopping = stopped;
        Enabled.set(look, false);
        Enabled.set(stop, true);
        EarlierYearFiles.Request request = new EarlierYearFiles.Request(year.getSelection(),
                level.getSelectionIndex() <= 0 ? "" : Level.values()[level.getSelectionIndex() - 1].id());
        desk().read(getShell(), "earlier.looking", () -> calls.look(path.get(), request,
                Checkpoint.of(String.valueOf(path.get().getFileName()), System::nanoTime, MOST, stopped::get)), found -> {
            show(Optional.of(found));
            ended();
        }, trouble -> {
            if (!trouble.isEmpty()) {
                complain(trouble);
                ended();
            }
        });
    }

    private void ended() {
        Enabled.set(look, true);
        Enabled.set(stop, false);
    }

    private void show(Optional<Seen> found) {
        if (tabs == null || getButton(org.eclipse.jface.dialogs.IDialogConstants.OK_ID) == null) {
            return;
        }
        seen = found;
        complain("");
        Optional<ImportedResults> results = found.map(f -> f.read().results());
        List<LocatedFinding> wrong = results.map(r -> r.audit().findings()).orElse(List.of());
        findings.show(wrong, text(found.isPresent() ? "earlier.clean" : "earlier.first"));
        List<ImportedResults.Score> shown = results.map(EarlierDialog::shown).orElse(List.of());
        scores.show(shown, text("earlier.first"));
        unknown.show(found.map(Seen::unknown).orElse(List.of()), found.isPresent());
        summary.setText(Fields.escaped(results.map(r -> summary(r, shown.size())).orElse("")));
        summary.getParent().layout();
        title(0, "earlier.findings", wrong.size());
        title(1, "earlier.scores", results.map(r -> r.scores().size()).orElse(0));
        title(2, "earlier.unknown", found.map(f -> f.unknown().size()).orElse(0));
        tabs.setSelection(found.map(Seen::unknown).orElse(List.of()).isEmpty() ? 0 : 2);
        printed.setSelection(false);
        right.setSelection(false);
        boolean choose = results.map(ImportedResults::disagrees).orElse(false);
        Enabled.set(printed, choose);
        Enabled.set(right, choose);
        allow();
    }

    private void title(int tab, String key, int count) {
        tabs.getItem(tab).setText(count == 0 ? text(key) : text("earlier.tab", text(key), count));
    }

    /** Of many scores the sums, and those leaves that are not as printed. */
    private static List<ImportedResults.Score> shown(ImportedResults results) {
        List<ImportedResults.Score> all = results.scores();
        return (all.size() <= MOST_ROWS ? all : all.stream().filter(s -> s.isSum() || s.differs()).toList()).stream().limit(MOST_ROWS)
                .toList();
    }

    private String summary(ImportedResults results, int shown) {
        List<String> lines = new ArrayList<>();
        lines.add(text("earlier.summary", results.audit().units(), results.scores().size(), results.audit().findings().size()));
        if (shown < results.scores().size()) {
            lines.add(text("earlier.some", shown));
        }
        results.remarks().forEach(remark -> lines.add(desk().texts().get(remark)));
        lines.add(text(results.unknown().isEmpty() ? results.disagrees() ? "earlier.mustChoose" : "earlier.agrees"
                : "earlier.mustConfirm"));
        return lines.stream().collect(Collectors.joining("\n"));
    }

    private void allow() {
        boolean names = seen.filter(s -> s.unknown().isEmpty()).isPresent();
        boolean chosen = seen.filter(s -> !s.read().results().disagrees()).isPresent() || printed.getSelection() || right.getSelection();
        enable(names && chosen);
    }

    @Override
    protected void submit() {
        seen.ifPresent(shown -> {
            EarlierImport.Choice choice = right.getSelection() ? EarlierImport.Choice.RIGHT : EarlierImport.Choice.PRINTED;
            String document = source.getText();
            finish("earlier.taking", session -> {
                EarlierImport content = shown.read().content(choice, document);
                calls.take(session, content);
                return content.year();
            }, taken::accept);
        });
    }
}
