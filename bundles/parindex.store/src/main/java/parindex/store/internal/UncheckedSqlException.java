package parindex.store.internal;

import java.sql.SQLException;

/** Carries an exception of JDBC to where exceptions of JPA are turned into messages. */
final class UncheckedSqlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UncheckedSqlException(SQLException cause) {
        super(cause);
    }
}
