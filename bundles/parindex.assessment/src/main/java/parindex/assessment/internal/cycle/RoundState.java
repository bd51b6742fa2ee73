package parindex.assessment.internal.cycle;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import parindex.assessment.AssessmentReading;
import parindex.assessment.PinnedSet;
import parindex.assessment.RefusedActionException;
import parindex.assessment.RefusedActionException.Kind;
import parindex.assessment.Round;
import parindex.assessment.Schedule;
import parindex.assessment.Unit;
import parindex.assessment.cycle.UnitStanding;
import parindex.assessment.internal.Access;
import parindex.assessment.internal.PinnedSets;
import parindex.assessment.people.Session;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Level;
import parindex.criteria.Node;
import parindex.values.text.Message;

/** Everything of a round but its ledger, as one transaction sees it, with who asks and when. */
final class RoundState {

    private final Round round;
    private final Access access;
    private final Instant now;
    private final Schedule schedule;
    private final Map<String, Unit> units;
    private final Map<String, UnitStanding> standings;
    private final Map<Level, CriteriaSet> sets = new EnumMap<>(Level.class);
    private final Map<Level, Map<String, Node>> leaves = new EnumMap<>(Level.class);

    private RoundState(AssessmentReading reading, Session session, Round round, Instant now, PinnedSets pinned) {
        this.round = round;
        this.now = now;
        access = Access.of(reading, session, Optional.of(round.id()));
        schedule = reading.schedule(round.id());
        Map<String, Unit> all = new HashMap<>();
        reading.units().forEach(u -> all.put(u.code(), u));
        units = round.unitCodes().stream().collect(Collectors.toMap(Function.identity(), all::get));
        standings = Standings.of(round.unitCodes(), round.phase(), reading.steps(round.id()), now);
        for (PinnedSet set : round.sets()) {
            CriteriaSet read = pinned.get(round, set);
            sets.put(set.level(), read);
            leaves.put(set.level(), read.leaves().stream().collect(Collectors.toMap(Node::id, Function.identity())));
        }
    }

    /** @throws RefusedActionException if there is no such round, or the person does not exist */
    static RoundState read(AssessmentReading reading, Session session, String roundId, Instant now, PinnedSets pinned) {
        Round round = reading.round(roundId).orElseThrow(() -> invalid("round.unknown", roundId));
        return new RoundState(reading, session, round, now, pinned);
    }

    Round round() {
        return round;
    }

    Access access() {
        return access;
    }

    Instant now() {
        return now;
    }

    Schedule schedule() {
        return schedule;
    }

    UnitStanding standing(String unitCode) {
        unit(unitCode);
        return standings.get(unitCode);
    }

    /** @throws RefusedActionException if the unit does not take part */
    Unit unit(String unitCode) {
        Unit unit = units.get(unitCode);
        if (unit == null) {
            throw invalid("unit.notInRound", unitCode, round.id());
        }
        return unit;
    }

    CriteriaSet set(Unit unit) {
        return sets.get(unit.level());
    }

    Map<Level, CriteriaSet> sets() {
        return sets;
    }

    /** @throws RefusedActionException if the set of the unit has no such leaf */
    Node leaf(Unit unit, String leafId) {
        Node leaf = leaves.get(unit.level()).get(leafId);
        if (leaf == null) {
            throw invalid("leaf.unknown", leafId, set(unit).id());
        }
        return leaf;
    }

    /** The leaves of all units in the order of the round. */
    List<Unit> unitsInOrder() {
        return round.unitCodes().stream().map(units::get).toList();
    }

    /**
     * Refuses what comes before or after the days of a phase. A re-opening has its own last day and has been checked already.
     */
    void requireDay(UnitStanding standing) {
        if (standing.reopened().isEmpty()) {
            requireDay();
        }
    }

    /** Refuses what comes before or after the days of the phase in which the round stands. */
    void requireDay() {
        schedule.span(round.phase()).filter(span -> !span.contains(now)).ifPresent(span -> {
            throw new RefusedActionException(Kind.CLOSED, Message.of(RoundState.class, now.isBefore(span.opens()) ? "phase.notYet" : "phase.over",
                    Access.name(round.phase()), span.from(), span.to()));
        });
    }

    static RefusedActionException invalid(String key, Object... arguments) {
        return new RefusedActionException(Kind.INVALID, Message.of(RoundState.class, key, arguments));
    }
}
