package parindex.workbench.selfassessment.internal.parts;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import parindex.assessment.Document;
import parindex.values.text.Message;
import parindex.workbench.jobs.Background;
import parindex.workbench.preview.OutsideOpening;
import parindex.workbench.selfassessment.FileChooser;
import parindex.workbench.selfassessment.internal.model.EarlierDocuments;
import parindex.workbench.selfassessment.internal.model.Fields;
import parindex.workbench.selfassessment.internal.model.LeafDraft;
import parindex.workbench.selfassessment.internal.model.NoteDraft;
import parindex.workbench.selfassessment.internal.model.Worksheet;
import parindex.workbench.ui.CellTips;
import parindex.workbench.ui.Enabled;
import parindex.workbench.ui.Words;

/** The documents of the leaf in front: dropped, pasted or chosen, and what is said about each. */
public final class EvidencePart implements Desk.Watcher {

    private static final int ROWS = 5;

    private final Words words;
    private final IEclipseContext context;
    private final MPart part;
    private final EPartService parts;
    private final Desk desk;
    private final Runnable end;
    private final Attaching attaching;
    private final OutsideOpening outside;
    private Composite page;
    private Label notice;
    private Table table;
    private NoteForm details;
    private Button add;
    private Button paste;
    private Button earlier;
    private Button remove;
    private Button open;
    private String leafId = "";

    @Inject
    EvidencePart(Words words, IEclipseContext context, MPart part, EPartService parts, EModelService models, Background background,
            OutsideOpening outside) {
        this.words = words;
        this.context = context;
        this.part = part;
        this.parts = parts;
        this.outside = outside;
        desk = Desks.of(part, models);
        end = desk.watch(this);
        attaching = new Attaching(desk, background, words, this::tell);
    }

    @PostConstruct
    void create(Composite parent) {
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(6, 6).spacing(0, 4).applyTo(page);
        notice = new Label(page, SWT.WRAP);
        notice.setData("org.eclipse.e4.ui.css.CssClassName", "Note");
        FormKit.identify(notice, "evidence.notice", "");
        GridDataFactory.fillDefaults().grab(true, false).hint(160, SWT.DEFAULT).applyTo(notice);
        buttons();
        table();
        details = new NoteForm(page, desk, words);
        drop();
        refresh();
    }

    private void buttons() {
        Composite bar = new Composite(page, SWT.NONE);
        RowLayout row = new RowLayout();
        row.marginLeft = 0;
        bar.setLayout(row);
        GridDataFactory.fillDefaults().grab(true, false).hint(160, SWT.DEFAULT).applyTo(bar);
        add = button(bar, "add", this::choose);
        paste = button(bar, "paste", this::paste);
        earlier = button(bar, "earlier", this::chooseEarlier);
        remove = button(bar, "remove", this::remove);
        open = button(bar, "open", this::open);
    }

    private Button button(Composite bar, String key, Runnable action) {
        Button button = FormKit.push(bar, text("evidence." + key), "evidence." + key);
        button.setToolTipText(text("evidence." + key + ".tip"));
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
        return button;
    }

    private void table() {
        table = new Table(page, SWT.FULL_SELECTION | SWT.BORDER | SWT.SINGLE);
        table.setHeaderVisible(true);
        CellTips.install(table);
        FormKit.identify(table, "evidence", text("evidence.name"));
        GridDataFactory.fillDefaults().grab(true, true).hint(160, ROWS * table.getItemHeight()).applyTo(table);
        for (String key : List.of("evidence.document", "evidence.number", "evidence.place")) {
            new TableColumn(table, SWT.LEFT).setText(text(key));
        }
        table.addControlListener(ControlListener.controlResizedAdapter(e -> {
            int width = table.getClientArea().width;
            table.getColumn(0).setWidth(width / 2);
            table.getColumn(1).setWidth(width / 4);
            table.getColumn(2).setWidth(width - width / 2 - width / 4);
        }));
        table.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> selected()));
        table.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(e -> open()));
        table.addKeyListener(KeyListener.keyPressedAdapter(e -> {
            if (e.keyCode == SWT.DEL) {
                remove();
            } else if (CellCopy.isCommand(e, 'v')) {
                paste();
            }
        }));
        CellCopy.install(table);
    }

    private void drop() {
        DropTarget target = new DropTarget(page, DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_DEFAULT);
        target.setTransfer(FileTransfer.getInstance());
        target.setData("parindex.id", FormKit.ID + "drop");
        page.setData("parindex.dropTarget", target);
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                // A move would delete the person's own file afterwards.
                event.detail = desk.isEditable() ? DND.DROP_COPY : DND.DROP_NONE;
            }

            @Override
            public void dragOperationChanged(DropTargetEvent event) {
                dragEnter(event);
            }

            @Override
            public void drop(DropTargetEvent event) {
                if (event.data instanceof String[] files) {
                    attaching.files(paths(files));
                }
            }
        });
    }

    private static List<Path> paths(String[] files) {
        return Arrays.stream(files).map(Path::of).toList();
    }

    @Override
    public void filesWanted() {
        if (desk.isEditable()) {
            choose();
        }
    }

    private void choose() {
        FileChooser chooser = Optional.ofNullable(context.get(FileChooser.class)).orElse(EvidencePart::ask);
        List<Path> chosen = chooser.choose(desk.shell(), text("evidence.choose"));
        if (!chosen.isEmpty()) {
            attaching.files(chosen);
        }
    }

    private static List<Path> ask(Shell parent, String title) {
        FileDialog dialog = new FileDialog(parent, SWT.OPEN | SWT.MULTI);
        dialog.setText(title);
        if (dialog.open() == null) {
            return List.of();
        }
        Path folder = Path.of(dialog.getFilterPath());
        return Arrays.stream(dialog.getFileNames()).map(folder::resolve).toList();
    }

    private void paste() {
        Clipboard clipboard = new Clipboard(page.getDisplay());
        try {
            if (clipboard.getContents(FileTransfer.getInstance()) instanceof String[] files) {
                attaching.files(paths(files));
            } else if (clipboard.getContents(ImageTransfer.getInstance()) instanceof ImageData image) {
                attaching.image(image);
            } else {
                tell(text("evidence.nothingToPaste"));
            }
        } finally {
            clipboard.dispose();
        }
    }

    /** A document that the unit has stored before becomes evidence of this leaf, too: the same file, not another copy of it. */
    private void chooseEarlier() {
        String leaf = desk.leafId().orElseThrow();
        Worksheet sheet = desk.sheet().orElseThrow();
        EarlierDocuments documents = EarlierDocuments.of(sheet.work().documents().values());
        List<NoteDraft> named = sheet.draft(leaf).files();
        new EarlierDialog(words, typed -> documents.matching(typed, named)).ask(desk.shell()).ifPresent(document -> {
            // While the dialog was open, somebody may have handed in.
            if (desk.isEditable() && desk.leafId().filter(leaf::equals).isPresent()) {
                desk.edit("", draft -> draft.plusFile(EarlierDocuments.note(document)));
            }
        });
    }

    private void remove() {
        int index = table.getSelectionIndex();
        if (index >= 0 && desk.isEditable()) {
            desk.edit("", draft -> draft.withoutFile(index));
        }
    }

    private void open() {
        document().ifPresent(document -> desk.services().evidence().ifPresent(evidence -> outside.open(page, document.fileName(),
                () -> evidence.open(desk.person().session(), document.id()), this::tell)));
    }

    private Optional<Document> document() {
        return desk.documentId().flatMap(id -> desk.sheet().map(sheet -> sheet.work().documents().get(id)));
    }

    @Override
    public void workChanged() {
        refresh();
    }

    @Override
    public void leafChosen() {
        refresh();
    }

    @Override
    public void edited() {
        refresh();
    }

    private void refresh() {
        if (page == null || page.isDisposed()) {
            return;
        }
        String leaf = desk.leafId().orElse("");
        List<NoteDraft> files = desk.sheet().filter(sheet -> !leaf.isEmpty()).map(sheet -> sheet.draft(leaf)).map(LeafDraft::files)
                .orElse(List.of());
        int before = leaf.equals(leafId) ? table.getSelectionIndex() : -1;
        boolean more = leaf.equals(leafId) && files.size() > table.getItemCount();
        fill(files);
        if (!leaf.equals(leafId)) {
            leafId = leaf;
            tell("");
        }
        table.setSelection(files.isEmpty() ? -1 : more ? files.size() - 1 : Math.min(Math.max(before, 0), files.size() - 1));
        Enabled.set(add, desk.isEditable());
        Enabled.set(paste, desk.isEditable());
        Enabled.set(earlier, desk.isEditable());
        if (notice.getText().isEmpty() && files.isEmpty()) {
            tell(text(desk.isEditable() ? "evidence.empty" : "evidence.none"));
        }
        selected();
    }

    private void fill(List<NoteDraft> files) {
        while (table.getItemCount() > files.size()) {
            table.getItem(table.getItemCount() - 1).dispose();
        }
        for (int i = 0; i < files.size(); i++) {
            TableItem item = i < table.getItemCount() ? table.getItem(i) : new TableItem(table, SWT.NONE);
            NoteDraft note = files.get(i);
            item.setText(new String[] {name(note), note.number(), note.place()});
        }
    }

    private String name(NoteDraft note) {
        if (note.document().isEmpty()) {
            return note.summary().isBlank() ? text("evidence.named") : note.summary();
        }
        Optional<Document> document = desk.sheet().map(Worksheet::work).map(work -> work.documents().get(note.document().get()));
        return document.map(Document::fileName).orElseGet(() -> text("evidence.unknown"));
    }

    private void selected() {
        int index = table.getSelectionIndex();
        Optional<NoteDraft> note = index < 0 ? Optional.empty() : Optional.of(desk.sheet().orElseThrow().draft(leafId).files().get(index));
        details.show(index, note);
        Enabled.set(remove, index >= 0 && desk.isEditable());
        desk.chooseDocument(note.flatMap(NoteDraft::document));
        Enabled.set(open, document().isPresent());
    }

    private void tell(String text) {
        if (!page.isDisposed()) {
            notice.setText(text.replace("&", "&&"));
            FormKit.visible(notice, !text.isEmpty());
            page.layout();
        }
    }

    @Override
    public void wanted(String field, Optional<String> documentId) {
        List<NoteDraft> files = desk.sheet().map(sheet -> sheet.draft(leafId).files()).orElse(List.of());
        if (field.equals(Fields.EVIDENCE) || documentId.isPresent() || field.startsWith("file.")) {
            parts.activate(part);
            for (int i = 0; i < files.size(); i++) {
                if (documentId.isPresent() && files.get(i).document().equals(documentId) || field.startsWith("file." + i + ".")) {
                    table.setSelection(i);
                    selected();
                }
            }
            if (!details.focus(field.startsWith("file.") ? field.substring(field.lastIndexOf('.') + 1) : field)) {
                table.setFocus();
            }
        }
    }

    @Focus
    void focus() {
        table.setFocus();
    }

    @PreDestroy
    void close() {
        end.run();
    }

    private String text(String key, Object... arguments) {
        return words.text(Message.of(EvidencePart.class, key, arguments));
    }
}
