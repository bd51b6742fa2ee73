package parindex.workbench.selfassessment.internal.parts;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import parindex.values.text.Message;
import parindex.workbench.selfassessment.internal.model.Fields;
import parindex.workbench.selfassessment.internal.model.WorkMode;
import parindex.workbench.selfassessment.internal.model.Worksheet;
import parindex.workbench.ui.Enabled;
import parindex.workbench.ui.Words;

/** The leaf in front: its form, what is said about it, and what can be done with it. */
public final class LeafPart implements Desk.Watcher {

    private final Words words;
    private final MPart part;
    private final EPartService parts;
    private final Desk desk;
    private final Runnable end;
    private Composite page;
    private Label state;
    private Label notice;
    private ConflictBox conflict;
    private HandInBox question;
    private ScrolledComposite scroll;
    private LeafView view;
    private Button record;
    private Button undo;
    private Button redo;
    private Button discard;
    private Button handIn;

    @Inject
    LeafPart(Words words, MPart part, EPartService parts, EModelService models) {
        this.words = words;
        this.part = part;
        this.parts = parts;
        desk = Desks.of(part, models);
        end = desk.watch(this);
    }

    @PostConstruct
    void create(Composite parent) {
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(6, 6).spacing(0, 4).applyTo(page);
        state = line("state", "Note");
        notice = line("notice", "Note");
        conflict = new ConflictBox(page, desk, words);
        question = new HandInBox(page, desk, words);
        scroll = new ScrolledComposite(page, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.getVerticalBar().setIncrement(20);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(scroll);
        scroll.addControlListener(ControlListener.controlResizedAdapter(e -> fit()));
        // Going through the fields by key must not lead out of sight.
        scroll.setShowFocusedControl(true);
        buttons();
        workChanged();
    }

    private Label line(String id, String cssClass) {
        Label label = new Label(page, SWT.WRAP);
        label.setData("org.eclipse.e4.ui.css.CssClassName", cssClass);
        FormKit.identify(label, id, "");
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).exclude(true).applyTo(label);
        label.setVisible(false);
        return label;
    }

    private void buttons() {
        Composite bar = new Composite(page, SWT.NONE);
        RowLayout row = new RowLayout();
        row.marginLeft = 0;
        row.center = true;
        bar.setLayout(row);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(bar);
        record = button(bar, "record", () -> desk.recording().record());
        undo = button(bar, "undo", desk::undo);
        redo = button(bar, "redo", desk::redo);
        discard = button(bar, "discard", desk::discard);
        button(bar, "previous", desk::previousUnanswered);
        button(bar, "next", desk::nextUnanswered);
        handIn = button(bar, "handIn", desk::askToHandIn);
    }

    private Button button(Composite bar, String key, Runnable action) {
        Button button = FormKit.push(bar, text("button." + key), "button." + key);
        button.setToolTipText(text("button." + key + ".tip"));
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
        return button;
    }

    @Override
    public void workChanged() {
        build();
        edited();
    }

    @Override
    public void leafChosen() {
        build();
        edited();
    }

    /** Keeps the place in the form, and the focus, if it is of the same leaf. */
    private void build() {
        if (page == null || page.isDisposed() || view != null && view.fits()) {
            return;
        }
        boolean same = view != null && desk.leafId().filter(view.leafId()::equals).isPresent();
        int place = same ? scroll.getOrigin().y : 0;
        Optional<String> focus = same ? focusedField() : Optional.empty();
        Control old = scroll.getContent();
        scroll.setContent(null);
        if (old != null) {
            old.dispose();
        }
        Composite body = new Composite(scroll, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(body);
        view = desk.sheet().isPresent() ? new LeafView(body, desk, words) : null;
        if (view == null) {
            FormKit.wide(body, empty(), "Note").setData("parindex.id", FormKit.ID + "empty");
        }
        scroll.setContent(body);
        fit();
        scroll.setOrigin(0, place);
        focus.ifPresent(field -> view.focus(field));
    }

    private Optional<String> focusedField() {
        Control focused = page.getDisplay().getFocusControl();
        return Optional.ofNullable(focused).map(control -> control.getData("parindex.id")).map(String::valueOf)
                .filter(id -> id.startsWith(FormKit.ID)).map(id -> id.substring(FormKit.ID.length()));
    }

    private String empty() {
        if (desk.isReading()) {
            return text("empty.reading");
        }
        if (desk.services().reader().isEmpty()) {
            return text("empty.noStore");
        }
        return text(desk.found().filter(f -> !f.rounds().isEmpty()).isPresent() ? "empty.noUnit" : "empty.noRound");
    }

    @Override
    public void edited() {
        if (page == null || page.isDisposed()) {
            return;
        }
        Optional<Worksheet> sheet = desk.sheet();
        notice.setData("org.eclipse.e4.ui.css.CssClassName", desk.notice().problem() ? "Problem" : "Note");
        boolean layout = FormKit.show(notice, desk.notice().text());
        layout |= FormKit.show(state, sheet.map(this::state).orElse(""));
        layout |= conflict.update();
        layout |= question.update();
        boolean resized = view != null && view.update();
        String leaf = desk.leafId().orElse("");
        boolean unsent = sheet.filter(s -> s.isUnsent(leaf)).isPresent();
        Enabled.set(record, unsent);
        Enabled.set(discard, unsent);
        Enabled.set(undo, sheet.filter(s -> s.canUndo(leaf)).isPresent());
        Enabled.set(redo, sheet.filter(s -> s.canRedo(leaf)).isPresent());
        Enabled.set(handIn, sheet.filter(s -> List.of(WorkMode.SCORE, WorkMode.REPLY).contains(s.work().mode())).isPresent());
        part.setDirty(sheet.filter(s -> !s.unsent().isEmpty()).isPresent());
        if (layout) {
            page.layout();
        }
        // Once: measuring a long form takes most of the time that a leaf needs to appear.
        if (layout || resized) {
            fit();
        }
    }

    private String state(Worksheet sheet) {
        String leaf = desk.leafId().orElseThrow();
        WorkMode mode = sheet.work().mode();
        String key = mode == WorkMode.SCORE || mode == WorkMode.REPLY
                ? sheet.work().supplied().contains(leaf) ? "state.supplied" : sheet.isRestored(leaf) ? "state.restored"
                        : sheet.isUnsent(leaf) ? "state.unsent" : "state." + mode
                : "state." + mode;
        return text(key) + sheet.work().lastDay().filter(day -> mode == WorkMode.SCORE || mode == WorkMode.REPLY)
                .map(day -> " " + text("state.lastDay", day)).orElse("");
    }

    @Override
    public void wanted(String field, Optional<String> documentId) {
        if (view == null || field.startsWith("file.") || field.equals(ProblemsPart.FIELD) || documentId.isPresent()) {
            return;
        }
        if (field.equals(HandInBox.FIELD)) {
            question.focus();
            return;
        }
        String own = switch (field) {
            case Fields.NUMBER, Fields.DATE, Fields.PLACE, Fields.SUMMARY -> Fields.CITED + field;
            default -> field;
        };
        if (!field.equals(Fields.EVIDENCE)) {
            parts.activate(part);
            if (!view.focus(own)) {
                // Widgets that were made just now take the focus only when they are on the screen.
                LeafView wanted = view;
                page.getDisplay().asyncExec(() -> {
                    if (wanted == view && !page.isDisposed()) {
                        wanted.focus(own);
                    }
                });
            }
        }
    }

    private void fit() {
        Control body = scroll.getContent();
        if (body != null) {
            int width = scroll.getClientArea().width;
            Point size = body.computeSize(width, SWT.DEFAULT);
            body.setSize(size);
            scroll.setMinHeight(size.y);
            ((Composite) body).layout(true, true);
        }
    }

    @Focus
    void focus() {
        if (view == null || !view.focus("")) {
            page.setFocus();
        }
    }

    @PreDestroy
    void close() {
        end.run();
    }

    private String text(String key, Object... arguments) {
        return words.text(Message.of(LeafPart.class, key, arguments));
    }
}
