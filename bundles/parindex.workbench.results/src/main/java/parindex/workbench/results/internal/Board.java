package parindex.workbench.results.internal;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.swt.widgets.Widget;
import org.osgi.framework.FrameworkUtil;
import parindex.assessment.AssessmentStore;
import parindex.assessment.RefusedActionException;
import parindex.assessment.RoundEvaluation;
import parindex.assessment.Stage;
import parindex.assessment.cycle.RoundScreens;
import parindex.values.text.Message;
import parindex.workbench.jobs.Background;
import parindex.workbench.results.internal.model.Choice;
import parindex.workbench.results.internal.model.RoundReader;
import parindex.workbench.results.internal.model.RoundView;
import parindex.workbench.selection.Changes;
import parindex.workbench.selection.CurrentRound;
import parindex.workbench.selection.CurrentSubject;
import parindex.workbench.selection.Person;
import parindex.workbench.selection.Showing;
import parindex.workbench.selection.ShownUnit;
import parindex.workbench.ui.Problems;
import parindex.workbench.ui.Words;

/**
 * What the parts of the perspective share: the round as it was read last, and what of it is chosen. Reads again when another round
 * becomes the current one or the round has changed. Lives in the context of the perspective. For the thread of the window.
 */
public final class Board {

    private static final String KEY = "parindex.workbench.results.board";

    private final Words words;
    private final Background background;
    private final Person person;
    private final Problems problems;
    private final CurrentRound current;
    private final Showing showing;
    private final Widget owner;
    private final List<Runnable> listeners = new ArrayList<>();
    private RoundView view;
    private Choice choice;
    private Stage wish;
    private String wanted;
    private String message;
    private String subjectUnit;
    private String subjectLeaf;
    private int readings;

    @Inject
    @Optional
    private volatile AssessmentStore store;
    @Inject
    @Optional
    private volatile RoundEvaluation evaluation;
    @Inject
    @Optional
    private volatile RoundScreens screens;

    @Inject
    Board(MPerspective perspective, Words words, Background background, Person person, Problems problems, CurrentRound current,
            Showing showing) {
        this.words = words;
        this.background = background;
        this.person = person;
        this.problems = problems;
        this.current = current;
        this.showing = showing;
        this.owner = (Widget) perspective.getWidget();
        this.message = text("board.reading");
    }

    /** The board of a perspective; made by the first part that asks. */
    static Board of(MPerspective perspective) {
        IEclipseContext context = perspective.getContext();
        Board board = (Board) context.getLocal(KEY);
        if (board == null) {
            board = ContextInjectionFactory.make(Board.class, context);
            context.set(KEY, board);
            board.read();
        }
        return board;
    }

    /** The round; empty while nothing was read, or if there is nothing to show. */
    java.util.Optional<RoundView> view() {
        return java.util.Optional.ofNullable(view);
    }

    /** What is chosen; there is something if there is a {@link #view}. */
    Choice choice() {
        return choice;
    }

    /** Why nothing is shown, and what to do about it; empty text if something is. */
    String message() {
        return view == null ? message : "";
    }

    /** Calls a listener after each change, until the widget is disposed. */
    void listen(Widget widget, Runnable listener) {
        listeners.add(listener);
        widget.addDisposeListener(e -> listeners.remove(listener));
    }

    void choose(Choice wantedChoice) {
        Choice fitting = view == null ? wantedChoice : view.fitting(java.util.Optional.of(wantedChoice));
        if (!fitting.equals(choice)) {
            choice = fitting;
            changed();
        }
    }

    void chooseRound(String roundId) {
        current.choose(roundId);
    }

    void chooseStage(Stage stage) {
        wish = stage;
        read();
    }

    @Inject
    @Optional
    void round(@Named(CurrentRound.ID) String roundId) {
        if (!java.util.Objects.equals(wanted, roundId)) {
            wanted = roundId;
            wish = null;
            if (readings > 0) {
                read();
            }
        }
    }

    @Inject
    @Optional
    void findUnit(@Named(CurrentSubject.UNIT) String unitCode) {
        subjectUnit = unitCode;
        find();
    }

    @Inject
    @Optional
    void findLeaf(@Named(CurrentSubject.LEAF) String leafId) {
        subjectLeaf = leafId;
        find();
    }

    /** Chooses what was asked for elsewhere, once: afterwards the person chooses here. */
    private void find() {
        if (view != null && (subjectUnit != null || subjectLeaf != null)) {
            java.util.Optional<Choice> found = view.find(choice, java.util.Optional.ofNullable(subjectUnit),
                    java.util.Optional.ofNullable(subjectLeaf));
            found.ifPresent(subject -> {
                subjectUnit = null;
                subjectLeaf = null;
                choose(subject);
            });
        }
    }

    @Inject
    @Optional
    void changed(@UIEventTopic(Changes.ROUND) String roundId) {
        read();
    }

    private void read() {
        if (owner.isDisposed()) {
            return;
        }
        int reading = ++readings;
        if (store == null || evaluation == null || screens == null) {
            empty(text("board.noStore"));
            return;
        }
        RoundReader reader = new RoundReader(store, evaluation, screens);
        java.util.Optional<String> round = java.util.Optional.ofNullable(wanted);
        java.util.Optional<Stage> stage = java.util.Optional.ofNullable(wish);
        background.run(owner, text("board.reading"), progress -> reader.read(person::session, round, stage, program()), found -> {
            if (reading == readings) {
                found.ifPresentOrElse(this::show, () -> empty(text("board.noRounds")));
            }
        }, failure -> {
            if (reading == readings) {
                empty(problems.describe(failure) + (failure instanceof RefusedActionException ? "" : " " + text("board.tryAgain")));
            }
        });
    }

    private static String program() {
        return "PAR Index Workbench " + property("parindex.version");
    }

    /** A property of the framework; empty text if it is not set. */
    static String property(String name) {
        String value = FrameworkUtil.getBundle(Board.class).getBundleContext().getProperty(name);
        return value == null ? "" : value;
    }

    private void show(RoundView found) {
        view = found;
        choice = found.fitting(java.util.Optional.ofNullable(choice));
        changed();
        find();
    }

    private void empty(String why) {
        view = null;
        message = why;
        changed();
    }

    private void changed() {
        showing.unit(view().flatMap(shown -> choice.unitCode().flatMap(shown::unit)
                .map(unit -> new ShownUnit(unit.unit().name(), choice.level()))));
        List.copyOf(listeners).forEach(Runnable::run);
    }

    private String text(String key) {
        return words.text(Message.of(Board.class, key));
    }
}
