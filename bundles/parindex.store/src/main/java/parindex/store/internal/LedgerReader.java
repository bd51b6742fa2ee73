package parindex.store.internal;

import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
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
 * Reads a part of the ledger of a round: for each kind of line one query on the connection of the transaction, as {@link LedgerWriter}
 * writes it. A round has some hundred thousand lines, but only a few thousand different units, leaves, actors and scores; equal ones become
 * one object. Columns by place: H2 looks a name up anew for every row.
 */
final class LedgerReader {

    private static final int PAGE = 1000;

    private interface Reading<T> {
        T line(ResultSet row) throws SQLException;
    }

    private final EntityManager em;
    private final LedgerScope scope;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Optional<Rational>> scores = new HashMap<>();

    /** @param em in a transaction */
    LedgerReader(EntityManager em, LedgerScope scope) {
        this.em = em;
        this.scope = scope;
    }

    /** @param line makes the result of the number of the line and what it says */
    <T> List<T> entries(BiFunction<Long, Entry, T> line) {
        return lines("ledger_entry", "inputs, claims_not_applicable, explanation, evidence, supply_source, supply_date",
                row -> line.apply(row.getLong(3), new Entry(scope.roundId(), unit(row), leaf(row), Inputs.ofText(row.getString(6)),
                        row.getBoolean(7), Optional.ofNullable(row.getString(8)),
                        LedgerText.readEvidence(row.getString(9)), supply(row), actor(row), at(row))));
    }

    <T> List<T> decisions(BiFunction<Long, Decision, T> line) {
        return lines("ledger_decision", "stage, derived, decided, not_applicable, reason_id, reason_text",
                row -> line.apply(row.getLong(3), new Decision(scope.roundId(), unit(row), leaf(row), Stage.valueOf(row.getString(6)),
                        score(row.getString(7)), score(row.getString(8)), row.getBoolean(9),
                        Optional.ofNullable(shared(row.getString(10))), Optional.ofNullable(row.getString(11)), actor(row), at(row))));
    }

    <T> List<T> remarks(BiFunction<Long, Remark, T> line) {
        return lines("ledger_remark", "kind, remark", row -> line.apply(row.getLong(3), new Remark(scope.roundId(), unit(row), leaf(row),
                Remark.Kind.valueOf(row.getString(6)), row.getString(7), actor(row), at(row))));
    }

    private <T> List<T> lines(String table, String columns, Reading<T> reading) {
        String sql = "select u.code, l.leaf_id, l.line_no, l.actor, l.recorded_at, " + columns + " from " + table
                + " l join assessment_round r on r.id = l.round_id join unit u on u.id = l.unit_id where r.code = ?"
                + (scope.unitCodes().isPresent() ? " and u.code = any (?)" : "") + (scope.leafId().isPresent() ? " and l.leaf_id = ?" : "")
                + " order by l.line_no";
        // Not closed: it belongs to the transaction.
        Connection connection = em.unwrap(Connection.class);
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setFetchSize(PAGE);
            int parameter = 0;
            select.setString(++parameter, scope.roundId());
            if (scope.unitCodes().isPresent()) {
                select.setArray(++parameter, connection.createArrayOf("varchar", scope.unitCodes().get().toArray()));
            }
            if (scope.leafId().isPresent()) {
                select.setString(++parameter, scope.leafId().get());
            }
            List<T> lines = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    lines.add(read(rows, reading));
                }
            }
            return lines;
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    private <T> T read(ResultSet row, Reading<T> reading) throws SQLException {
        try {
            return reading.line(row);
        } catch (IllegalArgumentException | UncheckedIOException | DateTimeException e) {
            throw new StoreException(Message.of(LedgerReader.class, "damaged-line", scope.roundId(), unit(row), leaf(row)), e);
        }
    }

    private String unit(ResultSet row) throws SQLException {
        return shared(row.getString(1));
    }

    private String leaf(ResultSet row) throws SQLException {
        return shared(row.getString(2));
    }

    private String actor(ResultSet row) throws SQLException {
        return shared(row.getString(4));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return LedgerText.instant(row.getLong(5));
    }

    private Optional<Supply> supply(ResultSet row) throws SQLException {
        String source = shared(row.getString(10));
        return source == null ? Optional.empty() : Optional.of(new Supply(source, LocalDate.parse(row.getString(11))));
    }

    private String shared(String text) {
        return text == null ? null : texts.computeIfAbsent(text, Function.identity());
    }

    private Optional<Rational> score(String text) {
        return text == null ? Optional.empty() : scores.computeIfAbsent(text, t -> Optional.of(Rational.valueOf(t)));
    }
}
