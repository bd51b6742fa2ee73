package parindex.assessment.internal.cycle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import parindex.assessment.AssessmentReading;
import parindex.assessment.AssessmentStore;
import parindex.assessment.Ledger;
import parindex.assessment.LedgerScope;
import parindex.assessment.Phase;
import parindex.assessment.PinnedPeriod;
import parindex.assessment.PinnedSet;
import parindex.assessment.RefusedActionException;
import parindex.assessment.RefusedActionException.Kind;
import parindex.assessment.audit.AuditAction;
import parindex.assessment.cycle.SetChanges;
import parindex.assessment.people.Member;
import parindex.assessment.people.Operation;
import parindex.assessment.people.Role;
import parindex.assessment.people.Session;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Department;
import parindex.criteria.Level;
import parindex.criteria.Node;
import parindex.criteria.SetId;
import parindex.criteria.io.CriteriaDocument;
import parindex.values.text.Message;
import parindex.values.text.VietnameseText;

/** Moves rounds to another version of a set. */
@Component
public final class SetChangeService implements SetChanges {

    private final CycleWork work;

    @Activate
    public SetChangeService(@Reference CycleWork work) {
        this.work = work;
    }

    @Override
    public Plan plan(Session session, String roundId, CriteriaDocument to) {
        RoundState state = work.read(session, roundId);
        check(state, to.set());
        Ledger ledger = work.store().ledger(LedgerScope.of(roundId));
        return plan(work.store(), state, to.set(), ledger, SetMove.change(state, to.set(), ledger, ""));
    }

    @Override
    public void change(Session session, Plan plan, CriteriaDocument to, String reason) {
        String words = words(reason);
        work.change(session, plan.roundId(), (writer, state) -> {
            CriteriaSet set = to.set();
            check(state, set);
            Ledger ledger = writer.ledger(LedgerScope.of(plan.roundId()));
            SetMove move = SetMove.change(state, set, ledger, words);
            requireSeen(plan, plan(writer, state, set, ledger, move));
            write(writer, state, plan, PinnedSet.of(to), move, AuditAction.ROUND_SET_CHANGED, words);
        });
    }

    @Override
    public Plan planUndo(Session session, String roundId, Level level) {
        RoundState state = work.read(session, roundId);
        Undo undo = Undo.of(work, work.store(), state, level, "");
        return plan(work.store(), state, undo.set(), undo.ledger(), undo.move());
    }

    @Override
    public void undo(Session session, Plan plan, String reason) {
        String words = words(reason);
        work.change(session, plan.roundId(), (writer, state) -> {
            Undo undo = Undo.of(work, writer, state, plan.level(), words);
            requireSeen(plan, plan(writer, state, undo.set(), undo.ledger(), undo.move()));
            write(writer, state, plan, undo.pinned(), undo.move(), AuditAction.ROUND_SET_UNDONE, words);
        });
    }

    /** The last move of a level, taken back. */
    private record Undo(PinnedSet pinned, CriteriaSet set, Ledger ledger, SetMove move) {

        private static Undo of(CycleWork work, AssessmentReading reading, RoundState state, Level level, String words) {
            requireOpen(state);
            List<PinnedPeriod> periods = reading.pinnedPeriods(state.round().id()).stream().filter(p -> p.set().level() == level).toList();
            if (periods.size() < 2) {
                throw new RefusedActionException(Kind.INVALID, message("nothingToUndo", state.round().id()));
            }
            PinnedSet pinned = periods.get(periods.size() - 2).set();
            CriteriaSet set = work.set(state.round(), pinned);
            Ledger ledger = reading.ledger(LedgerScope.of(state.round().id()));
            return new Undo(pinned, set, ledger, SetMove.undo(state, set, ledger, periods.get(periods.size() - 1).fromLine(), words));
        }
    }

    private static void requireOpen(RoundState state) {
        Phase phase = state.round().phase();
        state.access().require(Operation.MANAGE_ROUND, phase, member -> true);
        if (phase.compareTo(Phase.PUBLISHED) >= 0) {
            throw new RefusedActionException(Kind.CLOSED, message("published"));
        }
    }

    private static void check(RoundState state, CriteriaSet to) {
        requireOpen(state);
        CriteriaSet from = state.sets().get(to.level());
        if (from == null) {
            throw new RefusedActionException(Kind.INVALID, message("level", state.round().id(), to.id()));
        }
        SetId used = from.id();
        if (!used.name().equals(to.id().name()) || used.year() != to.id().year()) {
            throw new RefusedActionException(Kind.INVALID, message("other", used, to.id()));
        }
        if (from.hash().equals(to.hash())) {
            throw new RefusedActionException(Kind.INVALID, message("same", used));
        }
        if (used.version().equals(to.id().version())) {
            throw new RefusedActionException(Kind.INVALID, message("sameVersion", used));
        }
    }

    private static Plan plan(AssessmentReading reading, RoundState state, CriteriaSet to, Ledger ledger, SetMove move) {
        CriteriaSet from = state.sets().get(to.level());
        Set<String> reached = new HashSet<>();
        LeafMapping.of(from, to).forEach(mapping -> mapping.to().ifPresent(node -> reached.add(node.id())));
        List<String> added = to.leaves().stream().map(Node::id).filter(id -> !reached.contains(id)).toList();
        return new Plan(state.round().id(), to.level(), from.id(), to.id(), ledger.last(), move.items(), added,
                notes(reading, state, to, move, !added.isEmpty()));
    }

    private static List<Message> notes(AssessmentReading reading, RoundState state, CriteriaSet to, SetMove move, boolean added) {
        List<Message> notes = new ArrayList<>();
        Set<String> departments = to.departments().stream().map(Department::id).collect(Collectors.toSet());
        boolean elsewhere = state.sets().entrySet().stream().anyMatch(set -> set.getKey() != to.level());
        if (!elsewhere) {
            reading.members(state.round().id()).stream().filter(m -> m.role() == Role.APPRAISER).map(Member::scope).flatMap(Optional::stream)
                    .filter(scope -> !departments.contains(scope)).distinct().sorted()
                    .forEach(scope -> notes.add(message("note.department", scope)));
        }
        boolean again = added || move.items().stream().anyMatch(item -> item.outcome() == Outcome.NEW_DECISION);
        if (again && state.round().phase().compareTo(Phase.SELF_ASSESSMENT) >= 0) {
            notes.add(message("note.again"));
        }
        return notes;
    }

    private static void requireSeen(Plan seen, Plan now) {
        if (!seen.equals(now)) {
            throw new RefusedActionException(Kind.INVALID, message("changedMeanwhile"));
        }
    }

    private static void write(AssessmentStore.Writer writer, RoundState state, Plan plan, PinnedSet set, SetMove move, AuditAction action,
            String words) {
        writer.pinSet(plan.roundId(), set);
        move.write(writer);
        PinnedSet before = state.round().set(plan.level()).orElseThrow();
        String counts = plan.counts().entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(", "));
        writer.record(CycleWork.event(state, action, Optional.empty(), words, before.set() + " " + before.hash(),
                set.set() + " " + set.hash() + "\n" + counts + (plan.added().isEmpty() ? "" : "\nadded " + String.join(" ", plan.added()))));
    }

    private static String words(String reason) {
        String words = VietnameseText.nfc(reason).strip();
        if (words.isEmpty()) {
            throw RoundState.invalid("reason.missing");
        }
        return words;
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(SetChangeService.class, "setChange." + key, arguments);
    }
}
