package parindex.workbench.appraisal.internal.desk;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.e4.core.services.events.IEventBroker;
import parindex.assessment.people.Session;
import parindex.workbench.appraisal.internal.model.DecisionForm;
import parindex.workbench.appraisal.internal.model.Place;
import parindex.workbench.appraisal.internal.model.RoundData;
import parindex.workbench.selection.Changes;

/** Records what was decided, and leads on to the next place. For the thread of the window. */
final class Recording {

    private final Desk desk;
    private final IEventBroker broker;
    private boolean telling;

    Recording(Desk desk, IEventBroker broker) {
        this.desk = desk;
        this.broker = broker;
    }

    /** Whether other perspectives are being told of what was recorded here: this one has read it already. */
    boolean isTelling() {
        return telling;
    }

    /** See {@link Desk#record}. */
    void record(PlaceDetail at, DecisionForm.Outcome outcome, Runnable done, Consumer<Throwable> refused) {
        Services using = desk.services().orElseThrow();
        RoundData of = desk.data().orElseThrow();
        Optional<Place> following = desk.queue().flatMap(queue -> queue.after(at.place()));
        desk.background().run(desk.owner(), desk.text("desk.recording"), progress -> {
            Session session = desk.person().session();
            using.write(session, of.round().id(), at.place(), outcome);
            return new RoundReader(using, session).unit(of, at.unit());
        }, now -> {
            desk.unsent().forget(at.place());
            if (of == desk.data().orElse(null)) {
                desk.take(now);
            }
            done.run();
            lead(at.place(), following);
            tellOthers(of.round().id());
        }, refused);
    }

    private void lead(Place from, Optional<Place> following) {
        if (desk.place().filter(from::equals).isPresent()) {
            following.ifPresentOrElse(desk::look, desk::readDetail);
        }
    }

    private void tellOthers(String roundId) {
        telling = true;
        try {
            broker.send(Changes.ROUND, roundId);
        } finally {
            telling = false;
        }
    }
}
