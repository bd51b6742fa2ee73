package parindex.workbench.administration.internal.services;

import static parindex.workbench.administration.internal.Required.service;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.eclipse.e4.core.di.annotations.Creatable;
import parindex.assessment.AssessmentStore;
import parindex.assessment.Phase;
import parindex.assessment.Round;
import parindex.assessment.Schedule;
import parindex.assessment.Unit;
import parindex.assessment.cycle.RoundScreens;
import parindex.assessment.cycle.Rounds;
import parindex.assessment.cycle.UnitStanding;
import parindex.assessment.people.Member;
import parindex.assessment.people.Session;
import parindex.criteria.Department;
import parindex.criteria.io.CriteriaReader;

/** Rounds: what there is of them, and their services. */
@Creatable
public final class RoundCalls {

    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    private AssessmentStore store;
    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    private Rounds rounds;
    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    private RoundScreens screens;

    /**
     * A round with what is shown beside it.
     *
     * @param round     the round
     * @param schedule  its days
     * @param next      the phases it can be moved to
     * @param units     its units by code
     * @param standings where they stand, in the order of the round
     */
    public record Detail(Round round, Schedule schedule, List<Phase> next, Map<String, Unit> units, List<UnitStanding> standings) {
    }

    public List<Round> all() {
        return service(store).rounds();
    }

    /** Empty if there is no such round. */
    public Optional<Detail> detail(Session session, String roundId) {
        return service(store).round(roundId).map(round -> new Detail(round, store.schedule(roundId),
                service(rounds).nextPhases(round.phase()),
                unitsOf(round), service(screens).standings(session, roundId)));
    }

    private Map<String, Unit> unitsOf(Round round) {
        return store.units().stream().filter(unit -> round.unitCodes().contains(unit.code()))
                .collect(Collectors.toMap(Unit::code, Function.identity()));
    }

    public List<Unit> units() {
        return service(store).units();
    }

    /** The lead departments of the sets that the round has pinned, each once. */
    public List<Department> departments(Round round) {
        Map<String, Department> departments = new TreeMap<>();
        round.sets().forEach(pinned -> new CriteriaReader().read(pinned.set().toString(), pinned.document()).set().stream()
                .flatMap(set -> set.departments().stream()).forEach(department -> departments.putIfAbsent(department.id(), department)));
        return List.copyOf(departments.values());
    }

    public List<Member> members(String roundId) {
        return service(store).members(roundId);
    }

    public void create(Session session, Rounds.Plan plan) {
        service(rounds).create(session, plan);
    }

    public void setSchedule(Session session, String roundId, Schedule schedule) {
        service(rounds).setSchedule(session, roundId, schedule);
    }

    /** Changes the members as they are now, so that what another window has changed meanwhile is not lost. */
    public void changeMembers(Session session, String roundId, UnaryOperator<List<Member>> change) {
        service(rounds).setMembers(session, roundId, change.apply(members(roundId)));
    }

    public List<Rounds.Missing> missing(Session session, String roundId) {
        return service(rounds).missing(session, roundId);
    }

    public void move(Session session, String roundId, Phase to, Optional<String> despite) {
        service(rounds).move(session, roundId, to, despite);
    }

    public void reopen(Session session, String roundId, String unitCode, Phase phase, Optional<LocalDate> lastDay, String reason) {
        service(rounds).reopen(session, roundId, unitCode, phase, lastDay, reason);
    }

    public void close(Session session, String roundId, String unitCode, String reason) {
        service(rounds).close(session, roundId, unitCode, reason);
    }
}
