package parindex.assessment.internal.cycle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import parindex.assessment.AssessmentReading;
import parindex.assessment.AssessmentStore;
import parindex.assessment.ConflictException;
import parindex.assessment.Decision;
import parindex.assessment.Entry;
import parindex.assessment.LedgerScope;
import parindex.assessment.PinnedSet;
import parindex.assessment.RefusedActionException;
import parindex.assessment.RefusedActionException.Kind;
import parindex.assessment.Round;
import parindex.assessment.Stage;
import parindex.assessment.audit.AuditAction;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.cycle.LeafState;
import parindex.assessment.cycle.RoundClock;
import parindex.assessment.internal.PinnedSets;
import parindex.assessment.people.Session;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Node;
import parindex.scoring.Inputs;
import parindex.scoring.ScoringService;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/** What all services of the cycle do in the same way: a transaction on a round, versions of leaves, derived scores, audit texts. */
@Component(service = CycleWork.class)
public final class CycleWork {

    // Beyond this the audit record names the number of leaves; the digest over the ledger lines covers them all.
    private static final int MOST_IN_WORDS = 20;
    private static final int MOST_IN_QUERY = 200;

    private final AssessmentStore store;
    private final ScoringService scoring;
    private final RoundClock clock;
    private final PinnedSets pinned;

    @Activate
    public CycleWork(@Reference AssessmentStore store, @Reference ScoringService scoring, @Reference RoundClock clock,
            @Reference PinnedSets pinned) {
        this.store = store;
        this.scoring = scoring;
        this.clock = clock;
        this.pinned = pinned;
    }

    AssessmentStore store() {
        return store;
    }

    RoundClock clock() {
        return clock;
    }

    /** A set that a round uses or has used. */
    CriteriaSet set(Round round, PinnedSet set) {
        return pinned.get(round, set);
    }

    /** One transaction on a round as a whole. */
    void change(Session session, String roundId, BiConsumer<AssessmentStore.Writer, RoundState> work) {
        store.write(writer -> work.accept(writer, RoundState.read(writer, session, roundId, clock.now(writer), pinned)));
    }

    /** One transaction on some units of a round: nothing is read of the others, unless there are very many. */
    void change(Session session, String roundId, Collection<String> unitCodes, BiConsumer<AssessmentStore.Writer, RoundState> work) {
        Set<String> units = Set.copyOf(unitCodes);
        if (units.size() > MOST_IN_QUERY) {
            change(session, roundId, work);
        } else {
            store.write(writer -> work.accept(writer, RoundState.read(writer, session, roundId, units, clock.now(writer), pinned)));
        }
    }

    /** The round as it is, for reading. The clock may be behind: nothing is recorded. */
    RoundState read(Session session, String roundId) {
        return RoundState.read(store, session, roundId, store.lastAuditAt().orElse(java.time.Instant.EPOCH), pinned);
    }

    /** The round as it is within a transaction or for a preview of one: by the clock of the round. */
    RoundState state(AssessmentReading reading, Session session, String roundId) {
        return RoundState.read(reading, session, roundId, clock.now(reading), pinned);
    }

    /** The leaves of all sets that a round uses now. */
    Set<String> leafIds(AssessmentReading reading, String roundId) {
        Round round = reading.round(roundId).orElseThrow(() -> RoundState.invalid("round.unknown", roundId));
        return round.sets().stream().flatMap(set -> set(round, set).leaves().stream()).map(Node::id).collect(Collectors.toSet());
    }

    /** The ledger of the units concerned; that of the round if there are very many. */
    LeafStates states(AssessmentReading reading, String roundId, Collection<String> unitCodes) {
        Set<String> units = Set.copyOf(unitCodes);
        return new LeafStates(reading.ledger(units.size() > MOST_IN_QUERY ? LedgerScope.of(roundId) : LedgerScope.ofUnits(roundId, units)));
    }

    /** The score that the rule gives for the inputs; empty without inputs, or if it cannot be derived for one unit and leaf alone. */
    Optional<Rational> derive(CriteriaSet set, Node leaf, Inputs inputs) {
        return inputs.isEmpty() ? Optional.empty() : scoring.derive(set, leaf, inputs).derivedScore();
    }

    /** Collects what is wrong with a call, so that a person sees everything at once; conflicts only matter where nothing else is wrong. */
    static final class Findings {

        private final List<Message> invalid = new ArrayList<>();
        private final List<ConflictException.Conflict> conflicts = new ArrayList<>();
        private final Set<String> edited = new HashSet<>();

        void invalid(Message what) {
            invalid.add(what);
        }

        void invalid(String key, Object... arguments) {
            invalid.add(message(key, arguments));
        }

        /** Notes a leaf that is written, once per call, with the version that the person saw. */
        void edits(LeafState state, long seen, Message yours) {
            if (!edited.add(state.unitCode() + "\n" + state.leaf().id())) {
                invalid("leaf.twice", state.unitCode(), state.leaf().id());
            } else if (seen != state.version()) {
                conflicts.add(new ConflictException.Conflict(state.unitCode(), state.leaf().id(), seen, state.version(),
                        describe(state), yours));
            }
        }

        /** What is wrong, without conflicts. */
        List<Message> wrong() {
            return List.copyOf(invalid);
        }

        void throwIfAny() {
            if (!invalid.isEmpty()) {
                throw new RefusedActionException(Kind.INVALID, invalid);
            }
            if (!conflicts.isEmpty()) {
                throw new ConflictException(conflicts);
            }
        }
    }

    /** What stands at a leaf, for the other person in a conflict. */
    static Message describe(LeafState state) {
        Optional<Decision> last = Optional.empty();
        long number = 0;
        for (var line : state.decisions().values()) {
            if (line.number() > number) {
                number = line.number();
                last = Optional.of(line.content());
            }
        }
        if (last.isPresent()) {
            Decision decision = last.get();
            return message("state.decided", value(decision.decided()), decision.stage().label(), decision.actor());
        }
        return state.entry().map(line -> message("state.entered", line.content().actor())).orElseGet(() -> message("state.none"));
    }

    static Object value(Optional<Rational> score) {
        return score.isPresent() ? score.get() : message("score.notApplicable");
    }

    static Message message(String key, Object... arguments) {
        return Message.of(CycleWork.class, key, arguments);
    }

    /** An audit event about leaves. The texts are for machines and people alike, the same in every language. */
    static AuditEvent event(RoundState state, AuditAction action, List<LeafState> before, List<String> after) {
        Set<String> units = before.stream().map(LeafState::unitCode).collect(Collectors.toSet());
        boolean few = before.size() <= MOST_IN_WORDS;
        String count = before.size() + " leaves of " + units.size() + " units";
        return new AuditEvent(state.now(), state.access().user(), action, Optional.of(state.round().id()),
                units.size() == 1 ? Optional.of(units.iterator().next()) : Optional.empty(),
                few ? before.stream().map(s -> s.leaf().id()).distinct().collect(Collectors.joining(" ")) : count,
                few ? before.stream().map(s -> s.unitCode() + " " + s.leaf().id() + ": " + text(s)).collect(Collectors.joining("\n"))
                : count,
                few ? String.join("\n", after) : count);
    }

    /** A change that concerns the round as a whole. */
    static AuditEvent event(RoundState state, AuditAction action, Optional<String> unit, String subject, String before, String after) {
        return new AuditEvent(state.now(), state.access().user(), action, Optional.of(state.round().id()), unit, subject, before, after);
    }

    private static String text(LeafState state) {
        List<String> parts = new ArrayList<>();
        state.entry().ifPresent(line -> parts.add(text(line.content())));
        state.decisions().forEach((stage, line) -> parts.add(text(line.content())));
        return parts.isEmpty() ? "-" : String.join("; ", parts);
    }

    static String text(Entry entry) {
        return "entry {" + entry.inputs().toText() + "}" + (entry.claimsNotApplicable() ? " n/a" : "") + " evidence "
                + entry.evidence().size()
                + (entry.explanation().isPresent() ? " explained" : "");
    }

    static String text(Decision decision) {
        return decision.stage() + " " + decision.decided().map(Rational::toString).orElse("n/a")
                + decision.derived().map(d -> " derived " + d).orElse("") + decision.reasonId().map(r -> " reason " + r).orElse("");
    }

    static Decision decision(RoundState state, LeafState leaf, Stage stage, Optional<Rational> derived, Optional<Rational> decided,
            Optional<String> reasonId, Optional<String> reasonText) {
        return new Decision(state.round().id(), leaf.unitCode(), leaf.leaf().id(), stage, derived, decided, decided.isEmpty(),
                reasonId, reasonText,
                state.access().user(), state.now());
    }
}
