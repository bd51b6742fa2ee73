package parindex.store.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import parindex.assessment.AppliedImport;
import parindex.assessment.AssessmentStore;
import parindex.assessment.Decision;
import parindex.assessment.Document;
import parindex.assessment.EarlierImport;
import parindex.assessment.EarlierResult;
import parindex.assessment.EarlierScores;
import parindex.assessment.Entry;
import parindex.assessment.ImportChange;
import parindex.assessment.ImportKind;
import parindex.assessment.Ledger;
import parindex.assessment.LedgerScope;
import parindex.assessment.Phase;
import parindex.assessment.PinnedPeriod;
import parindex.assessment.PinnedSet;
import parindex.assessment.Publication;
import parindex.assessment.Remark;
import parindex.assessment.Round;
import parindex.assessment.Schedule;
import parindex.assessment.StoreException;
import parindex.assessment.Unit;
import parindex.assessment.UnitStep;
import parindex.assessment.audit.AuditChain;
import parindex.assessment.audit.AuditEvent;
import parindex.assessment.audit.AuditHead;
import parindex.assessment.audit.AuditRecord;
import parindex.assessment.people.Member;
import parindex.assessment.people.User;
import parindex.store.internal.entity.AuditHeadRow;
import parindex.store.internal.entity.AuditRow;

/**
 * One transaction. What it writes goes to the database at the end of each call and is then forgotten here, so that a
 * transaction of any length needs a bounded amount of memory. A call that fails dooms the transaction, even if the caller
 * catches the exception.
 */
final class JpaWriter implements AssessmentStore.Writer, AutoCloseable {

    private final EntityManager em;
    private final String where;
    private final Unchanging unchanging;
    private final Thread thread = Thread.currentThread();
    private final Rows rows;
    private final RegisterWriter register;
    private final RoundWriter rounds;
    private final ImportWriter imports;
    private final LedgerWriter ledgers;
    private RuntimeException failure;
    private boolean unrecorded;
    private boolean over;

    JpaWriter(EntityManager em, String where, Unchanging unchanging) {
        this.em = em;
        this.where = where;
        rows = new Rows(em, unchanging);
        this.unchanging = unchanging;
        register = new RegisterWriter(em, rows);
        rounds = new RoundWriter(em, rows);
        imports = new ImportWriter(em, rows);
        ledgers = new LedgerWriter(em, rows);
        try {
            em.getTransaction().begin();
        } catch (RuntimeException e) {
            em.close();
            throw e;
        }
    }

    @Override
    public void record(AuditEvent event) {
        attempt(() -> {
            Limits.check(event);
            AuditHeadRow head = em.createQuery("select h from AuditHeadRow h", AuditHeadRow.class)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE).getSingleResult();
            AuditRecord next = AuditChain.next(head.toHead(), event, ledgers.takeLines());
            em.persist(new AuditRow(next));
            head.moveTo(next);
            rows.flush();
            unrecorded = false;
            return null;
        });
    }

    @Override
    public void putUnits(List<Unit> units) {
        change(!units.isEmpty(), () -> register.putUnits(units));
    }

    @Override
    public void addRound(Round round) {
        change(true, () -> rounds.addRound(round));
    }

    @Override
    public void setPhase(String roundId, Phase phase) {
        change(true, () -> rounds.setPhase(roundId, phase));
    }

    @Override
    public void pinSet(String roundId, PinnedSet set) {
        change(true, () -> rounds.pinSet(roundId, set));
    }

    @Override
    public void setSchedule(String roundId, Schedule schedule) {
        change(true, () -> rounds.setSchedule(roundId, schedule));
    }

    @Override
    public void setMembers(String roundId, List<Member> members) {
        change(true, () -> rounds.setMembers(roundId, members));
    }

    @Override
    public void append(List<Entry> entries, List<Decision> decisions) {
        change(!entries.isEmpty() || !decisions.isEmpty(), () -> ledgers.append(entries, decisions));
    }

    @Override
    public void appendRemarks(List<Remark> remarks) {
        change(!remarks.isEmpty(), () -> ledgers.appendRemarks(remarks));
    }

    @Override
    public void addStep(UnitStep step) {
        change(true, () -> rounds.addStep(step));
    }

    @Override
    public void addDocuments(List<Document> documents) {
        change(!documents.isEmpty(), () -> register.addDocuments(documents));
    }

    @Override
    public void addPublication(Publication publication) {
        change(true, () -> rounds.addPublication(publication));
    }

    @Override
    public void putEarlierResults(List<EarlierResult> results) {
        change(!results.isEmpty(), () -> register.putEarlierResults(results));
    }

    @Override
    public void addEarlierImport(EarlierImport content) {
        change(true, () -> register.addEarlierImport(content));
    }

    @Override
    public long addImport(AppliedImport applied, List<ImportChange> importChanges, Map<String, String> columns) {
        return attempt(() -> {
            unrecorded = true;
            return imports.add(applied, importChanges, columns);
        });
    }

    @Override
    public void addImportUndo(long id, AppliedImport.Undone undone) {
        change(true, () -> imports.undo(id, undone));
    }

    @Override
    public void removeUnits(Set<String> codes) {
        change(!codes.isEmpty(), () -> register.removeUnits(codes));
    }

    @Override
    public void putUser(User user) {
        change(true, () -> register.putUser(user));
    }

    @Override
    public void putSetting(String key, String value) {
        change(true, () -> register.putSetting(key, value));
    }

    @Override
    public List<Unit> units() {
        return query(JpaReading::units);
    }

    @Override
    public List<Unit> units(Set<String> codes) {
        return query(reading -> reading.units(codes));
    }

    @Override
    public List<Round> rounds() {
        return query(JpaReading::rounds);
    }

    @Override
    public Optional<Round> round(String id) {
        return query(reading -> reading.round(id));
    }

    @Override
    public List<Entry> entries(String roundId) {
        return query(reading -> reading.entries(roundId));
    }

    @Override
    public List<Decision> decisions(String roundId) {
        return query(reading -> reading.decisions(roundId));
    }

    @Override
    public Ledger ledger(LedgerScope scope) {
        return query(reading -> reading.ledger(scope));
    }

    @Override
    public List<PinnedPeriod> pinnedPeriods(String roundId) {
        return query(reading -> reading.pinnedPeriods(roundId));
    }

    @Override
    public Schedule schedule(String roundId) {
        return query(reading -> reading.schedule(roundId));
    }

    @Override
    public List<Member> members(String roundId) {
        return query(reading -> reading.members(roundId));
    }

    @Override
    public List<UnitStep> steps(String roundId) {
        return query(reading -> reading.steps(roundId));
    }

    @Override
    public List<UnitStep> steps(String roundId, Set<String> unitCodes) {
        return query(reading -> reading.steps(roundId, unitCodes));
    }

    @Override
    public List<Document> documents(Optional<String> unitCode) {
        return query(reading -> reading.documents(unitCode));
    }

    @Override
    public Optional<Document> document(String id) {
        return query(reading -> reading.document(id));
    }

    @Override
    public List<EarlierResult> earlierResults(int year) {
        return query(reading -> reading.earlierResults(year));
    }

    @Override
    public List<EarlierImport> earlierImports(int year) {
        return query(reading -> reading.earlierImports(year));
    }

    @Override
    public List<AppliedImport> imports() {
        return query(JpaReading::imports);
    }

    @Override
    public List<ImportChange> importChanges(long id) {
        return query(reading -> reading.importChanges(id));
    }

    @Override
    public Map<String, String> importColumns(ImportKind kind) {
        return query(reading -> reading.importColumns(kind));
    }

    @Override
    public Set<String> unitsInUse(Set<String> codes) {
        return query(reading -> reading.unitsInUse(codes));
    }

    @Override
    public EarlierScores earlierScores(int year) {
        return query(reading -> reading.earlierScores(year));
    }

    @Override
    public List<Publication> publications(String roundId) {
        return query(reading -> reading.publications(roundId));
    }

    @Override
    public List<User> users() {
        return query(JpaReading::users);
    }

    @Override
    public Optional<User> user(String name) {
        return query(reading -> reading.user(name));
    }

    @Override
    public Map<String, String> settings() {
        return query(JpaReading::settings);
    }

    @Override
    public Optional<Instant> lastAuditAt() {
        return query(JpaReading::lastAuditAt);
    }

    @Override
    public AuditHead auditHead() {
        return query(JpaReading::auditHead);
    }

    /** @throws IllegalStateException if something was changed after the last audit record */
    void commit() {
        if (failure != null) {
            throw failure;
        }
        if (unrecorded) {
            throw new MisuseException("a transaction changed something and did not record it");
        }
        try {
            em.getTransaction().commit();
        } catch (RuntimeException e) {
            throw refused(e);
        }
    }

    /** Ends the transaction; what was not committed is undone. */
    @Override
    public void close() {
        over = true;
        if (!em.isOpen()) {
            // The database broke down, and another thread has closed everything already.
            return;
        }
        try {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
        } catch (RuntimeException e) {
            throw Failures.of(e, where);
        } finally {
            em.close();
        }
    }

    /** @param something false for a list without elements, which is no change */
    private void change(boolean something, Runnable work) {
        attempt(() -> {
            work.run();
            unrecorded |= something;
            return null;
        });
    }

    /** Nothing is pending here: every change is flushed at its end. */
    private <T> T query(Function<JpaReading, T> work) {
        return attempt(() -> {
            try {
                return work.apply(new JpaReading(em, unchanging));
            } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
                throw Failures.ofContent(e, where);
            } finally {
                if (em.isOpen()) {
                    em.clear();
                }
            }
        });
    }

    private <T> T attempt(Supplier<T> work) {
        if (over || Thread.currentThread() != thread) {
            throw new IllegalStateException("the writer of a transaction is valid only inside it and on its thread");
        }
        if (failure != null) {
            throw failure;
        }
        try {
            return work.get();
        } catch (RuntimeException e) {
            // Whatever it is: part of the call may have been flushed already.
            failure = e instanceof MisuseException ? e : refused(e);
            throw failure;
        }
    }

    private StoreException refused(RuntimeException e) {
        return em.isOpen() ? Failures.of(e, where) : Failures.lost(e, where);
    }
}
