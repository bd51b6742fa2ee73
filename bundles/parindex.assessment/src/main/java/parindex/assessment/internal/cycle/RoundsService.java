package parindex.assessment.internal.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import parindex.assessment.AssessmentStore;
import parindex.assessment.LedgerScope;
import parindex.assessment.Phase;
import parindex.assessment.PinnedSet;
import parindex.assessment.RefusedActionException;
import parindex.assessment.RefusedActionException.Kind;
import parindex.assessment.Round;
import parindex.assessment.Schedule;
import parindex.assessment.UnitStep;
import parindex.assessment.audit.AuditAction;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.cycle.Rounds;
import parindex.assessment.cycle.UnitStanding;
import parindex.assessment.internal.Access;
import parindex.assessment.people.Member;
import parindex.assessment.people.Operation;
import parindex.assessment.people.Session;
import parindex.values.text.Message;
import parindex.values.text.VietnameseText;

/** Creates rounds and moves them from phase to phase. */
@Component
public final class RoundsService implements Rounds {

    private static final Set<Phase> CAN_BE_REOPENED = Set.of(Phase.SELF_ASSESSMENT, Phase.FIRST_APPRAISAL, Phase.RIGHT_OF_REPLY,
            Phase.SECOND_APPRAISAL);

    private final CycleWork work;

    @Activate
    public RoundsService(@Reference CycleWork work) {
        this.work = work;
    }

    @Override
    public void create(Session session, Plan plan) {
        work.store().write(writer -> {
            Instant now = work.clock().now(writer);
            Access.of(writer, session, Optional.empty()).require(Operation.MANAGE_ROUND);
            refuse(RoundPlans.check(writer, plan));
            List<PinnedSet> pinned = plan.sets().stream().map(PinnedSet::of).toList();
            writer.addRound(new Round(plan.id(), VietnameseText.nfc(plan.name()).strip(), plan.year(), Phase.PREPARATION, false, pinned,
                    plan.unitCodes()));
            writer.setSchedule(plan.id(), plan.schedule());
            writer.setMembers(plan.id(), plan.members());
            String sets = pinned.stream().map(p -> p.set() + " " + p.hash()).collect(Collectors.joining("\n"));
            writer.record(new AuditEvent(now, session.user(), AuditAction.ROUND_CREATED, Optional.of(plan.id()), Optional.empty(),
                    plan.name(), "", sets + "\n" + plan.unitCodes().size() + " units\n" + text(plan.schedule()) + "\n"
                            + text(plan.members())));
        });
    }

    @Override
    public void setSchedule(Session session, String roundId, Schedule schedule) {
        work.change(session, roundId, (writer, state) -> {
            Phase phase = state.round().phase();
            state.access().require(Operation.MANAGE_ROUND, phase, member -> true);
            refuse(RoundPlans.check(schedule, phase));
            for (Phase over : Phase.values()) {
                if (over.compareTo(phase) < 0 && !schedule.span(over).equals(state.schedule().span(over))) {
                    throw RoundState.invalid("schedule.over", over.label());
                }
            }
            writer.setSchedule(roundId, schedule);
            writer.record(CycleWork.event(state, AuditAction.ROUND_SCHEDULE, Optional.empty(), "", text(state.schedule()), text(schedule)));
        });
    }

    @Override
    public void setMembers(Session session, String roundId, List<Member> members) {
        work.change(session, roundId, (writer, state) -> {
            state.access().require(Operation.MANAGE_ROUND, state.round().phase(), member -> true);
            putMembers(writer, state, members);
        });
    }

    /** Replaces the members within a transaction of somebody who may. */
    static void putMembers(AssessmentStore.Writer writer, RoundState state, List<Member> members) {
        refuse(RoundPlans.check(writer, members, Set.copyOf(state.round().unitCodes()), List.copyOf(state.sets().values())));
        String before = text(writer.members(state.round().id()));
        writer.setMembers(state.round().id(), members);
        writer.record(CycleWork.event(state, AuditAction.ROUND_MEMBERS, Optional.empty(), "", before, text(members)));
    }

    @Override
    public List<Phase> nextPhases(Phase phase) {
        return phase == Phase.ARCHIVED ? List.of() : List.of(Phase.values()[phase.ordinal() + 1]);
    }

    @Override
    public List<Missing> missing(Session session, String roundId) {
        RoundState state = work.read(session, roundId);
        state.access().require(Operation.MANAGE_ROUND, state.round().phase(), member -> true);
        return MissingWork.of(state, work.store().members(roundId), new LeafStates(work.store().ledger(LedgerScope.of(roundId))));
    }

    @Override
    public void move(Session session, String roundId, Phase to, Optional<String> despite) {
        work.change(session, roundId, (writer, state) -> {
            Phase from = state.round().phase();
            state.access().require(Operation.MANAGE_ROUND, from, member -> true);
            if (!nextPhases(from).contains(to)) {
                throw new RefusedActionException(Kind.CLOSED, nextPhases(from).isEmpty() ? message("move.last", from.label())
                        : message("move.illegal", from.label(), to.label(),
                                Access.list(nextPhases(from).stream().map(Phase::label).toList())));
            }
            if (to == Phase.PUBLISHED) {
                throw new RefusedActionException(Kind.CLOSED, message("move.publish", to.label()));
            }
            List<Missing> missing = MissingWork.of(state, writer.members(roundId), new LeafStates(writer.ledger(LedgerScope.of(roundId))));
            String reason = despite.map(text -> VietnameseText.nfc(text).strip()).orElse("");
            if (missing.stream().anyMatch(Missing::blocking) || !missing.isEmpty() && reason.isEmpty()) {
                throw new RefusedActionException(Kind.INCOMPLETE, missing.stream().map(Missing::what).toList());
            }
            writer.setPhase(roundId, to);
            writer.record(CycleWork.event(state, AuditAction.ROUND_MOVED, Optional.empty(), reason, from.name(),
                    to.name() + (missing.isEmpty() ? "" : ", missing at " + missing.size() + " places")));
        });
    }

    @Override
    public void reopen(Session session, String roundId, String unitCode, Phase phase, Optional<LocalDate> lastDay, String reason) {
        work.change(session, roundId, List.of(unitCode), (writer, state) -> {
            state.access().require(Operation.MANAGE_ROUND, state.round().phase(), member -> true);
            UnitStanding standing = state.standing(unitCode);
            Phase now = state.round().phase();
            boolean again = phase == now && standing.hasSubmitted(phase);
            if (!CAN_BE_REOPENED.contains(phase) || now.compareTo(Phase.PUBLISHED) >= 0 || phase.compareTo(now) >= 0 && !again) {
                throw new RefusedActionException(Kind.CLOSED, message("reopen.phase", phase.label(), now.label()));
            }
            lastDay.filter(day -> !day.plusDays(1).atStartOfDay(Schedule.VIETNAM).toInstant().isAfter(state.now())).ifPresent(day -> {
                throw RoundState.invalid("reopen.day", day);
            });
            writer.addStep(new UnitStep(roundId, unitCode, UnitStep.Kind.REOPENED, phase, lastDay, words(reason), session.user(),
                    state.now()));
            writer.record(CycleWork.event(state, AuditAction.UNIT_REOPENED, Optional.of(unitCode), words(reason), standing.phase().name(),
                    phase.name() + lastDay.map(day -> " until " + day).orElse("")));
        });
    }

    @Override
    public void close(Session session, String roundId, String unitCode, String reason) {
        work.change(session, roundId, List.of(unitCode), (writer, state) -> {
            state.access().require(Operation.MANAGE_ROUND, state.round().phase(), member -> true);
            UnitStep open = state.standing(unitCode).reopened()
                    .orElseThrow(() -> RoundState.invalid("close.notOpen", state.unit(unitCode).name()));
            writer.addStep(new UnitStep(roundId, unitCode, UnitStep.Kind.CLOSED, open.phase(), Optional.empty(), words(reason),
                    session.user(), state.now()));
            writer.record(CycleWork.event(state, AuditAction.UNIT_CLOSED, Optional.of(unitCode), words(reason), open.phase().name(),
                    state.round().phase().name()));
        });
    }

    private static String words(String reason) {
        String words = VietnameseText.nfc(reason).strip();
        if (words.isEmpty()) {
            throw RoundState.invalid("reason.missing");
        }
        return words;
    }

    private static void refuse(List<Message> wrong) {
        if (!wrong.isEmpty()) {
            throw new RefusedActionException(Kind.INVALID, wrong);
        }
    }

    private static String text(Schedule schedule) {
        return schedule.spans().entrySet().stream().map(s -> s.getKey() + " " + s.getValue().from() + ".." + s.getValue().to())
                .collect(Collectors.joining("\n"));
    }

    private static String text(List<Member> members) {
        return members.stream().map(m -> m.user() + " " + m.role() + m.scope().map(s -> " " + s).orElse("")).sorted()
                .collect(Collectors.joining("\n"));
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(RoundsService.class, key, arguments);
    }
}
