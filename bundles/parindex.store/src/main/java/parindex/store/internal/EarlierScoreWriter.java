package parindex.store.internal;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.persistence.sessions.UnitOfWork;
import parindex.assessment.EarlierImport;
import parindex.store.internal.entity.EarlierScoreRow;

/**
 * Writes the scores of an import. A full grid has hundreds of thousands: many rows to a statement on the connection of the transaction,
 * several times as fast as objects through EclipseLink, whose sequence still numbers them.
 */
final class EarlierScoreWriter {

    private static final String INSERT = "insert into earlier_score (id, import_id, unit_id, node, printed, taken) values ";
    private static final String ROW = "(?, ?, ?, ?, ?, ?)";
    private static final int COLUMNS = 6;
    private static final int ROWS = 100;

    private final EntityManager em;

    EarlierScoreWriter(EntityManager em) {
        this.em = em;
    }

    void write(long importId, Map<String, Long> unitIds, List<EarlierImport.Score> scores) {
        refuseDuplicates(scores);
        UnitOfWork ids = em.unwrap(UnitOfWork.class);
        // Not closed: it belongs to the transaction.
        Connection connection = em.unwrap(Connection.class);
        try {
            int whole = scores.size() / ROWS * ROWS;
            insert(connection, ids, importId, unitIds, scores.subList(0, whole), ROWS);
            insert(connection, ids, importId, unitIds, scores.subList(whole, scores.size()), scores.size() - whole);
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    private static void insert(Connection connection, UnitOfWork ids, long importId, Map<String, Long> unitIds,
            List<EarlierImport.Score> scores,
            int atOnce) throws SQLException {
        if (scores.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT + (ROW + ", ").repeat(atOnce - 1) + ROW)) {
            int column = 1;
            for (EarlierImport.Score score : scores) {
                insert.setLong(column++, ids.getNextSequenceNumberValue(EarlierScoreRow.class).longValue());
                insert.setLong(column++, importId);
                insert.setLong(column++, Rows.known(unitIds, score.unitCode(), "no-unit"));
                insert.setString(column++, score.node());
                if (score.printed().isPresent()) {
                    insert.setString(column++, score.printed().get().toString());
                } else {
                    insert.setNull(column++, Types.VARCHAR);
                }
                insert.setString(column++, score.taken().toString());
                if (column > atOnce * COLUMNS) {
                    insert.executeUpdate();
                    column = 1;
                }
            }
        }
    }

    private static void refuseDuplicates(List<EarlierImport.Score> scores) {
        Set<UnitNode> seen = new HashSet<>();
        for (EarlierImport.Score score : scores) {
            if (!seen.add(new UnitNode(score.unitCode(), score.node()))) {
                throw Rows.refusal("earlier-twice", score.unitCode() + " " + score.node());
            }
        }
    }

    private record UnitNode(String unit, String node) {
    }
}
