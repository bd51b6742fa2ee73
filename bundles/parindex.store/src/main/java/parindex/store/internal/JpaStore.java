package parindex.store.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.eclipse.persistence.config.BatchWriting;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.jpa.PersistenceProvider;
import parindex.assessment.AssessmentStore;
import parindex.assessment.Decision;
import parindex.assessment.EarlierResult;
import parindex.assessment.Entry;
import parindex.assessment.Round;
import parindex.assessment.StoreException;
import parindex.assessment.Unit;
import parindex.store.internal.entity.RoundRow;
import parindex.store.internal.entity.UnitRow;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/** The store port on any database whose schema is in place. Knows JPA, no database product and no framework. */
final class JpaStore implements AssessmentStore, AutoCloseable {

    private static final String UNIT = "parindex";

    private final EntityManagerFactory factory;
    private final String where;
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
        return read(em -> em.createQuery("select u from UnitRow u order by u.code", UnitRow.class).getResultStream()
                .map(UnitRow::toUnit).toList());
    }

    @Override
    public List<Round> rounds() {
        return read(em -> {
            Map<String, List<String>> units = new HashMap<>();
            for (Object[] row : em.createQuery("""
                    select r.code, u.code from RoundUnitRow ru join RoundRow r on r.id = ru.roundId join UnitRow u on u.id = ru.unitId
                    order by ru.roundId, ru.ordinal""", Object[].class).getResultList()) {
                units.computeIfAbsent((String) row[0], code -> new ArrayList<>()).add((String) row[1]);
            }
            return em.createQuery("select r from RoundRow r order by r.year desc, r.code", RoundRow.class).getResultStream()
                    .map(r -> r.toRound(units.getOrDefault(r.code(), List.of()))).toList();
        });
    }

    @Override
    public Optional<Round> round(String id) {
        return read(em -> em.createQuery("select r from RoundRow r where r.code = :id", RoundRow.class).setParameter("id", id)
                .getResultStream().findFirst()
                .map(r -> r.toRound(em.createQuery("""
                        select u.code from RoundUnitRow ru join UnitRow u on u.id = ru.unitId
                        where ru.roundId = :round order by ru.ordinal""", String.class).setParameter("round", r.id()).getResultList())));
    }

    @Override
    public List<Entry> entries(String roundId) {
        return read(em -> new LedgerReader(em).entries(roundId));
    }

    @Override
    public List<Decision> decisions(String roundId) {
        return read(em -> new LedgerReader(em).decisions(roundId));
    }

    @Override
    public List<EarlierResult> earlierResults(int year) {
        return read(em -> em.createQuery("""
                select u.code, e.total, e.source from EarlierResultRow e join UnitRow u on u.id = e.unitId
                where e.year = :year order by u.code""", Object[].class).setParameter("year", year).getResultStream()
                .map(row -> new EarlierResult(year, (String) row[0], Rational.valueOf((String) row[1]), (String) row[2])).toList());
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
            return new JpaWriter(factory.createEntityManager(), where);
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    private <T> T read(Function<EntityManager, T> query) {
        try (EntityManager em = factory.createEntityManager()) {
            return query.apply(em);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            // The database answered, but what it holds is nothing that was ever written.
            throw new StoreException(Message.of(JpaStore.class, "corrupt", where), e);
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    private StoreException failure(RuntimeException e) {
        // Another thread has met the breakdown first and closed the factory.
        return factory.isOpen() ? Failures.of(e, where) : new StoreException(Message.of(JpaStore.class, "lost", where), e);
    }
}
