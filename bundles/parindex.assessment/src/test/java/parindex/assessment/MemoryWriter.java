package parindex.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import parindex.assessment.audit.AuditChain;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.audit.AuditHead;
import parindex.assessment.audit.AuditRecord;
import parindex.assessment.audit.LineDigest;
import parindex.assessment.internal.StoredRoundEvaluation;
import parindex.assessment.people.Member;
import parindex.assessment.people.User;
import parindex.values.text.Message;

/** A transaction on a {@link MemoryStore}: changes a copy, which the store takes over if all went well. */
final class MemoryWriter implements AssessmentStore.Writer {

    private final MemoryState state;
    private final Thread thread = Thread.currentThread();
    private boolean finished;
    private boolean unrecorded;
    private Optional<String> lineRound = Optional.empty();
    private long firstLine;
    private LineDigest digest = new LineDigest();

    MemoryWriter(MemoryState copy) {
        this.state = copy;
    }

    MemoryState finish() {
        finished = true;
        if (unrecorded) {
            throw new IllegalStateException("a change was not recorded");
        }
        return state;
    }

    private MemoryState reading() {
        if (finished || Thread.currentThread() != thread) {
            throw new IllegalStateException("used outside its transaction");
        }
        return state;
    }

    private MemoryState changing() {
        unrecorded = true;
        return reading();
    }

    @Override
    public void record(AuditEvent event) {
        MemoryState now = reading();
        Optional<AuditRecord.Lines> lines = lineRound
                .map(round -> new AuditRecord.Lines(round, firstLine, now.lastLine(round), digest.toHex()));
        AuditRecord record = AuditChain.next(now.head, event, lines);
        now.audit.add(record);
        now.head = new AuditHead(record.seq(), record.hash());
        unrecorded = false;
        lineRound = Optional.empty();
        digest = new LineDigest();
    }

    @Override
    public void putUnits(List<Unit> units) {
        units.forEach(u -> changing().units.put(u.code(), u));
    }

    @Override
    public void addRound(Round round) {
        refuseIf(changing().rounds.containsKey(round.id()), "round exists: " + round.id());
        round.unitCodes().forEach(code -> refuseIf(!state.units.containsKey(code), "no unit " + code));
        state.rounds.put(round.id(), round);
        round.sets().forEach(set -> periods(round.id()).add(new PinnedPeriod(set, 1)));
    }

    @Override
    public void pinSet(String roundId, PinnedSet set) {
        Round r = existing(roundId);
        periods(roundId).add(new PinnedPeriod(set, state.lastLine(roundId) + 1));
        state.rounds.put(roundId, new Round(r.id(), r.name(), r.year(), r.phase(), r.illustrative(),
                r.sets().stream().map(s -> s.level() == set.level() ? set : s).toList(), r.unitCodes()));
    }

    private List<PinnedPeriod> periods(String roundId) {
        return state.sets.computeIfAbsent(roundId, id -> new ArrayList<>());
    }

    @Override
    public void setPhase(String roundId, Phase phase) {
        Round r = existing(roundId);
        state.rounds.put(roundId, new Round(r.id(), r.name(), r.year(), phase, r.illustrative(), r.sets(), r.unitCodes()));
    }

    @Override
    public void setSchedule(String roundId, Schedule schedule) {
        existing(roundId);
        state.schedules.put(roundId, schedule);
    }

    @Override
    public void setMembers(String roundId, List<Member> members) {
        existing(roundId);
        members.forEach(m -> refuseIf(!state.users.containsKey(m.user()), "no user " + m.user()));
        state.members.put(roundId, List.copyOf(members));
    }

    @Override
    public void append(List<Entry> entries, List<Decision> decisions) {
        append(state.entries, entries, Entry::roundId, (number, entry) -> digest.add(number, entry));
        append(state.decisions, decisions, Decision::roundId, (number, decision) -> digest.add(number, decision));
    }

    @Override
    public void appendRemarks(List<Remark> remarks) {
        append(state.remarks, remarks, Remark::roundId, (number, remark) -> digest.add(number, remark));
    }

    /** Adds a numbered line to the digest. */
    private interface Digesting<T> {
        void add(long number, T content);
    }

    private <T> void append(Map<String, List<Line<T>>> lines, List<T> added, Function<T, String> roundOf, Digesting<T> digesting) {
        for (T content : added) {
            String round = existing(roundOf.apply(content)).id();
            long number = state.lastLine(round) + 1;
            if (lineRound.isEmpty()) {
                lineRound = Optional.of(round);
                firstLine = number;
            } else if (!lineRound.get().equals(round)) {
                throw new IllegalStateException("a record covers the lines of one round: " + lineRound.get() + ", " + round);
            }
            lines.computeIfAbsent(round, r -> new ArrayList<>()).add(new Line<>(number, content));
            digesting.add(number, content);
        }
    }

    @Override
    public void addStep(UnitStep step) {
        existing(step.roundId());
        state.steps.add(step);
    }

    @Override
    public void addDocuments(List<Document> documents) {
        for (Document document : documents) {
            refuseIf(changing().documents.putIfAbsent(document.id(), document) != null, "document exists: " + document.id());
            state.documentsInOrder.add(document);
        }
    }

    @Override
    public void addPublication(Publication publication) {
        existing(publication.roundId());
        state.publications.add(publication);
    }

    @Override
    public void putEarlierResults(List<EarlierResult> results) {
        results.forEach(r -> changing().earlierResults.put(r.year() + " " + r.unitCode(), r));
    }

    @Override
    public void addEarlierImport(EarlierImport content) {
        changing().earlierImports.add(content);
    }

    @Override
    public long addImport(AppliedImport applied, List<ImportChange> changes, Map<String, String> columns) {
        long id = changing().imports.size() + 1L;
        state.imports.add(new AppliedImport(id, applied.kind(), applied.roundId(), applied.file(), applied.sha256(), applied.actor(),
                applied.at(),
                Optional.empty()));
        state.importChanges.put(id, List.copyOf(changes));
        state.importColumns.computeIfAbsent(applied.kind(), kind -> new java.util.TreeMap<>()).putAll(columns);
        return id;
    }

    @Override
    public void addImportUndo(long id, AppliedImport.Undone undone) {
        AppliedImport applied = changing().imports.get((int) id - 1);
        refuseIf(applied.undone().isPresent(), "undone twice: " + id);
        state.imports.set((int) id - 1, new AppliedImport(id, applied.kind(), applied.roundId(), applied.file(), applied.sha256(),
                applied.actor(),
                applied.at(), Optional.of(undone)));
    }

    @Override
    public void removeUnits(Set<String> codes) {
        refuseIf(!changing().unitsInUse(codes).isEmpty(), "units in use: " + codes);
        codes.forEach(state.units::remove);
    }

    @Override
    public void putUser(User user) {
        changing().users.put(user.name(), user);
    }

    @Override
    public void putSetting(String key, String value) {
        if (value.isEmpty()) {
            changing().settings.remove(key);
        } else {
            changing().settings.put(key, value);
        }
    }

    private Round existing(String roundId) {
        Round round = changing().rounds.get(roundId);
        refuseIf(round == null, "no round " + roundId);
        return round;
    }

    // As a database refuses it; the words are those of the cause.
    private static void refuseIf(boolean wrong, String why) {
        if (wrong) {
            throw new StoreException(Message.of(StoredRoundEvaluation.class, "round.contradiction", "?", why),
                    new IllegalStateException(why));
        }
    }

    @Override
    public List<Unit> units(Set<String> codes) {
        return reading().units(codes);
    }

    @Override
    public List<Unit> units() {
        return reading().units();
    }

    @Override
    public List<Round> rounds() {
        return reading().rounds();
    }

    @Override
    public Optional<Round> round(String id) {
        return reading().round(id);
    }

    @Override
    public List<Entry> entries(String roundId) {
        return reading().entries(roundId);
    }

    @Override
    public List<Decision> decisions(String roundId) {
        return reading().decisions(roundId);
    }

    @Override
    public Ledger ledger(LedgerScope scope) {
        return reading().ledger(scope);
    }

    @Override
    public List<PinnedPeriod> pinnedPeriods(String roundId) {
        return reading().pinnedPeriods(roundId);
    }

    @Override
    public Schedule schedule(String roundId) {
        return reading().schedule(roundId);
    }

    @Override
    public List<Member> members(String roundId) {
        return reading().members(roundId);
    }

    @Override
    public List<UnitStep> steps(String roundId, Set<String> unitCodes) {
        return reading().steps(roundId, unitCodes);
    }

    @Override
    public List<UnitStep> steps(String roundId) {
        return reading().steps(roundId);
    }

    @Override
    public List<Document> documents(Optional<String> unitCode) {
        return reading().documents(unitCode);
    }

    @Override
    public Optional<Document> document(String id) {
        return reading().document(id);
    }

    @Override
    public List<EarlierResult> earlierResults(int year) {
        return reading().earlierResults(year);
    }

    @Override
    public List<EarlierImport> earlierImports(int year) {
        return reading().earlierImports(year);
    }

    @Override
    public List<AppliedImport> imports() {
        return reading().imports();
    }

    @Override
    public List<ImportChange> importChanges(long id) {
        return reading().importChanges(id);
    }

    @Override
    public Map<String, String> importColumns(ImportKind kind) {
        return reading().importColumns(kind);
    }

    @Override
    public Set<String> unitsInUse(Set<String> codes) {
        return reading().unitsInUse(codes);
    }

    @Override
    public List<Publication> publications(String roundId) {
        return reading().publications(roundId);
    }

    @Override
    public List<User> users() {
        return reading().users();
    }

    @Override
    public Optional<User> user(String name) {
        return reading().user(name);
    }

    @Override
    public Map<String, String> settings() {
        return reading().settings();
    }

    @Override
    public AuditHead auditHead() {
        return reading().auditHead();
    }

    @Override
    public Optional<Instant> lastAuditAt() {
        return reading().lastAuditAt();
    }
}
