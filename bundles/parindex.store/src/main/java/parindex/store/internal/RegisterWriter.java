package parindex.store.internal;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import parindex.assessment.Document;
import parindex.assessment.EarlierImport;
import parindex.assessment.EarlierResult;
import parindex.assessment.Unit;
import parindex.assessment.people.User;
import parindex.store.internal.entity.DocumentRow;
import parindex.store.internal.entity.EarlierFindingRow;
import parindex.store.internal.entity.EarlierImportRow;
import parindex.store.internal.entity.EarlierResultRow;
import parindex.store.internal.entity.SettingRow;
import parindex.store.internal.entity.UnitRow;
import parindex.store.internal.entity.UserRow;

/** The part of a transaction that writes what belongs to no round. */
final class RegisterWriter {

    private final EntityManager em;
    private final Rows rows;

    RegisterWriter(EntityManager em, Rows rows) {
        this.em = em;
        this.rows = rows;
    }

    void putUnits(List<Unit> units) {
        Rows.refuseDuplicates(units, Unit::code, "unit-twice");
        units.forEach(Limits::check);
        for (int from = 0; from < units.size(); from += Rows.BATCH) {
            putUnitBatch(units.subList(from, Math.min(from + Rows.BATCH, units.size())));
            rows.flush();
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

    /** The schema refuses a unit that anything refers to. */
    void removeUnits(Set<String> codes) {
        em.createQuery("select u from UnitRow u where u.code in :codes", UnitRow.class).setParameter("codes", codes).getResultList()
                .forEach(em::remove);
        rows.flush();
    }

    void putEarlierResults(List<EarlierResult> results) {
        Rows.refuseDuplicates(results, r -> r.year() + " " + r.unitCode(), "earlier-twice");
        results.forEach(Limits::check);
        Map<String, Long> unitIds = rows.unitIds();
        Map<Integer, Map<Long, EarlierResultRow>> present = new HashMap<>();
        for (EarlierResult result : results) {
            long unitId = Rows.known(unitIds, result.unitCode(), "no-unit");
            EarlierResultRow row = present.computeIfAbsent(result.year(), this::earlierRows).get(unitId);
            if (row == null) {
                em.persist(new EarlierResultRow(unitId, result));
            } else {
                row.replaceWith(result);
            }
        }
        rows.flush();
    }

    void addEarlierImport(EarlierImport content) {
        Limits.check(content);
        EarlierImportRow row = new EarlierImportRow(content);
        em.persist(row);
        em.flush();
        new EarlierScoreWriter(em).write(row.id(), rows.unitIds(), content.scores());
        int[] ordinal = {0};
        rows.persistAll(content.findings(), f -> new EarlierFindingRow(row.id(), ordinal[0]++, f));
    }

    private Map<Long, EarlierResultRow> earlierRows(int year) {
        return em.createQuery("select e from EarlierResultRow e where e.year = :year", EarlierResultRow.class).setParameter("year", year)
                .getResultStream().collect(Collectors.toMap(EarlierResultRow::unitId, Function.identity()));
    }

    void addDocuments(List<Document> documents) {
        Rows.refuseDuplicates(documents, Document::id, "document-twice");
        documents.forEach(Limits::check);
        for (int from = 0; from < documents.size(); from += Rows.BATCH) {
            List<String> ids = documents.subList(from, Math.min(from + Rows.BATCH, documents.size())).stream().map(Document::id).toList();
            em.createQuery("select d.documentId from DocumentRow d where d.documentId in :ids", String.class).setParameter("ids", ids)
                    .getResultStream().findFirst().ifPresent(id -> {
                        throw Rows.refusal("document-exists", id);
                    });
        }
        Map<String, Long> unitIds = rows.unitIds();
        rows.persistAll(documents, d -> new DocumentRow(Rows.known(unitIds, d.unitCode(), "no-unit"), d));
    }

    void putUser(User user) {
        Limits.check(user);
        em.createQuery("select u from UserRow u where u.name = :name", UserRow.class).setParameter("name", user.name()).getResultStream()
                .findFirst().ifPresentOrElse(row -> row.replaceWith(user), () -> em.persist(new UserRow(user)));
        rows.flush();
    }

    void putSetting(String key, String value) {
        Limits.checkSetting(key, value);
        em.createQuery("delete from SettingRow s where s.key = :key").setParameter("key", key).executeUpdate();
        if (!value.isEmpty()) {
            em.persist(new SettingRow(key, value));
        }
        rows.flush();
    }
}
