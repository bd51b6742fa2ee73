package parindex.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import parindex.assessment.audit.AuditHead;
import parindex.assessment.audit.AuditRecord;
import parindex.assessment.people.Member;
import parindex.assessment.people.User;

/**
 * A store in memory for tests, with everything the port promises: transactions one after the other, all or nothing, and no change without
 * an audit record. What tests need on top: counted reads of ledgers, and the hand of somebody who changes the database past the program.
 */
public final class MemoryStore implements AssessmentStore {

    private final Object lock = new Object();
    private volatile MemoryState state = new MemoryState();
    private int ledgerReads;
    private Runnable beforeWrite = () -> { };

    /** What somebody else does, or what fails, just before the next transaction. */
    public void beforeNextWrite(Runnable work) {
        beforeWrite = work;
    }

    @Override
    public void write(Consumer<Writer> work) {
        Runnable first = beforeWrite;
        beforeWrite = () -> { };
        first.run();
        synchronized (lock) {
            MemoryWriter writer = new MemoryWriter(state.copy());
            work.accept(writer);
            state = writer.finish();
        }
    }

    @Override
    public void audit(long from, Consumer<AuditRecord> reader) {
        state.audit.stream().filter(r -> r.seq() >= from).forEach(reader);
    }

    /** How often {@link #ledger} was called outside of transactions. */
    public int ledgerReads() {
        return ledgerReads;
    }

    /** All audit records. */
    public List<AuditRecord> audit() {
        return List.copyOf(state.audit);
    }

    /** Changes audit records past the program, as somebody with the database in hand can; the remembered head stays. */
    public void forgeAudit(UnaryOperator<List<AuditRecord>> change) {
        synchronized (lock) {
            MemoryState forged = state.copy();
            List<AuditRecord> records = List.copyOf(change.apply(List.copyOf(forged.audit)));
            forged.audit.clear();
            forged.audit.addAll(records);
            state = forged;
        }
    }

    /** Changes the remembered end of the chain past the program. */
    public void forgeHead(AuditHead head) {
        synchronized (lock) {
            MemoryState forged = state.copy();
            forged.head = head;
            state = forged;
        }
    }

    /** Replaces the ledger of a round past the program, audit records untouched. */
    public void forgeLedger(String roundId, UnaryOperator<Ledger> change) {
        synchronized (lock) {
            MemoryState forged = state.copy();
            Ledger ledger = change.apply(forged.ledger(LedgerScope.of(roundId)));
            forged.entries.put(roundId, ledger.entries());
            forged.decisions.put(roundId, ledger.decisions());
            forged.remarks.put(roundId, ledger.remarks());
            state = forged;
        }
    }

    @Override
    public List<Unit> units(Set<String> codes) {
        return state.units(codes);
    }

    @Override
    public List<Unit> units() {
        return state.units();
    }

    @Override
    public List<Round> rounds() {
        return state.rounds();
    }

    @Override
    public Optional<Round> round(String id) {
        return state.round(id);
    }

    @Override
    public List<Entry> entries(String roundId) {
        return state.entries(roundId);
    }

    @Override
    public List<Decision> decisions(String roundId) {
        return state.decisions(roundId);
    }

    @Override
    public Ledger ledger(LedgerScope scope) {
        ledgerReads++;
        return state.ledger(scope);
    }

    @Override
    public List<PinnedPeriod> pinnedPeriods(String roundId) {
        return state.pinnedPeriods(roundId);
    }

    @Override
    public Schedule schedule(String roundId) {
        return state.schedule(roundId);
    }

    @Override
    public List<Member> members(String roundId) {
        return state.members(roundId);
    }

    @Override
    public List<UnitStep> steps(String roundId, Set<String> unitCodes) {
        return state.steps(roundId, unitCodes);
    }

    @Override
    public List<UnitStep> steps(String roundId) {
        return state.steps(roundId);
    }

    @Override
    public List<Document> documents(Optional<String> unitCode) {
        return state.documents(unitCode);
    }

    @Override
    public Optional<Document> document(String id) {
        return state.document(id);
    }

    @Override
    public List<EarlierResult> earlierResults(int year) {
        return state.earlierResults(year);
    }

    @Override
    public List<EarlierImport> earlierImports(int year) {
        return state.earlierImports(year);
    }

    @Override
    public List<AppliedImport> imports() {
        return state.imports();
    }

    @Override
    public List<ImportChange> importChanges(long id) {
        return state.importChanges(id);
    }

    @Override
    public Map<String, String> importColumns(ImportKind kind) {
        return state.importColumns(kind);
    }

    @Override
    public Set<String> unitsInUse(Set<String> codes) {
        return state.unitsInUse(codes);
    }

    @Override
    public List<Publication> publications(String roundId) {
        return state.publications(roundId);
    }

    @Override
    public List<User> users() {
        return state.users();
    }

    @Override
    public Optional<User> user(String name) {
        return state.user(name);
    }

    @Override
    public Map<String, String> settings() {
        return state.settings();
    }

    @Override
    public AuditHead auditHead() {
        return state.auditHead();
    }

    @Override
    public Optional<Instant> lastAuditAt() {
        return state.lastAuditAt();
    }
}
