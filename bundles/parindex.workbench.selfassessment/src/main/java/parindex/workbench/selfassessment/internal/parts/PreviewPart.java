package parindex.workbench.selfassessment.internal.parts;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import parindex.assessment.Document;
import parindex.evidence.EvidenceService;
import parindex.values.text.Message;
import parindex.workbench.jobs.Background;
import parindex.workbench.preview.PreviewPane;
import parindex.workbench.ui.Words;

/** What is in the document in front. */
public final class PreviewPart implements Desk.Watcher {

    private final Words words;
    private final Background background;
    private final Desk desk;
    private final Runnable end;
    private PreviewPane pane;
    private Optional<Document> shown = Optional.empty();

    @Inject
    PreviewPart(Words words, Background background, MPart part, EModelService models) {
        this.words = words;
        this.background = background;
        desk = Desks.of(part, models);
        end = desk.watch(this);
    }

    @PostConstruct
    void create(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(6, 6).applyTo(page);
        pane = new PreviewPane(page, background, words);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(pane.control());
        pane.say(text("preview.none"));
        documentChosen();
    }

    @Override
    public void workChanged() {
        documentChosen();
    }

    @Override
    public void leafChosen() {
        // The list of documents says which one is in front.
    }

    @Override
    public void edited() {
        // What is in a file does not change.
    }

    @Override
    public void documentChosen() {
        if (pane == null || pane.control().isDisposed()) {
            return;
        }
        Optional<Document> document = desk.documentId().flatMap(id -> desk.sheet().map(sheet -> sheet.work().documents().get(id)));
        Optional<EvidenceService> evidence = desk.services().evidence();
        if (document.equals(shown)) {
            return;
        }
        shown = document;
        if (document.isEmpty() || evidence.isEmpty()) {
            pane.say(text("preview.none"));
            return;
        }
        Document file = document.get();
        pane.show(file.mediaType(), () -> evidence.get().open(desk.person().session(), file.id()), desk::describe);
    }

    @Focus
    void focus() {
        pane.control().setFocus();
    }

    @PreDestroy
    void close() {
        end.run();
    }

    private String text(String key) {
        return words.text(Message.of(PreviewPart.class, key));
    }
}
