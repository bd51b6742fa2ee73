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

    String roundId() {
        return source.roundId();
    }

    /**
     * Stores the round unless it is stored already.
     *
     * @return whether it was added now
     * @throws RefusedActionException if the person is no administrator
     */
    boolean store(Person person) {
        if (store.round(source.roundId()).isPresent()) {
            return false;
        }
        Session session = person.session();
        if (!session.singleUser() && store.user(session.user()).filter(User::administrator).isEmpty()) {
            throw new RefusedActionException(Kind.FORBIDDEN, Message.of(SampleRound.class, "sample.administrator", session.user()));
        }
        RoundContent content = source.create(catalogue.installed().stream().map(CriteriaCatalogue.Installed::document).toList());
        content.writeTo(store, session.user(), clock.now(store));
        return true;
    }
}
