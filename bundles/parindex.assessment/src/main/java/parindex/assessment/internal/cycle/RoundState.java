package parindex.assessment.internal.cycle;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import parindex.assessment.AssessmentReading;
import parindex.assessment.PinnedSet;
import parindex.assessment.RefusedActionException;
import parindex.assessment.RefusedActionException.Kind;
import parindex.assessment.Round;
import parindex.assessment.Schedule;
import parindex.assessment.Unit;
import parindex.assessment.UnitStep;
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

    private RoundState(AssessmentReading reading, Session session, Round round, List<Unit> units, List<UnitStep> steps, Instant now,
            PinnedSets pinned) {
        this.round = round;
        this.now = now;
        access = Access.of(reading, session, Optional.of(round.id()));
        schedule = reading.schedule(round.id());
        this.units = units.stream().collect(Collectors.toMap(Unit::code, Function.identity()));
        standings = Standings.of(this.units.keySet(), round.phase(), steps, now);
        for (PinnedSet set : round.sets()) {
            CriteriaSet read = pinned.get(round, set);
            sets.put(set.level(), read);
            leaves.put(set.level(), read.leaves().stream().collect(Collectors.toMap(Node::id, Function.identity())));
        }
    }

    /** @throws RefusedActionException if there is no such round, or the person does not exist */
    static RoundState read(AssessmentReading reading, Session session, String roundId, Instant now, PinnedSets pinned) {
        Round round = round(reading, roundId);
        Set<String> taking = Set.copyOf(round.unitCodes());
        List<Unit> units = reading.units().stream().filter(unit -> taking.contains(unit.code())).toList();
        return new RoundState(reading, session, round, units, reading.steps(roundId), now, pinned);
    }

    /**
     * The same with some of the units only.
     *
     * @param unitCodes the units that will be asked for, whether they take part or not
     */
    static RoundState read(AssessmentReading reading, Session session, String roundId, Set<String> unitCodes, Instant now,
            PinnedSets pinned) {
        Round round = round(reading, roundId);
        Set<String> taking = new HashSet<>(unitCodes);
        taking.retainAll(round.unitCodes());
        return new RoundState(reading, session, round, reading.units(taking), reading.steps(roundId, taking), now, pinned);
    }

    private static Round round(AssessmentReading reading, String roundId) {
        return reading.round(roundId).orElseThrow(() -> invalid("round.unknown", roundId));
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

    /** All units in the order of the round; only for a state of the round as a whole. */
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
            throw new RefusedActionException(Kind.CLOSED, Message.of(RoundState.class, now.isBefore(span.opens()) ? "phase.notYet"
                    : "phase.over",
                    round.phase().label(), span.from(), span.to()));
        });
    }

    static RefusedActionException invalid(String key, Object... arguments) {
        return new RefusedActionException(Kind.INVALID, Message.of(RoundState.class, key, arguments));
    }
}
