package parindex.workbench.administration.internal.authoring;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.criteria.SetId;
import parindex.criteria.authoring.CriteriaDraft;
import parindex.criteria.authoring.NextSet;
import parindex.criteria.io.CriteriaDocument;
import parindex.values.problem.Problem;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.services.AuthoringCalls;
import parindex.workbench.administration.internal.widgets.Column;
import parindex.workbench.administration.internal.widgets.Fields;
import parindex.workbench.administration.internal.widgets.FileChoice;
import parindex.workbench.administration.internal.widgets.FileField;
import parindex.workbench.administration.internal.widgets.RowTable;
import parindex.workbench.ui.Enabled;

/** The workbook: made from an installed set or from the template, and read back with everything that is wrong in it. */
final class WorkbookPage extends StepPage {

    private static final List<String> WORKBOOKS = List.of("*.xlsx");

    private final FileChoice files;
    private Combo source;
    private Text name;
    private Text year;
    private Text version;
    private FileField file;
    private RowTable<Problem> problems;

    WorkbookPage(Desk desk, AuthoringCalls calls, FileChoice files, SetDraft draft) {
        super("authoring.workbook", 2, desk, calls, draft);
        this.files = files;
    }

    @Override
    void fields(Composite page) {
        source = Fields.combo(page, text("authoring.source.label"), ID + "source");
        source.add(text("authoring.source.template"));
        draft().installed().forEach(d -> source.add(text("authoring.source.set", d.set().id().toString(), texts().get(d.set().name()))));
        source.select(0);
        source.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> begin()));
        Fields.label(page, text("authoring.id.label"));
        Composite id = Fields.row(page, 6);
        name = Fields.text(id, text("authoring.name.label"), ID + "name", SWT.NONE);
        year = Fields.text(id, text("authoring.year.label"), ID + "year", SWT.NONE);
        version = Fields.text(id, text("authoring.version.label"), ID + "version", SWT.NONE);
        Fields.label(page, "");
        Fields.button(page, text("authoring.write"), ID + "write", this::write);
        file = new FileField(page, texts(), text("authoring.file.label"), ID + "file",
                () -> files.existing(getShell(), text("authoring.file"), WORKBOOKS));
        file.onChange(this::changed);
        Fields.label(page, "");
        Button read = Fields.button(page, text("authoring.read"), ID + "read", this::read);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(read);
        problems = new RowTable<>(page, SWT.MULTI, ID + "problems", text("authoring.problems"), problem -> problem, List.of(
                Column.text(text("authoring.place"), (Problem p) -> p.place().toString()),
                Column.text(text("authoring.severity"), (Problem p) -> text("authoring.severity." + p.severity())),
                Column.sentences(text("authoring.what"), (Problem p) -> texts().get(p.what())),
                Column.sentences(text("authoring.remedy"), (Problem p) -> texts().get(p.remedy()))));
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(760, 180).applyTo(problems.area());
        problems.show(List.of(), text("authoring.first"));
        setPageComplete(false);
        begin();
    }

    private Optional<CriteriaSet> chosen() {
        int index = source.getSelectionIndex();
        return index <= 0 ? Optional.empty() : Optional.of(draft().installed().get(index - 1)).map(CriteriaDocument::set);
    }

    /** Proposes the name of next year's set. */
    private void begin() {
        Optional<CriteriaSet> set = chosen();
        name.setText(set.map(s -> s.id().name()).orElse(""));
        year.setText(set.map(s -> Integer.toString(s.id().year() + 1)).orElse(""));
        version.setText(set.isPresent() ? "1.0.0" : "");
        for (Text field : List.of(name, year, version)) {
            Enabled.set(field, set.isPresent());
        }
    }

    private void write() {
        Optional<SetId> id = chosen().flatMap(set -> typedId());
        if (chosen().isPresent() && id.isEmpty()) {
            complain(text("authoring.id.wrong"));
            return;
        }
        String proposed = id.map(i -> i.name() + "-" + i.year() + ".xlsx").orElse("bo-tieu-chi.xlsx");
        files.target(getShell(), text("authoring.target"), proposed, WORKBOOKS).ifPresent(target -> write(id, target));
    }

    private Optional<SetId> typedId() {
        String typed = year.getText().strip();
        return typed.matches("[0-9]{4}") && !name.getText().isBlank() && version.getText().strip().matches("[0-9]{1,4}(\\.[0-9]{1,4}){2}")
                ? Optional.of(new SetId(name.getText().strip(), Integer.parseInt(typed), version.getText().strip())) : Optional.empty();
    }

    private void write(Optional<SetId> id, Path target) {
        Optional<CriteriaSet> begun = chosen();
        desk().read(getShell(), "authoring.writing", () -> {
            if (begun.isEmpty()) {
                calls().writeTemplate(texts().words().locale(), target);
            } else {
                SetDraft.Beginning beginning = SetDraft.Beginning.of(begun.get(), id.orElseThrow());
                calls().write(beginning.set(), beginning.proposed(), texts().words().locale(), target);
            }
            return target;
        }, written -> {
            file.show(written);
            complain(text("authoring.written", written));
        }, this::complain);
    }

    /** Another file was named: what was read before is not what it says. */
    private void changed() {
        draft().forget();
        problems.show(List.of(), text("authoring.first"));
        setPageComplete(false);
    }

    private void read() {
        Optional<Path> path = file.path(this::complain, text("import.choose"));
        if (path.isEmpty()) {
            return;
        }
        desk().read(getShell(), "authoring.reading", () -> calls().read(path.get()), this::show, this::complain);
    }

    private void show(CriteriaDraft read) {
        draft().take(read);
        problems.show(read.problems(), text("authoring.noProblems"));
        setPageComplete(draft().isUsable());
        complain(draft().isUsable() ? valid(draft().set()) : text("authoring.invalid"));
    }

    /** A set made from that of another year may still have its deadlines: the reader cannot know. */
    private String valid(CriteriaSet set) {
        String valid = text("authoring.valid", set.id().toString(), set.leaves().size());
        List<Node> old = NextSet.oldDeadlines(set);
        return old.isEmpty() ? valid : valid + "\n" + text("authoring.oldDeadlines", old.size(),
                String.join(", ", old.stream().map(Node::number).toList()));
    }

    @Override
    void refresh() {
        source.setFocus();
    }
}
