package parindex.workbench.internal.handlers;

import parindex.assessment.AssessmentStore;
import parindex.assessment.RefusedActionException;
import parindex.assessment.RefusedActionException.Kind;
import parindex.assessment.RoundContent;
import parindex.assessment.RoundSource;
import parindex.assessment.cycle.RoundClock;
import parindex.assessment.people.Session;
import parindex.assessment.people.User;
import parindex.criteria.io.CriteriaCatalogue;
import parindex.values.text.Message;
import parindex.workbench.selection.Person;

/** The round that a module brings along, on its way into the database. */
record SampleRound(RoundSource source, AssessmentStore store, CriteriaCatalogue catalogue, RoundClock clock) {

    /**
     * The round in the database.
     *
     * @param added whether it was added now
     */
    record Stored(String roundId, boolean added) {
    }

    /**
     * Stores the round unless it is stored already.
     *
     * @throws RefusedActionException if the person is no administrator
     */
    Stored store(Person person) {
        String roundId = source.roundId();
        if (store.round(roundId).isPresent()) {
            return new Stored(roundId, false);
        }
        Session session = person.session();
        if (!session.singleUser() && store.user(session.user()).filter(User::administrator).isEmpty()) {
            throw new RefusedActionException(Kind.FORBIDDEN, Message.of(SampleRound.class, "sample.administrator", session.user()));
        }
        RoundContent content = source.create(catalogue.installed().stream().map(CriteriaCatalogue.Installed::document).toList());
        content.writeTo(store, session.user(), clock.now(store));
        return new Stored(roundId, true);
    }
}
