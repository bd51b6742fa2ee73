package parindex.workbench.appraisal.internal.parts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import parindex.assessment.Document;
import parindex.evidence.EvidenceService;
import parindex.evidence.FileNames;
import parindex.workbench.appraisal.EvidencePreview;
import parindex.workbench.appraisal.internal.desk.Desk;
import parindex.workbench.appraisal.internal.desk.PlaceDetail;
import parindex.workbench.ui.Problems;

/** The documents that a unit names: number, day, what they are about, where in them the proof stands; to be opened with another program. */
final class EvidencePane {

    private static final int[] WIDTHS = {110, 86, 190, 130, 150};
    private static final int ROWS = 4;

    private final Composite pane;
    private final Texts texts;
    private final Desk desk;
    private final Problems problems;
    private final IEclipseContext context;
    private final Label heading;
    private final Table table;
    private final Composite buttons;
    private final Button open;
    private final Button preview;
    private List<PlaceDetail.Proof> shown = List.of();

    EvidencePane(Composite parent, Texts texts, Desk desk, Problems problems, IEclipseContext context) {
        this.texts = texts;
        this.desk = desk;
        this.problems = problems;
        this.context = context;
        pane = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(4, 4).applyTo(pane);
        Fields fields = new Fields(pane, texts);
        heading = fields.label("evidence.title");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(heading);
        table = fields.named(new Table(pane, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE), "evidence.title", "appraisal.evidence");
        table.setHeaderVisible(true);
        String[] titles = {"evidence.number", "evidence.date", "evidence.summary", "evidence.place", "evidence.file"};
        for (int i = 0; i < titles.length; i++) {
            TableColumn column = new TableColumn(table, SWT.LEFT);
            column.setText(texts.text(titles[i]));
            column.setWidth(WIDTHS[i]);
        }
        GridDataFactory.fillDefaults().grab(true, false).hint(100, table.getItemHeight() * (ROWS + 1)).applyTo(table);
        table.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(e -> openSelected()));
        table.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> enable()));
        buttons = new Composite(pane, SWT.NONE);
        buttons.setLayout(new RowLayout());
        GridDataFactory.fillDefaults().applyTo(buttons);
        Fields below = new Fields(buttons, texts);
        open = below.button("evidence.open", "appraisal.evidence.open", this::openSelected);
        preview = below.button("evidence.preview", "appraisal.evidence.preview", this::previewSelected);
    }

    Composite control() {
        return pane;
    }

    void show(PlaceDetail detail) {
        shown = detail.evidence();
        table.removeAll();
        for (PlaceDetail.Proof proof : shown) {
            new TableItem(table, SWT.NONE).setText(new String[] {proof.note().number(), proof.note().date()
                    .map(d -> texts.text("evidence.date.value", d)).orElse(""),
                proof.note().summary(), proof.note().place().orElse(""),
                proof.file().map(Document::fileName).orElseGet(() -> texts.text(proof.note().document().isPresent()
                        ? "evidence.unreadable" : "evidence.named"))});
        }
        boolean some = !shown.isEmpty();
        heading.setText(texts.text(some ? "evidence.title" : "evidence.none"));
        table.setVisible(some);
        ((GridData) table.getLayoutData()).exclude = !some;
        if (some) {
            table.select(0);
        }
        enable();
    }

    private Optional<Document> selected() {
        int index = table.getSelectionIndex();
        return index < 0 || index >= shown.size() ? Optional.empty() : shown.get(index).file();
    }

    private void enable() {
        boolean some = shown.stream().anyMatch(proof -> proof.file().isPresent());
        buttons.setVisible(some);
        ((GridData) buttons.getLayoutData()).exclude = !some;
        open.setEnabled(selected().isPresent() && desk.evidence().isPresent());
        preview.setVisible(context.get(EvidencePreview.class) != null);
        preview.setEnabled(selected().isPresent());
    }

    private void previewSelected() {
        EvidencePreview service = context.get(EvidencePreview.class);
        if (service != null) {
            selected().ifPresent(document -> service.show(document, shown.get(table.getSelectionIndex()).note().place().orElse("")));
        }
    }

    private void openSelected() {
        EvidenceService service = desk.evidence().orElse(null);
        Document document = selected().orElse(null);
        if (service == null || document == null) {
            return;
        }
        desk.background().run(table, texts.text("evidence.opening", document.fileName()), progress -> copy(service, document), file -> {
            if (!Program.launch(file.toString())) {
                problems.tell(texts.text("evidence.title"), texts.text("evidence.noProgram", file));
            }
        });
    }

    /** A copy for the other program, which may write into it: the stored content must not change. */
    private Path copy(EvidenceService service, Document document) throws IOException {
        Path file = Files.createTempDirectory("parindex-").resolve(FileNames.download(document.fileName()));
        try (InputStream content = service.open(desk.person().session(), document.id())) {
            Files.copy(content, file);
        }
        file.getParent().toFile().deleteOnExit();
        file.toFile().deleteOnExit();
        return file;
    }
}
