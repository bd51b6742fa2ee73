package parindex.store.internal;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import parindex.store.internal.entity.PinnedSetRow;
import parindex.store.internal.entity.RoundRow;

/**
 * What is written once and never changes: the units of a round, the documents of its sets. Kept, because each step of a round asks for it
 * and it is large. By row id, which no other row ever gets, so nothing need be forgotten when a transaction is undone. Safe for use by any
 * thread.
 */
final class Unchanging {

    /**
     * @param codes in the order of the round
     * @param ids   of the rows, by code
     */
    record RoundUnits(List<String> codes, Map<String, Long> ids) {
    }

    private final Map<Long, RoundUnits> units = new ConcurrentHashMap<>();
    private final Map<Long, String> documents = new ConcurrentHashMap<>();

    RoundUnits units(EntityManager em, RoundRow round) {
        RoundUnits known = units.get(round.id());
        if (known == null) {
            List<Object[]> rows = em.createQuery("""
                    select u.code, u.id from RoundUnitRow ru join UnitRow u on u.id = ru.unitId
                    where ru.roundId = :round order by ru.ordinal""", Object[].class).setParameter("round", round.id()).getResultList();
            known = new RoundUnits(rows.stream().map(row -> (String) row[0]).toList(),
                    rows.stream().collect(Collectors.toUnmodifiableMap(row -> (String) row[0], row -> (Long) row[1])));
            units.put(round.id(), known);
        }
        return known;
    }

    String document(PinnedSetRow set) {
        String known = documents.get(set.id());
        if (known == null) {
            known = set.document();
            documents.put(set.id(), known);
        }
        return known;
    }
}
