package parindex.workbench.appraisal.internal.parts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import parindex.workbench.appraisal.internal.desk.Desk;
import parindex.workbench.appraisal.internal.desk.PlaceDetail;
import parindex.workbench.appraisal.internal.model.Draft;
import parindex.workbench.appraisal.internal.model.Place;
import parindex.workbench.preview.DocumentProblems;
import parindex.workbench.preview.OutsideOpening;
import parindex.workbench.ui.Problems;

/** One place: what is stated and proved, how the score comes about, and the decision. */
public final class DecisionPart {

    private final Desk desk;
    private final Texts texts;
    private final Problems problems;
    private final IEclipseContext context;
    private final MPart part;
    private final OutsideOpening outside;
    private final DocumentProblems documentProblems;
    private ScrolledComposite scroll;
    private Composite page;
    private Composite reading;
    private Label notice;
    private FactsPane facts;
    private EvidencePane evidence;
    private VerdictPane verdict;
    private Place shown;

    @Inject
    DecisionPart(MPerspective perspective, Problems problems, IEclipseContext context, MPart part, OutsideOpening outside,
            DocumentProblems documentProblems) {
        this.desk = Desk.of(perspective);
        this.texts = new Texts(desk.words());
        this.problems = problems;
        this.context = context;
        this.part = part;
        this.outside = outside;
        this.documentProblems = documentProblems;
    }

    @PostConstruct
    void create(Composite parent) {
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(10, 8).spacing(6, 6).applyTo(page);
        notice = new Fields(page, texts).notice(page, "appraisal.decision.notice");
        // What is read scrolls; what is decided stays in sight.
        scroll = new ScrolledComposite(page, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(100, 100).applyTo(scroll);
        reading = new Composite(scroll, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(6, 6).applyTo(reading);
        facts = new FactsPane(reading, texts);
        evidence = new EvidencePane(reading, texts, desk, outside, documentProblems, part.getPersistedState(), this::resize);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(facts.guidance(reading));
        verdict = new VerdictPane(page, texts, desk, problems, this::resize);
        for (Composite pane : new Composite[] {facts.control(), evidence.control(), verdict.control()}) {
            GridDataFactory.fillDefaults().grab(true, false).applyTo(pane);
        }
        scroll.setContent(reading);
        scroll.addControlListener(ControlListener.controlResizedAdapter(e -> resize()));
        context.set(DecisionPart.class, this);
        desk.follow(page, this::changed);
        changed(Desk.Change.DETAIL);
    }

    private void changed(Desk.Change change) {
        if (change == Desk.Change.NOTICE) {
            verdict.tell();
        }
        if (change == Desk.Change.DETAIL || change == Desk.Change.DATA || change == Desk.Change.PLACE) {
            PlaceDetail detail = desk.detail().orElse(null);
            if (detail == null && desk.place().isPresent()) {
                // It is being read and comes in a moment: what was shown stays, but cannot be decided on.
                verdict.lock();
                return;
            }
            boolean there = detail != null;
            Fields.visible(scroll, there);
            Fields.visible(verdict.control(), there);
            Fields.visible(notice, !there);
            notice.setText(texts.text(desk.matrix().isEmpty() ? "noRound" : "decision.choose"));
            if (there) {
                if (!detail.place().equals(shown)) {
                    scroll.setOrigin(0, 0);
                }
                shown = detail.place();
                facts.show(detail);
                evidence.show(detail);
                verdict.show(detail);
            }
            resize();
        }
    }

    private void resize() {
        if (page.getClientArea().isEmpty()) {
            // The tab has not been given its place yet. What is laid out in no room at all makes GTK complain of every field.
            return;
        }
        page.layout(true, true);
        int width = scroll.getClientArea().width;
        scroll.setMinSize(width, reading.computeSize(width, SWT.DEFAULT).y);
    }

    /** Chooses what is to be done and puts the keyboard where it goes on. */
    void choose(Draft.Choice choice) {
        verdict.choose(choice);
    }

    void undo() {
        verdict.undo();
    }

    void redo() {
        verdict.redo();
    }

    /** Records what is filled in. */
    void record() {
        verdict.record();
    }

    @Focus
    void focus() {
        if (!verdict.focus()) {
            page.setFocus();
        }
    }
}
