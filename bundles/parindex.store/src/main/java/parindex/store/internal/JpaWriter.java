package parindex.store.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import parindex.assessment.AssessmentStore;
import parindex.assessment.Decision;
import parindex.assessment.EarlierResult;
import parindex.assessment.Entry;
import parindex.assessment.Phase;
import parindex.assessment.Round;
import parindex.assessment.StoreException;
import parindex.assessment.Unit;
import parindex.store.internal.entity.DecisionRow;
import parindex.store.internal.entity.EarlierResultRow;
import parindex.store.internal.entity.EntryRow;
import parindex.store.internal.entity.RoundRow;
import parindex.store.internal.entity.RoundUnitRow;
import parindex.store.internal.entity.UnitRow;
import parindex.values.text.Message;

/**
 * One transaction. What it writes goes to the database at the end of each call and is then forgotten here, so that a
 * transaction of any length needs a bounded amount of memory. A call that fails dooms the transaction, even if the caller
 * catches the exception.
 */
final class JpaWriter implements AssessmentStore.Writer, AutoCloseable {

    private static final int BATCH = 1000;

    private final EntityManager em;
    private final String where;
    private final Thread thread = Thread.currentThread();
    private StoreException failure;
    private boolean over;

    JpaWriter(EntityManager em, String where) {
        this.em = em;
        this.where = where;
        try {
            em.getTransaction().begin();
        } catch (RuntimeException e) {
            em.close();
            throw e;
        }
    }

    @Override
    public void putUnits(List<Unit> units) {
        attempt(() -> {
            refuseDuplicates(units, Unit::code, "unit-twice");
            units.forEach(Limits::check);
            for (int from = 0; from < units.size(); from += BATCH) {
                putUnitBatch(units.subList(from, Math.min(from + BATCH, units.size())));
                flush();
            }
        });
    }

    @Override
    public void addRound(Round round) {
        attempt(() -> {
            Limits.check(round);
            refuseDuplicates(round.unitCodes(), Function.identity(), "round-unit-twice");
            refuseDuplicates(round.sets(), s -> s.level().id(), "round-level-twice");
            if (!em.createQuery("select r.id from RoundRow r where r.code = :code").setParameter("code", round.id()).getResultList().isEmpty()) {
                throw refusal("round-exists", round.id());
            }
            Map<String, Long> unitIds = unitIds();
            RoundRow row = new RoundRow(round);
            em.persist(row);
            int ordinal = 0;
            for (String code : round.unitCodes()) {
                em.persist(new RoundUnitRow(row.id(), known(unitIds, code), ordinal++));
            }
            flush();
        });
    }

    @Override
    public void setPhase(String roundId, Phase phase) {
        attempt(() -> {
            lock(roundId).moveTo(phase);
            flush();
        });
    }

    @Override
    public void append(List<Entry> entries, List<Decision> decisions) {
        attempt(() -> {
            Map<String, Integer> lines = new HashMap<>();
            entries.forEach(e -> lines.merge(e.roundId(), 1, Integer::sum));
            decisions.forEach(d -> lines.merge(d.roundId(), 1, Integer::sum));
            Map<String, Ledger> ledgers = new HashMap<>();
            lines.forEach((roundId, count) -> ledgers.put(roundId, ledger(roundId, count)));
            inBatches(entries, e -> {
                Limits.check(e);
                Ledger ledger = ledgers.get(e.roundId());
                return new EntryRow(ledger.roundId, ledger.nextLine++, ledger.unit(e.unitCode(), e.roundId()), e);
            });
            inBatches(decisions, d -> {
                Limits.check(d);
                Ledger ledger = ledgers.get(d.roundId());
                return new DecisionRow(ledger.roundId, ledger.nextLine++, ledger.unit(d.unitCode(), d.roundId()), d);
            });
        });
    }

    @Override
    public void putEarlierResults(List<EarlierResult> results) {
        attempt(() -> {
            refuseDuplicates(results, r -> r.year() + " " + r.unitCode(), "earlier-twice");
            results.forEach(Limits::check);
            Map<String, Long> unitIds = unitIds();
            Map<Integer, Map<Long, EarlierResultRow>> present = new HashMap<>();
            for (EarlierResult result : results) {
                long unitId = known(unitIds, result.unitCode());
                EarlierResultRow row = present.computeIfAbsent(result.year(), this::earlierRows).get(unitId);
                if (row == null) {
                    em.persist(new EarlierResultRow(unitId, result));
                } else {
                    row.replaceWith(result);
                }
            }
            flush();
        });
    }

    void commit() {
        if (failure != null) {
            throw failure;
        }
        try {
            em.getTransaction().commit();
        } catch (RuntimeException e) {
            throw Failures.of(e, where);
        }
    }

    /** Ends the transaction; what was not committed is undone. */
    @Override
    public void close() {
        over = true;
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

    private void attempt(Runnable work) {
        if (over || Thread.currentThread() != thread) {
            throw new IllegalStateException("the writer of a transaction is valid only inside it and on its thread");
        }
        if (failure != null) {
            throw failure;
        }
        try {
            work.run();
        } catch (RuntimeException e) {
            // Whatever it is: part of the call may have been flushed already.
            failure = Failures.of(e, where);
            throw failure;
        }
    }

    private void putUnitBatch(List<Unit> units) {
        Map<String, UnitRow> present = em.createQuery("select u from UnitRow u where u.code in :codes", UnitRow.class)
                .setParameter("codes", units.stream().map(Unit::code).toList()).getResultStream()
                .collect(Collectors.toMap(UnitRow::code, Function.identity()));
        boolean changedLists = false;
        for (Unit unit : units) {
            UnitRow row = present.get(unit.code());
            changedLists |= row != null && row.clearChangedLists(unit);
        }
        if (changedLists) {
            em.flush();
        }
        for (Unit unit : units) {
            UnitRow row = present.get(unit.code());
            if (row == null) {
                em.persist(new UnitRow(unit));
            } else {
                row.replaceWith(unit);
            }
        }
    }

    private <T> void inBatches(List<T> values, Function<T, Object> row) {
        int pending = 0;
        for (T value : values) {
            em.persist(row.apply(value));
            if (++pending == BATCH) {
                flush();
                pending = 0;
            }
        }
        flush();
    }

    private void flush() {
        em.flush();
        em.clear();
    }

    /** The round, locked against other processes until the end of the transaction. */
    private RoundRow lock(String roundId) {
        return em.createQuery("select r from RoundRow r where r.code = :code", RoundRow.class).setParameter("code", roundId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst()
                .orElseThrow(() -> refusal("no-round", roundId));
    }

    private Ledger ledger(String roundCode, int lines) {
        RoundRow round = lock(roundCode);
        Ledger ledger = new Ledger(round.id(), round.reserveLines(lines), ids(em.createQuery("""
                select u.code, u.id from RoundUnitRow ru join UnitRow u on u.id = ru.unitId where ru.roundId = :round""", Object[].class)
                .setParameter("round", round.id()).getResultList()));
        flush();
        return ledger;
    }

    private Map<String, Long> unitIds() {
        return ids(em.createQuery("select u.code, u.id from UnitRow u", Object[].class).getResultList());
    }

    private static Map<String, Long> ids(List<Object[]> codesAndIds) {
        return codesAndIds.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    private Map<Long, EarlierResultRow> earlierRows(int year) {
        return em.createQuery("select e from EarlierResultRow e where e.year = :year", EarlierResultRow.class).setParameter("year", year)
                .getResultStream().collect(Collectors.toMap(EarlierResultRow::unitId, Function.identity()));
    }

    private static long known(Map<String, Long> ids, String code) {
        Long id = ids.get(code);
        if (id == null) {
            throw refusal("no-unit", code);
        }
        return id;
    }

    private static <T> void refuseDuplicates(List<T> values, Function<T, String> key, String message) {
        Set<String> seen = new HashSet<>();
        for (T value : values) {
            if (!seen.add(key.apply(value))) {
                throw refusal(message, key.apply(value));
            }
        }
    }

    private static StoreException refusal(String key, Object... arguments) {
        return new StoreException(Message.of(JpaWriter.class, key, arguments), null);
    }

    /** The ledger of one round during one call: its units and the number of the next line. */
    private static final class Ledger {

        private final long roundId;
        private final Map<String, Long> units;
        private long nextLine;

        Ledger(long roundId, long firstLine, Map<String, Long> units) {
            this.roundId = roundId;
            this.nextLine = firstLine;
            this.units = units;
        }

        long unit(String code, String roundCode) {
            Long id = units.get(code);
            if (id == null) {
                throw refusal("unit-not-in-round", code, roundCode);
            }
            return id;
        }
    }
}
