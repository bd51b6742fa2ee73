package parindex.workbench.internal.frame;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parindex.assessment.AssessmentStore;
import parindex.assessment.RefusedActionException;
import parindex.assessment.Round;
import parindex.assessment.Schedule;
import parindex.assessment.cycle.RoundClock;
import parindex.assessment.people.Session;
import parindex.assessment.people.User;
import parindex.workbench.selection.Person;
import parindex.workbench.selection.RoundChoice;
import parindex.workbench.selection.ShownUnit;

/** Reads where the work of the window stands. Not for the thread of the window. */
record StandingReader(AssessmentStore store, RoundClock clock, Person person) {

    /**
     * @param roundId  the round that was chosen, see {@link RoundChoice}
     * @param unitCode the unit that was chosen
     */
    Standing read(Optional<String> roundId, Optional<String> unitCode) {
        Optional<Session> session = person.signedIn();
        List<Round> rounds = store.rounds();
        Optional<Round> round = RoundChoice.of(rounds, roundId);
        Optional<ShownUnit> unit = unitCode.filter(code -> round.filter(r -> r.unitCodes().contains(code)).isPresent())
                .flatMap(code -> store.units(Set.of(code)).stream().findFirst()).map(u -> new ShownUnit(u.name(), u.level()));
        return new Standing(session.map(this::name), session.filter(Session::singleUser).isPresent(), round,
                round.flatMap(r -> store.schedule(r.id()).span(r.phase())), today(), unit);
    }

    private String name(Session session) {
        return store.user(session.user()).map(User::displayName).filter(name -> !name.isBlank()).orElse(session.user());
    }

    private Optional<LocalDate> today() {
        try {
            return Optional.of(LocalDate.ofInstant(clock.now(store), Schedule.VIETNAM));
        } catch (RefusedActionException clockWasSetBack) {
            // Whoever changes something is told so; here it only means that days cannot be counted.
            return Optional.empty();
        }
    }
}
