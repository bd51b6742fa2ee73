package parindex.store.internal;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import parindex.assessment.AppliedImport;
import parindex.assessment.ImportChange;
import parindex.assessment.ImportKind;
import parindex.store.internal.entity.ImportChangeRow;
import parindex.store.internal.entity.ImportColumnRow;
import parindex.store.internal.entity.ImportRow;
import parindex.store.internal.entity.ImportUndoRow;

/** The part of a transaction that keeps imports of tables. */
final class ImportWriter {

    private final EntityManager em;
    private final Rows rows;

    ImportWriter(EntityManager em, Rows rows) {
        this.em = em;
        this.rows = rows;
    }

    long add(AppliedImport applied, List<ImportChange> changes, Map<String, String> columns) {
        Limits.check(applied);
        changes.forEach(Limits::check);
        columns.forEach(Limits::checkColumn);
        ImportRow row = new ImportRow(applied, applied.roundId().map(round -> rows.lock(round).id()).orElse(null));
        em.persist(row);
        // No mapping tells EclipseLink that the changes come after it.
        rows.flush();
        int[] ordinal = {0};
        rows.persistAll(changes, change -> new ImportChangeRow(row.id(), ordinal[0]++, change));
        remember(applied.kind(), columns);
        return row.id();
    }

    private void remember(ImportKind kind, Map<String, String> columns) {
        columns.forEach((heading, field) -> em.createQuery("select c from ImportColumnRow c where c.kind = :kind and c.heading = :heading",
                ImportColumnRow.class).setParameter("kind", kind).setParameter("heading", heading).getResultStream().findFirst()
                .ifPresentOrElse(row -> row.means(field), () -> em.persist(new ImportColumnRow(kind, heading, field))));
        rows.flush();
    }

    /** The schema refuses it twice. */
    void undo(long id, AppliedImport.Undone undone) {
        em.persist(new ImportUndoRow(id, undone));
        rows.flush();
    }
}
