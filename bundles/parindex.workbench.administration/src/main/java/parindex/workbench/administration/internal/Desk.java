package parindex.workbench.administration.internal;

import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.swt.widgets.Widget;
import parindex.assessment.people.Session;
import parindex.workbench.jobs.Background;
import parindex.workbench.selection.Changes;
import parindex.workbench.selection.Person;
import parindex.workbench.ui.Problems;
import parindex.workbench.ui.Words;

/** What all parts of this perspective work with: texts, work off the thread of the window, the person, the news of a change. */
@Creatable
public final class Desk {

    private final Texts texts;
    private final Background background;
    private final Person person;
    private final Problems problems;
    private final IEventBroker broker;

    @Inject
    public Desk(Words words, Background background, Person person, Problems problems, IEventBroker broker) {
        this.texts = new Texts(words);
        this.background = background;
        this.person = person;
        this.problems = problems;
        this.broker = broker;
    }

    /**
     * What is done with the rights of the person.
     *
     * @param <T> what comes out of it
     */
    @FunctionalInterface
    public interface Act<T> {
        T run(Session session) throws Exception;
    }

    public Texts texts() {
        return texts;
    }

    public String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /**
     * Reads something that needs no rights.
     *
     * @param place shows what went wrong, in words; told the empty text when all went well
     */
    public <T> void read(Widget owner, String titleKey, Callable<T> task, Consumer<? super T> then, Consumer<String> place) {
        background.run(owner, text(titleKey), progress -> task.call(), result -> {
            place.accept("");
            then.accept(result);
        }, trouble -> place.accept(problems.describe(trouble)));
    }

    /** Like {@link #read} for whatever needs the person. */
    public <T> void act(Widget owner, String titleKey, Act<T> task, Consumer<? super T> then, Consumer<String> place) {
        read(owner, titleKey, () -> task.run(person.session()), then, place);
    }

    /** Tells all parts that a round has changed. */
    public void roundChanged(String roundId) {
        broker.post(Changes.ROUND, roundId);
    }

    /** Tells all parts that units, users or settings have changed. */
    public void registersChanged() {
        broker.post(Changes.REGISTERS, "");
    }
}
