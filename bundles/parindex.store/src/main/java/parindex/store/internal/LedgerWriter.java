package parindex.store.internal;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.persistence.sessions.UnitOfWork;
import parindex.assessment.Decision;
import parindex.assessment.Entry;
import parindex.assessment.Remark;
import parindex.assessment.Supply;
import parindex.assessment.audit.AuditRecord;
import parindex.assessment.audit.LineDigest;
import parindex.store.internal.entity.DecisionRow;
import parindex.store.internal.entity.EntryRow;
import parindex.store.internal.entity.LedgerText;
import parindex.store.internal.entity.RemarkRow;
import parindex.store.internal.entity.RoundRow;
import parindex.values.number.Rational;

/**
 * The part of a transaction that appends to ledgers, and keeps the digest of what was appended since the last audit record. Entries and
 * decisions come by the hundred thousand: they go to the connection of the transaction in JDBC batches, several times as fast as objects
 * through EclipseLink. Everything else about them is its: the sequences and the queries.
 */
final class LedgerWriter {

    private static final String ENTRY = """
            insert into ledger_entry (id, round_id, line_no, unit_id, leaf_id, inputs, claims_not_applicable, explanation, evidence,
            supply_source, supply_date, actor, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String DECISION = """
            insert into ledger_decision (id, round_id, line_no, unit_id, leaf_id, stage, derived, decided, not_applicable, reason_id,
            reason_text, actor, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final EntityManager em;
    private final Rows rows;
    private Pending pending;

    LedgerWriter(EntityManager em, Rows rows) {
        this.em = em;
        this.rows = rows;
    }

    void append(List<Entry> entries, List<Decision> decisions) {
        Stream.concat(entries.stream().map(Entry::roundId), decisions.stream().map(Decision::roundId)).distinct()
                .reduce(LedgerWriter::refuseSecond).ifPresent(roundId -> {
                    reserve(roundId, entries.size() + decisions.size());
                    batches(ENTRY, EntryRow.class, entries, this::bind);
                    batches(DECISION, DecisionRow.class, decisions, this::bind);
                });
    }

    void appendRemarks(List<Remark> remarks) {
        remarks.stream().map(Remark::roundId).distinct().reduce(LedgerWriter::refuseSecond).ifPresent(roundId -> {
            reserve(roundId, remarks.size());
            rows.persistAll(remarks, remark -> {
                Limits.check(remark);
                long unit = Rows.inRound(pending.units, remark.unitCode(), roundId);
                long line = pending.next();
                pending.digest.add(line, remark);
                return new RemarkRow(pending.round, line, unit, remark);
            });
        });
    }

    /** The lines since the call before, if there are any. */
    Optional<AuditRecord.Lines> takeLines() {
        Optional<AuditRecord.Lines> lines = Optional.ofNullable(pending)
                .map(p -> new AuditRecord.Lines(p.roundId, p.first, p.last, p.digest.toHex()));
        pending = null;
        return lines;
    }

    private static String refuseSecond(String first, String second) {
        throw new MisuseException("ledger lines of more than one round without an audit record between them: " + first + ", " + second);
    }

    private void reserve(String roundId, int count) {
        if (pending != null && !pending.roundId.equals(roundId)) {
            refuseSecond(pending.roundId, roundId);
        }
        RoundRow round = rows.lock(roundId);
        long first = round.reserveLines(count);
        if (pending == null) {
            pending = new Pending(roundId, round.id(), rows.unitIds(round), first);
        }
        rows.flush();
    }

    private interface Binding<T> {
        void bind(PreparedStatement insert, long id, T line) throws SQLException;
    }

    private <T> void batches(String sql, Class<?> entity, List<T> lines, Binding<T> binding) {
        if (lines.isEmpty()) {
            return;
        }
        UnitOfWork ids = em.unwrap(UnitOfWork.class);
        // Not closed: it belongs to the transaction.
        Connection connection = em.unwrap(Connection.class);
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int inBatch = 0;
            for (T line : lines) {
                binding.bind(insert, ids.getNextSequenceNumberValue(entity).longValue(), line);
                insert.addBatch();
                if (++inBatch == Rows.BATCH) {
                    insert.executeBatch();
                    inBatch = 0;
                }
            }
            if (inBatch > 0) {
                insert.executeBatch();
            }
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    private void bind(PreparedStatement insert, long id, Entry entry) throws SQLException {
        String inputs = entry.inputs().toText();
        String evidence = LedgerText.writeEvidence(entry.evidence());
        Limits.check(entry, inputs, evidence);
        long line = head(insert, id, entry.unitCode(), entry.leafId());
        insert.setString(6, inputs);
        insert.setBoolean(7, entry.claimsNotApplicable());
        insert.setString(8, entry.explanation().orElse(null));
        insert.setString(9, evidence);
        insert.setString(10, entry.supply().map(Supply::source).orElse(null));
        insert.setString(11, entry.supply().map(s -> s.date().toString()).orElse(null));
        insert.setString(12, entry.actor());
        insert.setLong(13, LedgerText.nanos(entry.at()));
        pending.digest.add(line, entry);
    }

    private void bind(PreparedStatement insert, long id, Decision decision) throws SQLException {
        Limits.check(decision);
        long line = head(insert, id, decision.unitCode(), decision.leafId());
        insert.setString(6, decision.stage().name());
        insert.setString(7, decision.derived().map(Rational::toString).orElse(null));
        insert.setString(8, decision.decided().map(Rational::toString).orElse(null));
        insert.setBoolean(9, decision.notApplicable());
        insert.setString(10, decision.reasonId().orElse(null));
        insert.setString(11, decision.reasonText().orElse(null));
        insert.setString(12, decision.actor());
        insert.setLong(13, LedgerText.nanos(decision.at()));
        pending.digest.add(line, decision);
    }

    private long head(PreparedStatement insert, long id, String unitCode, String leafId) throws SQLException {
        long unit = Rows.inRound(pending.units, unitCode, pending.roundId);
        long line = pending.next();
        insert.setLong(1, id);
        insert.setLong(2, pending.round);
        insert.setLong(3, line);
        insert.setLong(4, unit);
        insert.setString(5, leafId);
        return line;
    }

    /** Lines that no audit record covers yet. Their numbers have no gap: the round is locked. */
    private static final class Pending {

        private final String roundId;
        private final long round;
        private final Map<String, Long> units;
        private final long first;
        private final LineDigest digest = new LineDigest();
        private long last;

        Pending(String roundId, long round, Map<String, Long> units, long first) {
            this.roundId = roundId;
            this.round = round;
            this.units = units;
            this.first = first;
            last = first - 1;
        }

        long next() {
            return ++last;
        }
    }
}
