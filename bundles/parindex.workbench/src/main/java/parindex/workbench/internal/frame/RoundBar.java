package parindex.workbench.internal.frame;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspectiveStack;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.osgi.service.event.Event;
import org.slf4j.LoggerFactory;
import parindex.assessment.AssessmentStore;
import parindex.assessment.cycle.RoundClock;
import parindex.workbench.jobs.Background;
import parindex.workbench.selection.Changes;
import parindex.workbench.selection.CurrentRound;
import parindex.workbench.selection.CurrentSubject;
import parindex.workbench.selection.Person;
import parindex.workbench.ui.SpokenName;
import parindex.workbench.ui.Words;

/** The right end of the status bar: the person, the round, its phase and until when it lasts. What it reads is in the title of the window, too. */
public final class RoundBar {

    /** Days pass while the window is open. */
    private static final int READ_AGAIN = 15 * 60 * 1000;

    private final Words words;
    private final Background background;
    private final Person person;
    private final CurrentRound current;
    private final CurrentSubject subject;
    private final WindowMarks marks;
    private final Runnable again = this::readAgain;
    private Label who;
    private Label where;
    private int readings;

    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    private volatile AssessmentStore store;
    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    private volatile RoundClock clock;

    @Inject
    RoundBar(Words words, Background background, Person person, CurrentRound current, CurrentSubject subject, WindowMarks marks) {
        this.words = words;
        this.background = background;
        this.person = person;
        this.current = current;
        this.subject = subject;
        this.marks = marks;
    }

    @PostConstruct
    void create(Composite parent) {
        Composite line = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(6, 2).spacing(8, 0).applyTo(line);
        who = label(line, "parindex.workbench.status.person");
        Label between = new Label(line, SWT.SEPARATOR | SWT.VERTICAL);
        GridDataFactory.fillDefaults().hint(SWT.DEFAULT, 12).align(SWT.CENTER, SWT.CENTER).applyTo(between);
        where = label(line, "parindex.workbench.status.round");
        line.addDisposeListener(e -> line.getDisplay().timerExec(-1, again));
        readAgain();
    }

    private static Label label(Composite line, String id) {
        Label label = new Label(line, SWT.NONE);
        label.setData("parindex.id", id);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
        SpokenName.give(label, label::getToolTipText);
        return label;
    }

    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    void choose(@Named(CurrentRound.ID) String roundId) {
        read();
    }

    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    void find(@Named(CurrentSubject.UNIT) String unitCode) {
        read();
    }

    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    void changed(@UIEventTopic(Changes.ROUND) String roundId) {
        read();
    }

    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    void registersChanged(@UIEventTopic(Changes.REGISTERS) String nothing) {
        read();
    }

    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    void personChanged(@UIEventTopic(Changes.PERSON) String user) {
        read();
    }

    /** In the title only: nothing has to be read for it. */
    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    void shownChanged(@UIEventTopic(Changes.SHOWN) String perspectiveId) {
        marks.again();
    }

    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    void perspectiveChanged(@UIEventTopic(UIEvents.ElementContainer.TOPIC_SELECTEDELEMENT) Event event) {
        if (event.getProperty(UIEvents.EventTags.ELEMENT) instanceof MPerspectiveStack) {
            marks.again();
        }
    }

    private void readAgain() {
        where.getDisplay().timerExec(READ_AGAIN, again);
        read();
    }

    private void read() {
        if (where == null || where.isDisposed()) {
            return;
        }
        int reading = ++readings;
        AssessmentStore reads = store;
        RoundClock tells = clock;
        if (reads == null || tells == null) {
            show(Standing.UNKNOWN);
            return;
        }
        Optional<String> round = current.id();
        Optional<String> unit = subject.of(CurrentSubject.UNIT);
        background.run(where, words.text(RoundBar.class, "reading"), progress -> new StandingReader(reads, tells, person).read(round, unit),
                standing -> {
                    if (reading == readings) {
                        show(standing);
                    }
                }, problem -> {
                    // What is in front reads the same and tells the person.
                    LoggerFactory.getLogger(RoundBar.class).info("Where the work stands could not be read", problem);
                    show(Standing.UNKNOWN);
                });
    }

    private void show(Standing standing) {
        say(who, words.text(standing.who()), "person.label");
        say(where, words.text(standing.where()), "round.label");
        marks.show(standing);
        where.requestLayout();
    }

    /** The tool tip has all of it where the window is too narrow, and says what it is. */
    private void say(Label label, String text, String key) {
        label.setText(text.replace("&", "&&"));
        label.setToolTipText(words.text(RoundBar.class, key, text));
    }
}
