package parindex.exchange.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import parindex.assessment.AssessmentStore;
import parindex.assessment.Decision;
import parindex.assessment.Document;
import parindex.assessment.EarlierResult;
import parindex.assessment.Entry;
import parindex.assessment.Ledger;
import parindex.assessment.LedgerScope;
import parindex.assessment.Line;
import parindex.assessment.Phase;
import parindex.assessment.Publication;
import parindex.assessment.Remark;
import parindex.assessment.Round;
import parindex.assessment.Schedule;
import parindex.assessment.Unit;
import parindex.assessment.UnitStep;
import parindex.assessment.audit.AuditChain;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.audit.AuditHead;
import parindex.assessment.audit.AuditRecord;
import parindex.assessment.people.Member;
import parindex.assessment.people.User;

/** A database of lists. A transaction that fails is undone. */
final class ListStore implements AssessmentStore {

    /** Everything that a transaction can change. */
    private static final class State {
        private final Map<String, Unit> units = new LinkedHashMap<>();
        private final Map<String, Round> rounds = new LinkedHashMap<>();
        private final Map<String, Schedule> schedules = new HashMap<>();
        private final Map<String, List<Member>> members = new HashMap<>();
        private final List<Line<Entry>> entries = new ArrayList<>();
        private final List<Line<Decision>> decisions = new ArrayList<>();
        private final List<Line<Remark>> remarks = new ArrayList<>();
        private final List<Document> documents = new ArrayList<>();
        private final List<Publication> publications = new ArrayList<>();
        private final Map<String, User> users = new LinkedHashMap<>();
        private final Map<String, String> settings = new HashMap<>();
        private final List<AuditRecord> audit = new ArrayList<>();
        private long number;

        State copy() {
            State copy = new State();
            copy.units.putAll(units);
            copy.rounds.putAll(rounds);
            copy.schedules.putAll(schedules);
            copy.members.putAll(members);
            copy.entries.addAll(entries);
            copy.decisions.addAll(decisions);
            copy.remarks.addAll(remarks);
            copy.documents.addAll(documents);
            copy.publications.addAll(publications);
            copy.users.putAll(users);
            copy.settings.putAll(settings);
            copy.audit.addAll(audit);
            copy.number = number;
            return copy;
        }
    }

    private State state = new State();
    private Runnable beforeWrite = () -> { };

    /** What somebody else does just before the next transaction. */
    void beforeNextWrite(Runnable work) {
        beforeWrite = work;
    }

    @Override
    public List<Unit> units(Set<String> codes) {
        return units().stream().filter(unit -> codes.contains(unit.code())).toList();
    }

    @Override
    public List<Unit> units() {
        return List.copyOf(state.units.values());
    }

    @Override
    public List<Round> rounds() {
        return List.copyOf(state.rounds.values());
    }

    @Override
    public Optional<Round> round(String id) {
        return Optional.ofNullable(state.rounds.get(id));
    }

    @Override
    public List<Entry> entries(String roundId) {
        return ledger(LedgerScope.of(roundId)).entries().stream().map(Line::content).toList();
    }

    @Override
    public List<Decision> decisions(String roundId) {
        return ledger(LedgerScope.of(roundId)).decisions().stream().map(Line::content).toList();
    }

    @Override
    public Ledger ledger(LedgerScope scope) {
        return new Ledger(
                state.entries.stream().filter(l -> in(scope, l.content().roundId(), l.content().unitCode(), l.content().leafId())).toList(),
                state.decisions.stream().filter(l -> in(scope, l.content().roundId(), l.content().unitCode(), l.content().leafId())).toList(),
                state.remarks.stream().filter(l -> in(scope, l.content().roundId(), l.content().unitCode(), l.content().leafId())).toList());
    }

    private static boolean in(LedgerScope scope, String round, String unit, String leaf) {
        return scope.roundId().equals(round) && scope.unitCodes().map(codes -> codes.contains(unit)).orElse(true) && scope.leafId().map(leaf::equals).orElse(true);
    }

    @Override
    public Schedule schedule(String roundId) {
        return state.schedules.getOrDefault(roundId, Schedule.NONE);
    }

    @Override
    public List<Member> members(String roundId) {
        return state.members.getOrDefault(roundId, List.of());
    }

    @Override
    public List<UnitStep> steps(String roundId, Set<String> unitCodes) {
        return steps(roundId).stream().filter(step -> unitCodes.contains(step.unitCode())).toList();
    }

    @Override
    public List<UnitStep> steps(String roundId) {
        return List.of();
    }

    @Override
    public List<Document> documents(Optional<String> unitCode) {
        return state.documents.stream().filter(d -> unitCode.map(d.unitCode()::equals).orElse(true)).toList();
    }

    @Override
    public List<EarlierResult> earlierResults(int year) {
        return List.of();
    }

    @Override
    public List<Publication> publications(String roundId) {
        return state.publications.stream().filter(p -> p.roundId().equals(roundId)).toList();
    }

    @Override
    public List<User> users() {
        return List.copyOf(state.users.values());
    }

    @Override
    public Optional<User> user(String name) {
        return Optional.ofNullable(state.users.get(name));
    }

    @Override
    public Map<String, String> settings() {
        return Map.copyOf(state.settings);
    }

    @Override
    public AuditHead auditHead() {
        return state.audit.isEmpty() ? AuditHead.NONE
                : new AuditHead(state.audit.size(), state.audit.get(state.audit.size() - 1).hash());
    }

    @Override
    public Optional<Instant> lastAuditAt() {
        return Optional.empty();
    }

    @Override
    public void audit(long from, Consumer<AuditRecord> reader) {
        state.audit.stream().filter(r -> r.seq() >= from).forEach(reader);
    }

    @Override
    public void write(Consumer<Writer> work) {
        Runnable first = beforeWrite;
        beforeWrite = () -> { };
        first.run();
        State before = state;
        state = before.copy();
        try {
            work.accept(writer());
        } catch (RuntimeException e) {
            state = before;
            throw e;
        }
    }

    private Writer writer() {
        return (Writer) java.lang.reflect.Proxy.newProxyInstance(Writer.class.getClassLoader(), new Class<?>[] {Writer.class}, (p, m, a) -> {
            try {
                return change(m.getName(), a) ? null : m.invoke(this, a);
            } catch (java.lang.reflect.InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    @SuppressWarnings("unchecked") // The types are those of Writer.
    private boolean change(String method, Object[] a) {
        switch (method) {
            case "record" -> state.audit.add(AuditChain.next(auditHead(), (AuditEvent) a[0], Optional.empty()));
            case "putUnits" -> ((List<Unit>) a[0]).forEach(u -> state.units.put(u.code(), u));
            case "addRound" -> state.rounds.put(((Round) a[0]).id(), (Round) a[0]);
            case "setPhase" -> {
                Round r = state.rounds.get(a[0]);
                state.rounds.put(r.id(), new Round(r.id(), r.name(), r.year(), (Phase) a[1], r.illustrative(), r.sets(), r.unitCodes()));
            }
            case "setSchedule" -> state.schedules.put((String) a[0], (Schedule) a[1]);
            case "setMembers" -> state.members.put((String) a[0], (List<Member>) a[1]);
            case "append" -> {
                ((List<Entry>) a[0]).forEach(e -> state.entries.add(new Line<>(++state.number, e)));
                ((List<Decision>) a[1]).forEach(d -> state.decisions.add(new Line<>(++state.number, d)));
            }
            case "appendRemarks" -> ((List<Remark>) a[0]).forEach(r -> state.remarks.add(new Line<>(++state.number, r)));
            case "addDocuments" -> state.documents.addAll((List<Document>) a[0]);
            case "addPublication" -> state.publications.add((Publication) a[0]);
            case "putUser" -> state.users.put(((User) a[0]).name(), (User) a[0]);
            case "putSetting" -> state.settings.put((String) a[0], (String) a[1]);
            default -> {
                return false;
            }
        }
        return true;
    }
}
