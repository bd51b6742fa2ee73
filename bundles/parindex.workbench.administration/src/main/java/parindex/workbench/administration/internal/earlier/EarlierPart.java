package parindex.workbench.administration.internal.earlier;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import parindex.assessment.EarlierImport;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.FollowingPart;
import parindex.workbench.administration.internal.Texts;
import parindex.workbench.administration.internal.services.EarlierCalls;
import parindex.workbench.administration.internal.widgets.Column;
import parindex.workbench.administration.internal.widgets.Complaint;
import parindex.workbench.administration.internal.widgets.Fields;
import parindex.workbench.administration.internal.widgets.FileChoice;
import parindex.workbench.administration.internal.widgets.RowTable;

/**
 * Results of years that this program did not compute: what was taken over, and everything in which its documents disagree with themselves.
 */
public final class EarlierPart extends FollowingPart {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private final Desk desk;
    private final EarlierCalls calls;
    private final FileChoice files;
    private final EarlierTexts words;
    private Composite page;
    private Spinner year;
    private boolean chosen;
    private RowTable<EarlierImport> imports;
    private RowTable<EarlierImport.Finding> findings;
    private Label head;
    private Complaint complaint;

    @Inject
    EarlierPart(Desk desk, EarlierCalls calls, FileChoice files) {
        this.desk = desk;
        this.calls = calls;
        this.files = files;
        words = new EarlierTexts(desk.texts());
    }

    @PostConstruct
    void create(Composite parent) {
        page = Fields.page(parent, 1);
        Composite top = Fields.row(page, 3);
        Fields.label(top, desk.text("earlier.year"));
        year = new Spinner(top, SWT.BORDER);
        year.setData("parindex.id", "parindex.administration.earlier.year");
        Fields.name(year, desk.text("earlier.year"));
        year.setValues(FIRST_YEAR, FIRST_YEAR, LAST_YEAR, 0, 1, 1);
        year.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            chosen = true;
            read();
        }));
        Fields.button(top, desk.text("earlier.import"), "parindex.administration.earlier.import", this::importFile);
        SashForm halves = new SashForm(page, SWT.VERTICAL);
        Fields.fill(halves, 1);
        imports = new RowTable<>(halves, SWT.NONE, "parindex.administration.earlier.imports", desk.text("earlier.imports"),
                EarlierImport::at, List.of(
                Column.sorted(desk.text("earlier.at"), (EarlierImport i) -> Texts.moment(i.at()), EarlierImport::at),
                Column.text(desk.text("earlier.actor"), EarlierImport::actor), Column.text(desk.text("earlier.file"), EarlierImport::file),
                Column.text(desk.text("earlier.source"), EarlierImport::source),
                Column.number(desk.text("earlier.scores"), (EarlierImport i) -> i.scores().size()),
                Column.number(desk.text("earlier.findings"), (EarlierImport i) -> i.findings().size()),
                Column.text(desk.text("earlier.choice"), i -> words.choice(i.choice()))));
        Composite below = Fields.page(halves, 1);
        head = Fields.heading(below, "");
        findings = new RowTable<>(below, SWT.MULTI, "parindex.administration.earlier.kept", desk.text("earlier.findings"), f -> f, List.of(
                Column.text(desk.text("earlier.severity"), f -> words.severity(f.severity())),
                Column.beginning(desk.text("earlier.place"), EarlierImport.Finding::place), Column.text(desk.text("earlier.printed"),
                        EarlierImport.Finding::printed),
                Column.text(desk.text("earlier.right"), EarlierImport.Finding::right),
                        Column.sentences(desk.text("earlier.explanation"), words::explanation)));
        Fields.fill(findings.area(), 1);
        halves.setWeights(2, 3);
        imports.onSelect(this::showFindings);
        complaint = new Complaint(page, 1, "parindex.administration.earlier.complaint");
        imports.show(List.of(), "");
        showFindings();
        read();
    }

    private void importFile() {
        new EarlierDialog(page.getShell(), desk, calls, files, year.getSelection(), taken -> {
            chosen = true;
            year.setSelection(taken);
            desk.registersChanged();
        }).open();
    }

    /** Until the person has chosen one, the year before that of the latest round. */
    private record Known(int year, List<EarlierImport> imports) {
    }

    @Override
    protected void read() {
        if (page != null && !page.isDisposed()) {
            OptionalInt wanted = chosen ? OptionalInt.of(year.getSelection()) : OptionalInt.empty();
            desk.read(page, "earlier.reading", () -> {
                int of = wanted.isPresent() ? wanted.getAsInt() : calls.yearBefore().orElse(FIRST_YEAR);
                return new Known(of, calls.imports(of));
            }, this::show, complaint);
        }
    }

    private void show(Known known) {
        if (!chosen || year.getSelection() == known.year()) {
            year.setSelection(known.year());
            imports.show(known.imports(), desk.text("earlier.none", known.year() + ""));
            if (imports.selected().isEmpty() && !known.imports().isEmpty()) {
                imports.select(known.imports().get(0).at());
            }
            showFindings();
        }
    }

    private void showFindings() {
        Optional<EarlierImport> shown = imports.selected();
        head.setText(Fields.escaped(shown.map(i -> desk.text("earlier.findingsOf", i.file())).orElse("")));
        findings.show(shown.map(EarlierImport::findings).orElse(List.of()),
                desk.text(shown.isPresent() ? "earlier.clean" : "earlier.chooseImport"));
        head.getParent().layout();
    }

    @Focus
    void focus() {
        year.setFocus();
    }
}
