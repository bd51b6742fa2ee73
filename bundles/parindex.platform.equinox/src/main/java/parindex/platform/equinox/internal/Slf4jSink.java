package parindex.platform.equinox.internal;

import org.eclipse.osgi.framework.log.FrameworkLogEntry;
import org.osgi.service.log.LogLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Where all of the Eclipse platform's log entries end: in the one log of this product. The name of a logger is that of the bundle. */
final class Slf4jSink {

    private Slf4jSink() {
    }

    static void write(String logger, LogLevel level, String message, Throwable problem) {
        Logger target = LoggerFactory.getLogger(logger);
        if (target.isEnabledForLevel(slf4j(level))) {
            target.makeLoggingEventBuilder(slf4j(level)).setMessage(message).setCause(problem).log();
        }
    }

    /** An entry with the entries below it, each in a line of its own. */
    static void write(FrameworkLogEntry entry) {
        LogLevel level = switch (entry.getSeverity()) {
            case FrameworkLogEntry.ERROR -> LogLevel.ERROR;
            case FrameworkLogEntry.WARNING -> LogLevel.WARN;
            default -> LogLevel.INFO;
        };
        write(String.valueOf(entry.getEntry()), level, entry.getMessage(), entry.getThrowable());
        FrameworkLogEntry[] children = entry.getChildren();
        if (children != null) {
            for (FrameworkLogEntry child : children) {
                write(child);
            }
        }
    }

    static boolean isEnabled(String logger, LogLevel level) {
        return LoggerFactory.getLogger(logger).isEnabledForLevel(slf4j(level));
    }

    private static Level slf4j(LogLevel level) {
        return switch (level) {
            case ERROR -> Level.ERROR;
            case WARN -> Level.WARN;
            case AUDIT, INFO -> Level.INFO;
            case DEBUG -> Level.DEBUG;
            case TRACE -> Level.TRACE;
        };
    }
}
