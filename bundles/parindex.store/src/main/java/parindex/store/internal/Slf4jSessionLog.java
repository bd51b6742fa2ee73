package parindex.store.internal;

import org.eclipse.persistence.logging.AbstractSessionLog;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends EclipseLink's log to slf4j; its own writes to the console, where it would end up between the results of a command. */
public final class Slf4jSessionLog extends AbstractSessionLog {

    private static final Logger LOG = LoggerFactory.getLogger("org.eclipse.persistence");

    @Override
    public boolean shouldLog(int level, String category) {
        return isEnabled(level);
    }

    @Override
    public void log(SessionLogEntry entry) {
        // What a caller is told as an exception is a warning there; one of our own classes reports it, with its context.
        if (entry.getLevel() >= SessionLog.SEVERE) {
            LOG.error("{}", formatMessage(entry), entry.getException());
        } else if (entry.getLevel() >= SessionLog.WARNING) {
            LOG.warn("{}", formatMessage(entry), entry.getException());
        } else {
            LOG.debug("{}", formatMessage(entry), entry.getException());
        }
    }

    private static boolean isEnabled(int level) {
        return level >= SessionLog.WARNING ? LOG.isWarnEnabled() : level < SessionLog.OFF && LOG.isTraceEnabled();
    }
}
