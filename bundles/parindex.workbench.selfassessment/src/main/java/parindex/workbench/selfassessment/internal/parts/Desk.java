package parindex.workbench.selfassessment.internal.parts;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import parindex.values.text.Message;
import parindex.workbench.drafts.DraftKeeper;
import parindex.workbench.jobs.Background;
import parindex.workbench.preview.DocumentProblems;
import parindex.workbench.selection.CurrentRound;
import parindex.workbench.selection.Person;
import parindex.workbench.selection.Showing;
import parindex.workbench.selection.ShownUnit;
import parindex.workbench.selfassessment.internal.model.LeafDraft;
import parindex.workbench.selfassessment.internal.model.LeafDrafts;
import parindex.workbench.selfassessment.internal.model.NoteDraft;
import parindex.workbench.selfassessment.internal.model.TreeRows;
import parindex.workbench.selfassessment.internal.model.Unanswered;
import parindex.workbench.selfassessment.internal.model.UnitWork;
import parindex.workbench.selfassessment.internal.model.WorkMode;
import parindex.workbench.selfassessment.internal.model.WorkProblem;
import parindex.workbench.selfassessment.internal.model.WorkProblems;
import parindex.workbench.selfassessment.internal.model.Worksheet;
import parindex.workbench.ui.Perspectives;
import parindex.workbench.ui.Words;

/**
 * What the parts of the perspective share: the work of a unit, the leaf in front, and what is done with them. One per perspective, made
 * when its first part is. For the thread of the window; what takes time goes to the background.
 */
public final class Desk {

    /** Who shows something of it. */
    interface Watcher {

        /** Another unit or round, or the same read again. */
        void workChanged();

        /** Another leaf is in front. */
        void leafChosen();

        /** Something was typed, undone, recorded. */
        void edited();

        /** A field is to be shown to the person, see {@link parindex.workbench.selfassessment.internal.model.Fields}. */
        default void wanted(String field, Optional<String> documentId) {
        }

        /** Files are to be chosen for the leaf in front. */
        default void filesWanted() {
        }

        /** Another document is in front, or none. */
        default void documentChosen() {
        }
    }

    private final Words words;
    private final Background background;
    private final Person person;
    private final CurrentRound current;
    private final Perspectives perspectives;
    private final DocumentProblems problems;
    private final IEventBroker events;
    private final Showing showing;
    private final Services services;
    private final DraftKeeper keeper;
    private final List<Watcher> watchers = new ArrayList<>();
    private WorkReader.Found found;
    private Worksheet sheet;
    private Map<String, TreeRows.Row> rows = Map.of();
    private String leafId;
    private String wantedUnit;
    private String documentId;
    private Notice notice = Notice.NONE;
    private boolean handInTried;
    private boolean handInAsked;
    private boolean reading;

    @Inject
    Desk(IEclipseContext context, Display display, Words words, Background background, Person person, CurrentRound current,
            Perspectives perspectives,
            DocumentProblems problems, IEventBroker events, Showing showing) {
        this.words = words;
        this.background = background;
        this.person = person;
        this.current = current;
        this.perspectives = perspectives;
        this.problems = problems;
        this.events = events;
        this.showing = showing;
        services = new Services(context);
        keeper = new DraftKeeper(display, services::drafts,
                problem -> say(new Notice(text("draft.failed", String.valueOf(problem.getMessage())), true)));
    }

    /** What was typed last is kept; the window closes, or the perspective goes. */
    @PreDestroy
    void close() {
        keeper.flush();
    }

    /** @return ends the watching */
    Runnable watch(Watcher watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /** What was read last; empty before the first time. */
    Optional<WorkReader.Found> found() {
        return Optional.ofNullable(found);
    }

    Optional<Worksheet> sheet() {
        return Optional.ofNullable(sheet);
    }

    /** Rows of the tree by node id; empty without work. */
    Map<String, TreeRows.Row> rows() {
        return rows;
    }

    Optional<String> leafId() {
        return Optional.ofNullable(leafId);
    }

    Notice notice() {
        return notice;
    }

    Services services() {
        return services;
    }

    boolean isReading() {
        return reading;
    }

    /** Whether the leaf in front may be edited now. */
    boolean isEditable() {
        return leafId != null && sheet.work().editable(leafId);
    }

    List<WorkProblem> problems() {
        return sheet == null ? List.of() : WorkProblems.of(sheet, rows, handInTried);
    }

    /** Reads again; another round or unit if one was chosen meanwhile. */
    void read() {
        Optional<WorkReader> reader = services.reader();
        if (reader.isEmpty()) {
            reading = false;
            changed(Watcher::workChanged);
            return;
        }
        keeper.flush();
        reading = true;
        String round = current.id().orElse(null);
        String unit = wantedUnit;
        background.run(shell(), text("reading"), progress -> reader.get().read(person.session(), round, unit), this::show, problem -> {
            reading = false;
            say(new Notice(problems.describe(problem), true));
            changed(Watcher::workChanged);
        });
    }

    private void show(WorkReader.Found fresh) {
        found = fresh;
        reading = false;
        Optional<UnitWork> work = fresh.work();
        boolean same = sheet != null && work.filter(w -> WorkReader.key(w).equals(WorkReader.key(sheet.work()))).isPresent();
        if (same) {
            sheet.refresh(work.get());
        } else {
            sheet = work.map(w -> new Worksheet(w, fresh.drafts().drafts(), services.scoring().orElseThrow(), words.locale())).orElse(null);
            handInTried = false;
            notice = fresh.drafts().aside().map(file -> new Notice(text("draft.damaged", file), true)).orElseGet(this::restored);
        }
        if (sheet == null || leafId == null || sheet.work().leaf(leafId).isEmpty()) {
            leafId = sheet == null ? null : sheet.unsent().keySet().stream().findFirst().orElse(sheet.work().leaves().get(0).leaf().id());
        }
        refresh();
        showing.unit(work.map(w -> new ShownUnit(w.unit().name(), w.unit().level())));
        changed(Watcher::workChanged);
    }

    private Notice restored() {
        int count = sheet == null ? 0 : sheet.unsent().size();
        return count == 0 ? Notice.NONE : new Notice(text("draft.restored", count), false);
    }

    void chooseRound(String roundId) {
        current.choose(roundId);
    }

    void chooseUnit(String unitCode) {
        wantedUnit = unitCode;
        read();
    }

    void choose(String leaf) {
        if (sheet == null || leaf.equals(leafId) || sheet.work().leaf(leaf).isEmpty()) {
            return;
        }
        Optional.ofNullable(leafId).ifPresent(sheet::endStep);
        leafId = leaf;
        notice = Notice.NONE;
        changed(Watcher::leafChosen);
    }

    /** @return whether there is a leaf that the unit still has to answer; it is in front then */
    boolean nextUnanswered() {
        return go(sheet == null ? Optional.empty() : Unanswered.next(sheet.work(), rows, leafId()));
    }

    boolean previousUnanswered() {
        return go(sheet == null ? Optional.empty() : Unanswered.previous(sheet.work(), rows, leafId()));
    }

    private boolean go(Optional<String> leaf) {
        leaf.ifPresent(this::choose);
        if (leaf.isEmpty() && sheet != null) {
            say(new Notice(text("unanswered.none"), false));
        }
        leaf.ifPresent(l -> changed(w -> w.wanted("", Optional.empty())));
        return leaf.isPresent();
    }

    void go(WorkProblem problem) {
        choose(problem.leafId());
        changed(w -> w.wanted(problem.field(), problem.documentId()));
    }

    void edit(String field, UnaryOperator<LeafDraft> change) {
        if (isEditable()) {
            edit(leafId, field, change);
        }
    }

    private void edit(String leaf, String field, UnaryOperator<LeafDraft> change) {
        LeafDraft before = sheet.draft(leaf);
        sheet.edit(leaf, field, change);
        if (!sheet.draft(leaf).equals(before)) {
            notice = Notice.NONE;
            typed();
        }
    }

    /** Files were stored for a leaf, and the work was read again. They are evidence of it once the leaf is recorded. */
    void attached(Worksheet target, String leaf, UnitWork fresh, List<NoteDraft> notes) {
        target.refresh(fresh);
        if (target != sheet || !fresh.editable(leaf)) {
            return;
        }
        notes.forEach(note -> edit(leaf, "", draft -> draft.plusFile(note)));
        changed(Watcher::workChanged);
    }

    /** The document in front, if one is. */
    Optional<String> documentId() {
        return Optional.ofNullable(documentId);
    }

    void chooseDocument(Optional<String> id) {
        if (!id.equals(documentId())) {
            documentId = id.orElse(null);
            changed(Watcher::documentChosen);
        }
    }

    /** The part with the evidence asks for files, if it is there. */
    void chooseFiles() {
        changed(Watcher::filesWanted);
    }

    Person person() {
        return person;
    }

    /** What went wrong, for a person. */
    String describe(Throwable problem) {
        return problems.describe(problem);
    }

    void undo() {
        if (leafId != null && sheet.undo(leafId)) {
            typed();
        }
    }

    void redo() {
        if (leafId != null && sheet.redo(leafId)) {
            typed();
        }
    }

    void discard() {
        sheet.discard(leafId);
        typed();
    }

    void keepMine() {
        sheet.keepMine(leafId);
        notice = new Notice(text("conflict.mine"), false);
        typed();
    }

    void takeTheirs() {
        sheet.takeTheirs(leafId);
        notice = new Notice(text("conflict.theirs"), false);
        typed();
    }

    private void typed() {
        handInAsked = false;
        Worksheet typed = sheet;
        keeper.typed(WorkReader.key(typed.work()), () -> LeafDrafts.values(typed.unsent()));
        refresh();
        changed(Watcher::edited);
    }

    Recording recording() {
        return new Recording(this, words, background, events);
    }

    /** Something was written, or refused: what is shown of a worksheet follows. */
    void afterWrite(Worksheet written, Notice said) {
        if (written == sheet) {
            handInAsked = false;
            notice = said;
            refresh();
            changed(Watcher::workChanged);
        }
    }

    /** Asks whether the work is to be handed in, if nothing is missing. */
    void askToHandIn() {
        if (sheet != null && List.of(WorkMode.SCORE, WorkMode.REPLY).contains(sheet.work().mode()) && recording().readyToHandIn()) {
            handInAsked = true;
            say(Notice.NONE);
            changed(w -> w.wanted(HandInBox.FIELD, Optional.empty()));
        }
    }

    boolean isHandInAsked() {
        return handInAsked;
    }

    /** The person does not want to hand in yet. */
    void stay() {
        handInAsked = false;
        say(Notice.NONE);
    }

    /** Somebody tried to hand in: what is missing is among the problems from now on. */
    void listMissing(Notice said) {
        handInTried = true;
        say(said);
        changed(w -> w.wanted(ProblemsPart.FIELD, Optional.empty()));
    }

    String roundId() {
        return sheet.work().round().id();
    }

    void say(Notice said) {
        notice = said;
        changed(Watcher::edited);
    }

    Shell shell() {
        return (Shell) perspectives.window().getWidget();
    }

    private void refresh() {
        rows = sheet == null ? Map.of() : sheet.rows();
    }

    private void changed(Consumer<Watcher> what) {
        List.copyOf(watchers).forEach(what);
    }

    private String text(String key, Object... arguments) {
        return words.text(Message.of(Desk.class, key, arguments));
    }
}
