package parindex.platform.equinox.internal;

import org.eclipse.equinox.log.ExtendedLogEntry;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.log.LogLevel;

/** One entry as listeners see it. */
final class LogRecord implements ExtendedLogEntry {

    /**
     * What was logged.
     *
     * @param logger name of the logger, null for the bundle's default
     * @param level a number of {@link org.osgi.service.log.LogService}, or any other
     * @param context what the caller attached, null for nothing
     * @param service the service the entry is about, null for none
     * @param problem null for none
     */
    record Content(Bundle bundle, String logger, int level, Object context, ServiceReference<?> service, String message, Throwable problem) {

        /** Numbers that the specification does not know are always logged. */
        LogLevel logLevel() {
            return switch (level) {
                case 1 -> LogLevel.ERROR;
                case 2 -> LogLevel.WARN;
                case 3 -> LogLevel.INFO;
                case 4 -> LogLevel.DEBUG;
                case 5 -> LogLevel.TRACE;
                default -> LogLevel.AUDIT;
            };
        }
    }

    private final Content content;
    private final long sequence;
    private final long time = System.currentTimeMillis();
    private final Thread thread = Thread.currentThread();

    LogRecord(Content content, long sequence) {
        this.content = content;
        this.sequence = sequence;
    }

    @Override
    public Bundle getBundle() {
        return content.bundle();
    }

    @Override
    public ServiceReference<?> getServiceReference() {
        return content.service();
    }

    @Override
    public int getLevel() {
        return content.level();
    }

    @Override
    public LogLevel getLogLevel() {
        return content.logLevel();
    }

    @Override
    public String getMessage() {
        return content.message();
    }

    @Override
    public Throwable getException() {
        return content.problem();
    }

    @Override
    public long getTime() {
        return time;
    }

    @Override
    public String getLoggerName() {
        return content.logger();
    }

    @Override
    public Object getContext() {
        return content.context();
    }

    @Override
    public long getThreadId() {
        return thread.getId();
    }

    @Override
    public String getThreadName() {
        return thread.getName();
    }

    @Override
    public String getThreadInfo() {
        return thread.getName();
    }

    @Override
    public long getSequenceNumber() {
        return sequence;
    }

    @Override
    public long getSequence() {
        return sequence;
    }

    @Override
    public StackTraceElement getLocation() {
        return null;
    }
}
