package parindex.store.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import parindex.assessment.StoreException;
import parindex.store.internal.entity.RoundRow;
import parindex.values.text.Message;

/** What the parts of a transaction have in common: finding the rows that others name by code, and refusing what names none. */
final class Rows {

    static final int BATCH = 1000;

    private final EntityManager em;
    private final Unchanging unchanging;

    Rows(EntityManager em, Unchanging unchanging) {
        this.em = em;
        this.unchanging = unchanging;
    }

    /** Sends what is pending to the database and forgets it. */
    void flush() {
        em.flush();
        em.clear();
    }

    <T> void persistAll(List<T> values, Function<T, Object> row) {
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

    /** The round, locked against other processes until the end of the transaction. */
    RoundRow lock(String roundId) {
        return em.createQuery("select r from RoundRow r where r.code = :code", RoundRow.class).setParameter("code", roundId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst()
                .orElseThrow(() -> refusal("no-round", roundId));
    }

    Map<String, Long> unitIds() {
        return ids(em.createQuery("select u.code, u.id from UnitRow u", Object[].class).getResultList());
    }

    /** The units that take part in a round. */
    Map<String, Long> unitIds(RoundRow round) {
        return unchanging.units(em, round).ids();
    }

    Map<String, Long> userIds() {
        return ids(em.createQuery("select u.name, u.id from UserRow u", Object[].class).getResultList());
    }

    private static Map<String, Long> ids(List<Object[]> codesAndIds) {
        return codesAndIds.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    static long known(Map<String, Long> ids, String code, String message) {
        Long id = ids.get(code);
        if (id == null) {
            throw refusal(message, code);
        }
        return id;
    }

    static long inRound(Map<String, Long> units, String unitCode, String roundId) {
        Long id = units.get(unitCode);
        if (id == null) {
            throw refusal("unit-not-in-round", unitCode, roundId);
        }
        return id;
    }

    static <T> void refuseDuplicates(List<T> values, Function<T, String> key, String message) {
        Set<String> seen = new HashSet<>();
        for (T value : values) {
            if (!seen.add(key.apply(value))) {
                throw refusal(message, key.apply(value));
            }
        }
    }

    static StoreException refusal(String key, Object... arguments) {
        return new StoreException(Message.of(Rows.class, key, arguments), null);
    }
}
