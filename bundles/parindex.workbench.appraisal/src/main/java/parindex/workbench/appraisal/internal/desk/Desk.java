package parindex.workbench.appraisal.internal.desk;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.services.EContextService;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;
import org.osgi.service.event.Event;
import parindex.assessment.cycle.LeafState;
import parindex.assessment.people.Session;
import parindex.criteria.Level;
import parindex.evidence.EvidenceService;
import parindex.workbench.appraisal.internal.model.DecisionForm;
import parindex.workbench.appraisal.internal.model.LeafRow;
import parindex.workbench.appraisal.internal.model.LevelMatrix;
import parindex.workbench.appraisal.internal.model.Place;
import parindex.workbench.appraisal.internal.model.Queue;
import parindex.workbench.appraisal.internal.model.RoundData;
import parindex.workbench.drafts.Drafts;
import parindex.workbench.jobs.Background;
import parindex.workbench.selection.Changes;
import parindex.workbench.selection.CurrentRound;
import parindex.workbench.selection.Person;
import parindex.workbench.ui.Problems;
import parindex.workbench.ui.Words;

/**
 * The state that the parts of one perspective share: round, level, place, drafts. Everything that reads or writes runs in the background;
 * everything else is for the thread of the window.
 */
public final class Desk {

    /** What has changed. */
    public enum Change {
        /** Another round, or the round was read anew. */
        DATA,
        /** Another level. */
        LEVEL,
        /** Another place is looked at. */
        PLACE,
        /** What is known of the place has been read. */
        DETAIL,
        /** The states of some cells. */
        CELLS,
        /** The order in which is worked. */
        WAY,
        /** Something is to be said to the person, see {@link Desk#takeNotice}. */
        NOTICE,
        /** Light or dark. */
        THEME
    }

    private static final String KEYS = "parindex.workbench.appraisal.context";

    private final Words words;
    private final Background background;
    private final Person person;
    private final IEclipseContext context;
    private final ServiceSource source;
    private final List<Consumer<Change>> listeners = new ArrayList<>();
    private final Recording recording;
    private final Unsent unsent;
    private final PlaceReading reader = new PlaceReading(this, problem -> problems().show(problem));
    private Widget owner;
    private String wanted;
    private boolean reading;
    private boolean readAgain;
    private boolean read;
    private RoundData data;
    private Level level;
    private Queue.Way way = Queue.Way.BY_UNIT;
    private Queue queue;
    private Place place;
    private String notice;

    @Inject
    Desk(Words words, Background background, Person person, IEventBroker broker, IEclipseContext context, Display display) {
        this.words = words;
        this.background = background;
        this.person = person;
        this.context = context;
        source = new ServiceSource(context);
        recording = new Recording(this, broker);
        unsent = new Unsent(display, () -> services().flatMap(Services::drafts),
                problem -> say(words.text(Desk.class, "draft.failed", String.valueOf(problem.getMessage()))));
    }

    /** What was typed last is kept; the window closes, or the perspective goes. */
    @PreDestroy
    void close() {
        unsent.flush();
    }

    /** The desk of a perspective; made when it is first asked for, gone with the perspective. */
    public static Desk of(MPerspective perspective) {
        IEclipseContext context = perspective.getContext();
        Desk desk = (Desk) context.getLocal(Desk.class.getName());
        if (desk == null) {
            desk = ContextInjectionFactory.make(Desk.class, context);
            context.set(Desk.class, desk);
            // The keys of this perspective are its own: another one may use the same for something else.
            context.get(EContextService.class).activateContext(KEYS);
            desk.listeners.add(ContextInjectionFactory.make(SubjectFollower.class, context)::changed);
            desk.listeners.add(ContextInjectionFactory.make(UnitInTitle.class, context)::changed);
            desk.listeners.add(new QueueTab(desk, perspective, context.get(EModelService.class))::changed);
        }
        return desk;
    }

    /** Tells a part of changes as long as its widget lives; the first part also starts the reading. */
    public void follow(Control part, Consumer<Change> listener) {
        listeners.add(listener);
        part.addDisposeListener(e -> listeners.remove(listener));
        if (owner == null) {
            // Not the part: it may be closed, and what was read is for the others, too.
            owner = part.getShell();
            read();
        }
    }

    public Words words() {
        return words;
    }

    public Background background() {
        return background;
    }

    /** Whether the dark theme is in force. */
    public boolean dark() {
        IThemeEngine engine = context.get(IThemeEngine.class);
        return engine != null && engine.getActiveTheme() != null && engine.getActiveTheme().getId().endsWith(".dark");
    }

    /** Whether the services are there without which nothing can be shown. */
    public boolean usable() {
        return services().isPresent();
    }

    /** Whether a first reading has ended, whatever it found. */
    public boolean hasRead() {
        return read;
    }

    public Optional<RoundData> data() {
        return Optional.ofNullable(data);
    }

    public Optional<Level> level() {
        return Optional.ofNullable(level);
    }

    /** The matrix of the level that is looked at. */
    public Optional<LevelMatrix> matrix() {
        return data == null || level == null ? Optional.empty() : Optional.of(data.levels().get(level));
    }

    public Optional<Place> place() {
        return Optional.ofNullable(place);
    }

    /** What is known of the place; empty as long as it is being read. */
    public Optional<PlaceDetail> detail() {
        return reader.of(place);
    }

    public Queue.Way way() {
        return way;
    }

    /** What the person still has to decide at this level. */
    public Optional<Queue> queue() {
        if (queue == null && matrix().isPresent()) {
            queue = Queue.of(matrix().get(), way);
        }
        return Optional.ofNullable(queue);
    }

    public void work(Queue.Way wantedWay) {
        way = wantedWay;
        queue = null;
        tell(Change.WAY);
    }

    public void look(Level wantedLevel) {
        if (wantedLevel != level && data != null && data.levels().containsKey(wantedLevel)) {
            level = wantedLevel;
            queue = null;
            tell(Change.LEVEL);
            look(first());
        }
    }

    /** Looks at a place of the level; null for none. */
    public void look(Place wantedPlace) {
        if (Objects.equals(place, wantedPlace)) {
            return;
        }
        place = wantedPlace;
        tell(Change.PLACE);
        readDetail();
    }

    /** Goes to the next of what the person has to decide, or back. @return whether there is one */
    public boolean next(boolean forward) {
        Queue current = queue().orElse(null);
        if (current == null || current.size() == 0) {
            return false;
        }
        look(current.place(current.step(place(), forward)));
        return true;
    }

    private Place first() {
        Queue current = queue().orElse(null);
        if (current != null && current.size() > 0) {
            return current.place(0);
        }
        return matrix().filter(m -> m.rowCount() > 0).map(m -> m.place(0, 0)).orElse(null);
    }

    /** What the person has filled in and not recorded. */
    public Unsent unsent() {
        return unsent;
    }

    /** What is to be said to the person, once. */
    public Optional<String> takeNotice() {
        Optional<String> said = Optional.ofNullable(notice);
        notice = null;
        return said;
    }

    private void say(String sentence) {
        notice = sentence;
        tell(Change.NOTICE);
    }

    /** Reads all leaves of a unit, or one leaf of all units of the level. */
    public void readLeaves(Widget part, Optional<String> unitCode, String leafId, Consumer<List<LeafRow>> then) {
        Services using = services().orElse(null);
        LevelMatrix matrix = matrix().orElse(null);
        if (using == null || matrix == null) {
            then.accept(List.of());
            return;
        }
        String roundId = data.round().id();
        background.run(part, text("desk.reading"), progress -> {
            Session session = person.session();
            List<LeafState> leaves = unitCode.isPresent() ? using.screens().unit(session, roundId, unitCode.get())
                    : using.screens().leaf(session, roundId, leafId).stream().filter(leaf -> matrix.row(leaf.unitCode()).isPresent())
                            .toList();
            return using.rows(matrix.set(), leaves);
        }, then);
    }

    /**
     * Records what was decided or asked for, and then looks at the next of the queue.
     *
     * @param done    when it is recorded
     * @param refused gets a refusal or a conflict; nothing was recorded
     */
    public void record(PlaceDetail at, DecisionForm.Outcome outcome, Runnable done, Consumer<Throwable> refused) {
        recording.record(at, outcome, done, refused);
    }

    /** A unit was read anew, after something was recorded. */
    void take(RoundReader.UnitNow now) {
        data.levels().values().stream().filter(m -> m.row(now.row().code()).isPresent()).forEach(m -> m.put(now.row(), now.leaves()));
        queue = null;
        tell(Change.CELLS);
    }

    /** Reads the place anew, for instance after a conflict. */
    public void readDetail() {
        reader.read();
    }

    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    void choose(@Named(CurrentRound.ID) String roundId) {
        wanted = roundId;
        read();
    }

    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    void changed(@UIEventTopic(Changes.ROUND) String roundId) {
        if (!recording.isTelling() && (data == null || data.round().id().equals(roundId))) {
            read();
        }
    }

    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    void restyled(@UIEventTopic(IThemeEngine.Events.THEME_CHANGED) Event event) {
        tell(Change.THEME);
    }

    /** Reads the round. While it is being read, a further wish is kept and fulfilled afterwards. */
    private void read() {
        if (owner == null || owner.isDisposed()) {
            return;
        }
        Services using = services().orElse(null);
        if (using == null) {
            tell(Change.DATA);
            return;
        }
        if (reading) {
            readAgain = true;
            return;
        }
        reading = true;
        String id = wanted;
        background.run(owner, text("desk.reading"), progress -> new RoundReader(using, person.session()).read(id), found -> {
            ended();
            show(found.orElse(null));
        }, problem -> {
            ended();
            show(null);
            problems().show(problem);
        });
    }

    private void ended() {
        reading = false;
        read = true;
        if (readAgain) {
            readAgain = false;
            read();
        }
    }

    private void show(RoundData found) {
        boolean same = data != null && found != null && data.round().id().equals(found.round().id());
        data = found;
        queue = null;
        if (!same) {
            unsent.open(data);
            Optional.ofNullable(data).flatMap(RoundData::drafts).flatMap(Drafts.Found::aside)
                    .ifPresent(file -> say(words.text(Desk.class, "draft.damaged", file)));
            place = null;
            reader.forget();
        }
        if (data == null) {
            level = null;
        } else if (level == null || !data.levels().containsKey(level)) {
            level = data.levels().isEmpty() ? null : data.levels().firstKey();
        }
        if (place != null && matrix().filter(m -> m.row(place.unitCode()).isPresent() && m.column(place.leafId()).isPresent()).isEmpty()) {
            place = null;
        }
        tell(Change.DATA);
        if (place == null) {
            look(first());
        } else {
            readDetail();
        }
    }

    /** Hands out the content of a document to a task in the background. */
    public Optional<EvidenceService> evidence() {
        return services().flatMap(Services::evidence);
    }

    public Person person() {
        return person;
    }

    Optional<Services> services() {
        return source.services();
    }

    /** What outlives a part that may be closed. */
    Widget owner() {
        return owner;
    }

    void tell(Change change) {
        List.copyOf(listeners).forEach(listener -> listener.accept(change));
    }

    private Problems problems() {
        return context.get(Problems.class);
    }

    String text(String key) {
        return words.text(Desk.class, key);
    }
}
