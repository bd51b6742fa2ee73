package parindex.workbench.appraisal.internal.parts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import parindex.assessment.Document;
import parindex.evidence.EvidenceService;
import parindex.workbench.appraisal.internal.desk.Desk;
import parindex.workbench.appraisal.internal.desk.PlaceDetail;
import parindex.workbench.preview.DocumentProblems;
import parindex.workbench.preview.OutsideOpening;
import parindex.workbench.preview.PreviewPane;
import parindex.workbench.ui.CellTips;

/** The documents that a unit names: number, day, what they are about, where in them the proof stands; and what is in them. */
final class EvidencePane {

    private static final int[] WIDTHS = {110, 86, 190, 130, 150};
    private static final int ROWS = 4;
    /** Enough for half a page in the width of the editor; the pane scrolls with what is read. */
    private static final int PREVIEW_HEIGHT = 320;
    private static final String PREVIEW = "preview";

    private final Composite pane;
    private final Texts texts;
    private final Desk desk;
    private final OutsideOpening outside;
    private final DocumentProblems problems;
    private final Map<String, String> memory;
    private final Runnable resized;
    private final Label heading;
    private final Table table;
    private final Composite buttons;
    private final Button open;
    private final Button preview;
    private final Label notice;
    private final PreviewPane inside;
    private List<PlaceDetail.Proof> shown = List.of();
    private Optional<Document> previewed = Optional.empty();

    /**
     * @param memory  whether documents are shown inside is kept here
     * @param resized is called when the pane needs another height
     */
    EvidencePane(Composite parent, Texts texts, Desk desk, OutsideOpening outside, DocumentProblems problems, Map<String, String> memory,
            Runnable resized) {
        this.texts = texts;
        this.desk = desk;
        this.outside = outside;
        this.problems = problems;
        this.memory = memory;
        this.resized = resized;
        pane = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(4, 4).applyTo(pane);
        Fields fields = new Fields(pane, texts);
        heading = fields.label("evidence.title");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(heading);
        table = fields.named(new Table(pane, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE), "evidence.title", "appraisal.evidence");
        table.setHeaderVisible(true);
        CellTips.install(table);
        String[] titles = {"evidence.number", "evidence.date", "evidence.summary", "evidence.place", "evidence.file"};
        for (int i = 0; i < titles.length; i++) {
            TableColumn column = new TableColumn(table, SWT.LEFT);
            column.setText(texts.text(titles[i]));
            column.setWidth(WIDTHS[i]);
        }
        GridDataFactory.fillDefaults().grab(true, false).hint(100, table.getItemHeight() * (ROWS + 1)).applyTo(table);
        table.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(e -> openSelected()));
        table.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> selected()));
        buttons = new Composite(pane, SWT.NONE);
        buttons.setLayout(new RowLayout());
        GridDataFactory.fillDefaults().applyTo(buttons);
        Fields below = new Fields(buttons, texts);
        preview = new Button(buttons, SWT.CHECK);
        preview.setText(texts.text("evidence.preview"));
        preview.setData("parindex.id", "appraisal.evidence.preview");
        preview.setSelection(Boolean.parseBoolean(memory.get(PREVIEW)));
        preview.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> previewWanted()));
        open = below.button("evidence.open", "appraisal.evidence.open", this::openSelected);
        notice = fields.notice(pane, "appraisal.evidence.notice");
        inside = new PreviewPane(pane, desk.background(), desk.words());
        GridDataFactory.fillDefaults().grab(true, false).hint(100, PREVIEW_HEIGHT).applyTo(inside.control());
    }

    Composite control() {
        return pane;
    }

    void show(PlaceDetail detail) {
        boolean same = shown.equals(detail.evidence());
        int before = same ? table.getSelectionIndex() : 0;
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
        Fields.visible(table, some);
        if (some) {
            table.select(Math.max(0, before));
        }
        Fields.visible(buttons, shown.stream().anyMatch(proof -> proof.file().isPresent()));
        if (!same) {
            say("");
        }
        selected();
    }

    private Optional<Document> document() {
        int index = table.getSelectionIndex();
        return index < 0 || index >= shown.size() ? Optional.empty() : shown.get(index).file();
    }

    private void selected() {
        open.setEnabled(document().isPresent());
        boolean visible = preview.getSelection() && !shown.isEmpty();
        Fields.visible(inside.control(), visible);
        Optional<Document> wanted = visible ? document() : Optional.empty();
        // What is shown already keeps its page, whatever is read anew of the place.
        if (wanted.isEmpty() || !wanted.equals(previewed)) {
            previewed = wanted;
            wanted.ifPresentOrElse(this::preview, () -> inside.say(texts.text("evidence.nothing")));
        }
    }

    private void preview(Document document) {
        desk.evidence().ifPresentOrElse(service -> inside.show(document.mediaType(), () -> service.open(desk.person().session(), document.id()),
                problems::describe), () -> inside.say(texts.text("evidence.noService")));
    }

    private void previewWanted() {
        memory.put(PREVIEW, Boolean.toString(preview.getSelection()));
        selected();
        resized.run();
    }

    private void openSelected() {
        Document document = document().orElse(null);
        if (document == null) {
            return;
        }
        EvidenceService service = desk.evidence().orElse(null);
        if (service == null) {
            say(texts.text("evidence.noService"));
            return;
        }
        outside.open(pane, document.fileName(), () -> service.open(desk.person().session(), document.id()), this::say);
    }

    private void say(String sentence) {
        notice.setText(sentence.replace("&", "&&"));
        Fields.visible(notice, !sentence.isEmpty());
        resized.run();
    }
}
