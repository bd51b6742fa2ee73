package parindex.store.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;
import org.eclipse.persistence.queries.CursoredStream;
import parindex.assessment.Decision;
import parindex.assessment.Entry;
import parindex.assessment.LedgerScope;
import parindex.assessment.Remark;
import parindex.assessment.Stage;
import parindex.assessment.StoreException;
import parindex.assessment.Supply;
import parindex.scoring.Inputs;
import parindex.store.internal.entity.LedgerText;
import parindex.values.number.Rational;
import parindex.values.text.Message;

/**
 * Reads a part of the ledger of a round: for each kind of line one query of plain columns through a cursor, no managed entities. A round
 * has some hundred thousand lines, but only a few thousand different units, leaves, actors and scores; equal ones become one object.
 */
final class LedgerReader {

    private static final int PAGE = 1000;

    private final EntityManager em;
    private final LedgerScope scope;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Optional<Rational>> scores = new HashMap<>();

    LedgerReader(EntityManager em, LedgerScope scope) {
        this.em = em;
        this.scope = scope;
    }

    /** @param line makes the result of the number of the line and what it says */
    <T> List<T> entries(BiFunction<Long, Entry, T> line) {
        return lines("""
                select u.code, l.leafId, l.inputs, l.claimsNotApplicable, l.explanation, l.evidence, l.supplySource, l.supplyDate, l.actor,
                l.recordedAt, l.lineNo from EntryRow l""",
                row -> line.apply((Long) row[10], new Entry(scope.roundId(), shared(row[0]), shared(row[1]), Inputs.ofText((String) row[2]),
                        (boolean) row[3], Optional.ofNullable((String) row[4]), LedgerText.readEvidence((String) row[5]),
                        supply(shared(row[6]), (String) row[7]), shared(row[8]), LedgerText.instant((long) row[9]))));
    }

    <T> List<T> decisions(BiFunction<Long, Decision, T> line) {
        return lines("""
                select u.code, l.leafId, l.stage, l.derived, l.decided, l.notApplicable, l.reasonId, l.reasonText, l.actor, l.recordedAt,
                l.lineNo from DecisionRow l""",
                row -> line.apply((Long) row[10], new Decision(scope.roundId(), shared(row[0]), shared(row[1]), (Stage) row[2], score(row[3]),
                        score(row[4]), (boolean) row[5], Optional.ofNullable(shared(row[6])), Optional.ofNullable((String) row[7]),
                        shared(row[8]), LedgerText.instant((long) row[9]))));
    }

    <T> List<T> remarks(BiFunction<Long, Remark, T> line) {
        return lines("select u.code, l.leafId, l.kind, l.remark, l.actor, l.recordedAt, l.lineNo from RemarkRow l",
                row -> line.apply((Long) row[6], new Remark(scope.roundId(), shared(row[0]), shared(row[1]), (Remark.Kind) row[2],
                        (String) row[3], shared(row[4]), LedgerText.instant((long) row[5]))));
    }

    private <T> List<T> lines(String columns, Function<Object[], T> line) {
        if (scope.unitCodes().filter(Set::isEmpty).isPresent()) {
            return List.of();
        }
        Query query = em.createQuery(columns + " join RoundRow r on r.id = l.roundId join UnitRow u on u.id = l.unitId where r.code = :round"
                + (scope.unitCodes().isPresent() ? " and u.code in :units" : "") + (scope.leafId().isPresent() ? " and l.leafId = :leaf" : "")
                + " order by l.lineNo").setParameter("round", scope.roundId());
        scope.unitCodes().ifPresent(codes -> query.setParameter("units", codes));
        scope.leafId().ifPresent(leaf -> query.setParameter("leaf", leaf));
        CursoredStream rows = (CursoredStream) query.setHint(QueryHints.CURSOR, HintValues.TRUE)
                .setHint(QueryHints.CURSOR_PAGE_SIZE, PAGE)
                .setHint(QueryHints.JDBC_FETCH_SIZE, PAGE)
                .getSingleResult();
        try {
            List<T> lines = new ArrayList<>();
            while (rows.hasNext()) {
                Object[] row = (Object[]) rows.next();
                lines.add(read(row, line));
                if (lines.size() % PAGE == 0) {
                    // Copies what is left of the page, so not after every row.
                    rows.releasePrevious();
                }
            }
            return lines;
        } finally {
            rows.close();
        }
    }

    private <T> T read(Object[] row, Function<Object[], T> line) {
        try {
            return line.apply(row);
        } catch (IllegalArgumentException | UncheckedIOException | DateTimeException e) {
            throw new StoreException(Message.of(LedgerReader.class, "damaged-line", scope.roundId(), row[0], row[1]), e);
        }
    }

    private static Optional<Supply> supply(String source, String day) {
        return source == null ? Optional.empty() : Optional.of(new Supply(source, LocalDate.parse(day)));
    }

    private String shared(Object text) {
        return text == null ? null : texts.computeIfAbsent((String) text, Function.identity());
    }

    private Optional<Rational> score(Object text) {
        return text == null ? Optional.empty() : scores.computeIfAbsent((String) text, t -> Optional.of(Rational.valueOf(t)));
    }
}
