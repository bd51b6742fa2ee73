package parindex.store.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.eclipse.persistence.config.BatchWriting;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.jpa.PersistenceProvider;
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
import parindex.assessment.PinnedPeriod;
import parindex.assessment.Publication;
import parindex.assessment.Round;
import parindex.assessment.Schedule;
import parindex.assessment.StoreException;
import parindex.assessment.Unit;
import parindex.assessment.UnitStep;
import parindex.assessment.audit.AuditHead;
import parindex.assessment.audit.AuditRecord;
import parindex.assessment.people.Member;
import parindex.assessment.people.User;

/** The store port on any database whose schema is in place. Knows JPA, no database product and no framework. */
final class JpaStore implements AssessmentStore, AutoCloseable {

    private static final String UNIT = "parindex";
    private static final int AUDIT_PAGE = 1000;

    private final EntityManagerFactory factory;
    private final String where;
    private final Unchanging unchanging = new Unchanging();
    // One writer at a time: the order of the ledger is the order of the commits.
    private final ReentrantLock writing = new ReentrantLock();

    private JpaStore(EntityManagerFactory factory, String where) {
        this.factory = factory;
        this.where = where;
    }

    /**
     * @param where names the database in messages; two stores open at the same time have different ones
     */
    static JpaStore on(DataSource dataSource, String where) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(PersistenceUnitProperties.NON_JTA_DATASOURCE, dataSource);
        settings.put(PersistenceUnitProperties.CLASSLOADER, JpaStore.class.getClassLoader());
        // EclipseLink shares one session per name in the whole process.
        settings.put(PersistenceUnitProperties.SESSION_NAME, where);
        settings.put(PersistenceUnitProperties.WEAVING, "static");
        settings.put(PersistenceUnitProperties.DDL_GENERATION, PersistenceUnitProperties.NONE);
        settings.put(PersistenceUnitProperties.CACHE_SHARED_DEFAULT, "false");
        settings.put(PersistenceUnitProperties.BATCH_WRITING, BatchWriting.JDBC);
        settings.put(PersistenceUnitProperties.BATCH_WRITING_SIZE, "1000");
        settings.put(PersistenceUnitProperties.LOGGING_LOGGER, Slf4jSessionLog.class.getName());
        EntityManagerFactory factory = new PersistenceProvider().createEntityManagerFactory(UNIT, settings);
        try {
            factory.createEntityManager().close();
            return new JpaStore(factory, where);
        } catch (PersistenceException e) {
            factory.close();
            throw Failures.of(e, where);
        }
    }

    EntityManagerFactory factory() {
        return factory;
    }

    @Override
    public List<Unit> units() {
        return read(JpaReading::units);
    }

    @Override
    public List<Unit> units(Set<String> codes) {
        return read(reading -> reading.units(codes));
    }

    @Override
    public List<Round> rounds() {
        return read(JpaReading::rounds);
    }

    @Override
    public Optional<Round> round(String id) {
        return read(reading -> reading.round(id));
    }

    @Override
    public List<Entry> entries(String roundId) {
        return read(reading -> reading.entries(roundId));
    }

    @Override
    public List<Decision> decisions(String roundId) {
        return read(reading -> reading.decisions(roundId));
    }

    @Override
    public Ledger ledger(LedgerScope scope) {
        return read(reading -> reading.ledger(scope));
    }

    @Override
    public List<PinnedPeriod> pinnedPeriods(String roundId) {
        return read(reading -> reading.pinnedPeriods(roundId));
    }

    @Override
    public Schedule schedule(String roundId) {
        return read(reading -> reading.schedule(roundId));
    }

    @Override
    public List<Member> members(String roundId) {
        return read(reading -> reading.members(roundId));
    }

    @Override
    public List<UnitStep> steps(String roundId) {
        return read(reading -> reading.steps(roundId));
    }

    @Override
    public List<UnitStep> steps(String roundId, Set<String> unitCodes) {
        return read(reading -> reading.steps(roundId, unitCodes));
    }

    @Override
    public List<Document> documents(Optional<String> unitCode) {
        return read(reading -> reading.documents(unitCode));
    }

    @Override
    public Optional<Document> document(String id) {
        return read(reading -> reading.document(id));
    }

    @Override
    public List<EarlierResult> earlierResults(int year) {
        return read(reading -> reading.earlierResults(year));
    }

    @Override
    public List<EarlierImport> earlierImports(int year) {
        return read(reading -> reading.earlierImports(year));
    }

    @Override
    public List<AppliedImport> imports() {
        return read(JpaReading::imports);
    }

    @Override
    public List<ImportChange> importChanges(long id) {
        return read(reading -> reading.importChanges(id));
    }

    @Override
    public Map<String, String> importColumns(ImportKind kind) {
        return read(reading -> reading.importColumns(kind));
    }

    @Override
    public Set<String> unitsInUse(Set<String> codes) {
        return read(reading -> reading.unitsInUse(codes));
    }

    @Override
    public EarlierScores earlierScores(int year) {
        return read(reading -> reading.earlierScores(year));
    }

    @Override
    public List<Publication> publications(String roundId) {
        return read(reading -> reading.publications(roundId));
    }

    @Override
    public List<User> users() {
        return read(JpaReading::users);
    }

    @Override
    public Optional<User> user(String name) {
        return read(reading -> reading.user(name));
    }

    @Override
    public Map<String, String> settings() {
        return read(JpaReading::settings);
    }

    @Override
    public Optional<Instant> lastAuditAt() {
        return read(JpaReading::lastAuditAt);
    }

    @Override
    public AuditHead auditHead() {
        return read(JpaReading::auditHead);
    }

    /** Page by page, so that a reader that takes its time keeps nothing open: what is in the log does not change. */
    @Override
    public void audit(long from, Consumer<AuditRecord> reader) {
        for (long next = from;;) {
            long first = next;
            List<AuditRecord> page = read(reading -> reading.audit(first, AUDIT_PAGE));
            page.forEach(reader);
            if (page.size() < AUDIT_PAGE) {
                return;
            }
            next = page.get(page.size() - 1).seq() + 1;
        }
    }

    /**
     * @throws IllegalStateException if called from inside another {@code write} on the same thread
     */
    @Override
    public void write(Consumer<Writer> work) {
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("a transaction inside a transaction");
        }
        writing.lock();
        try (JpaWriter writer = begin()) {
            work.accept(writer);
            writer.commit();
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        factory.close();
    }

    private JpaWriter begin() {
        try {
            return new JpaWriter(factory.createEntityManager(), where, unchanging);
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    private <T> T read(Function<JpaReading, T> query) {
        try (EntityManager em = factory.createEntityManager(); Transaction reading = Transaction.begin(em)) {
            return query.apply(new JpaReading(em, unchanging));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw Failures.ofContent(e, where);
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    /** Lines of ledgers are read on the connection of a transaction; it changes nothing, so it ends undone. */
    private interface Transaction extends AutoCloseable {

        static Transaction begin(EntityManager em) {
            em.getTransaction().begin();
            return em.getTransaction()::rollback;
        }

        @Override
        void close();
    }

    private StoreException failure(RuntimeException e) {
        return factory.isOpen() ? Failures.of(e, where) : Failures.lost(e, where);
    }
}
