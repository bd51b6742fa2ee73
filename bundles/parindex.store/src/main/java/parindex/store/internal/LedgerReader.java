package parindex.store.internal;

import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;
import org.eclipse.persistence.queries.CursoredStream;
import parindex.assessment.Decision;
import parindex.assessment.Entry;
import parindex.assessment.Stage;
import parindex.assessment.StoreException;
import parindex.scoring.Inputs;
import parindex.store.internal.entity.LedgerText;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/**
 * Reads the ledger of a round: one query of plain columns through a cursor, no managed entities. A round has some hundred
 * thousand lines, but only a few thousand different units, leaves, actors and scores; equal ones become one object.
 */
final class LedgerReader {

    private static final int PAGE = 1000;

    private final EntityManager em;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Optional<Rational>> scores = new HashMap<>();

    LedgerReader(EntityManager em) {
        this.em = em;
    }

    List<Entry> entries(String roundId) {
        return lines("""
                select u.code, e.leafId, e.inputs, e.claimsNotApplicable, e.explanation, e.evidence, e.actor, e.recordedAt
                from EntryRow e join RoundRow r on r.id = e.roundId join UnitRow u on u.id = e.unitId
                where r.code = :round order by e.lineNo""", roundId,
                row -> new Entry(roundId, shared(row[0]), shared(row[1]), Inputs.ofText((String) row[2]), (boolean) row[3],
                        Optional.ofNullable((String) row[4]), LedgerText.readEvidence((String) row[5]), shared(row[6]),
                        LedgerText.instant((long) row[7])));
    }

    List<Decision> decisions(String roundId) {
        return lines("""
                select u.code, d.leafId, d.stage, d.derived, d.decided, d.notApplicable, d.reasonId, d.reasonText, d.actor, d.recordedAt
                from DecisionRow d join RoundRow r on r.id = d.roundId join UnitRow u on u.id = d.unitId
                where r.code = :round order by d.lineNo""", roundId,
                row -> new Decision(roundId, shared(row[0]), shared(row[1]), (Stage) row[2], score(row[3]), score(row[4]),
                        (boolean) row[5], Optional.ofNullable(shared(row[6])), Optional.ofNullable((String) row[7]), shared(row[8]),
                        LedgerText.instant((long) row[9])));
    }

    private <T> List<T> lines(String query, String roundId, Function<Object[], T> line) {
        CursoredStream rows = (CursoredStream) em.createQuery(query).setParameter("round", roundId)
                .setHint(QueryHints.CURSOR, HintValues.TRUE)
                .setHint(QueryHints.CURSOR_PAGE_SIZE, PAGE)
                .setHint(QueryHints.JDBC_FETCH_SIZE, PAGE)
                .getSingleResult();
        try {
            List<T> lines = new ArrayList<>();
            while (rows.hasNext()) {
                Object[] row = (Object[]) rows.next();
                lines.add(read(row, line, roundId));
                rows.releasePrevious();
            }
            return lines;
        } finally {
            rows.close();
        }
    }

    private static <T> T read(Object[] row, Function<Object[], T> line, String roundId) {
        try {
            return line.apply(row);
        } catch (IllegalArgumentException | UncheckedIOException | DateTimeException e) {
            throw new StoreException(Message.of(LedgerReader.class, "damaged-line", roundId, row[0], row[1]), e);
        }
    }

    private String shared(Object text) {
        return text == null ? null : texts.computeIfAbsent((String) text, Function.identity());
    }

    private Optional<Rational> score(Object text) {
        return text == null ? Optional.empty() : scores.computeIfAbsent((String) text, t -> Optional.of(Rational.valueOf(t)));
    }
}
