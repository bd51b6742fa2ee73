package parindex.store.internal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import parindex.assessment.StoreException;
import parindex.values.text.Message;

/** What went wrong in the database, in words for a person. */
final class Failures {

    private static final int H2_ALREADY_OPEN = 90020;
    private static final int H2_IO = 90028;
    private static final int H2_FILE_CORRUPTED = 90030;
    private static final int H2_IO_NAMED = 90031;
    private static final int H2_FILE_VERSION = 90048;
    private static final int H2_FILE_ENCRYPTION = 90049;
    private static final int H2_READ_ONLY = 90097;
    private static final int H2_CLOSED = 90098;
    private static final int H2_CLOSED_AT_EXIT = 90121;
    private static final int H2_GONE = 90146;
    private static final int H2_WRONG_USER = 28000;
    private static final int H2_GENERAL = 50000;

    private Failures() {
    }

    /**
     * @param where the database, as a person knows it: its file
     */
    static StoreException of(Exception failure, Object where) {
        if (failure instanceof StoreException known) {
            return known;
        }
        SQLException sql = cause(failure, SQLException.class);
        return new StoreException(sql == null ? Message.of(Failures.class, "failed", where, reason(failure))
                : problem(sql, where), failure);
    }

    /** The database answered, but what it holds is nothing that was ever written. */
    static StoreException ofContent(RuntimeException failure, Object where) {
        return new StoreException(Message.of(Failures.class, "corrupt", where), failure);
    }

    /** Another thread has met the breakdown first and closed what this one was working with. */
    static StoreException lost(RuntimeException failure, Object where) {
        return new StoreException(Message.of(Failures.class, "lost", where), failure);
    }

    private static Message problem(SQLException sql, Object where) {
        if (cause(sql, EOFException.class) != null) {
            return Message.of(Failures.class, "corrupt", where);
        }
        IOException io = cause(sql, IOException.class);
        if (io != null && sql.getErrorCode() != H2_FILE_CORRUPTED && sql.getErrorCode() != H2_ALREADY_OPEN) {
            return Message.of(Failures.class, "disk", where, reason(io));
        }
        return switch (sql.getErrorCode()) {
            case H2_ALREADY_OPEN -> Message.of(Failures.class, "locked", where);
            case H2_FILE_CORRUPTED, H2_FILE_VERSION, H2_FILE_ENCRYPTION, H2_WRONG_USER, H2_GENERAL ->
                Message.of(Failures.class, "corrupt", where);
            case H2_IO, H2_IO_NAMED, H2_READ_ONLY -> Message.of(Failures.class, "disk", where, reason(sql));
            case H2_CLOSED, H2_CLOSED_AT_EXIT, H2_GONE -> Message.of(Failures.class, "lost", where);
            default -> byState(sql, where);
        };
    }

    /** The classes of the SQL standard, which every database product has. */
    private static Message byState(SQLException sql, Object where) {
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        return Message.of(Failures.class, state.startsWith("23") || state.startsWith("22") ? "constraint" : "failed", where, reason(sql));
    }

    /** The first line with text of the innermost message that there is; no name of a Java class, unless nothing else is known. */
    static String reason(Throwable failure) {
        String reason = failure.getClass().getSimpleName();
        for (Throwable t = failure; t != null; t = t.getCause() == t ? null : t.getCause()) {
            String text = t instanceof FileSystemException file && file.getReason() != null ? file.getReason() : t.getMessage();
            if (text != null && !text.isBlank()) {
                reason = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("").replace("; SQL statement:", "");
            }
        }
        return reason;
    }

    private static <T extends Throwable> T cause(Throwable failure, Class<T> type) {
        for (Throwable t = failure; t != null; t = t.getCause() == t ? null : t.getCause()) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }
}
