package parindex.platform.equinox.internal;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.equinox.log.ExtendedLogReaderService;
import org.eclipse.equinox.log.LogFilter;
import org.eclipse.osgi.framework.log.FrameworkLogEntry;
import org.osgi.framework.Bundle;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;
import org.osgi.service.log.LogListener;

/**
 * Takes what is logged through {@link BundleLogger}s, passes it on to slf4j and to listeners. {@code org.eclipse.equinox.common} listens: it
 * brings entries to the platform's own log listeners. No entries are kept.
 */
final class LogJournal implements ExtendedLogReaderService {

    private static final LogFilter ALL = (bundle, logger, level) -> true;

    private final Map<LogListener, LogFilter> listeners = new ConcurrentHashMap<>();
    private final AtomicLong sequence = new AtomicLong();

    @Override
    public void addLogListener(LogListener listener, LogFilter filter) {
        listeners.put(listener, filter == null ? ALL : filter);
    }

    @Override
    public void addLogListener(LogListener listener) {
        addLogListener(listener, ALL);
    }

    @Override
    public void removeLogListener(LogListener listener) {
        listeners.remove(listener);
    }

    @Override
    public Enumeration<LogEntry> getLog() {
        return Collections.emptyEnumeration();
    }

    void add(LogRecord.Content content) {
        // The runtime looks into a private field of Equinox's bundle contexts, misses it on Felix, logs that and goes on: nobody can act on it.
        if (content.problem() instanceof NoSuchFieldException missing && "activator".equals(missing.getMessage())) {
            return;
        }
        if (content.context() instanceof FrameworkLogEntry entry) {
            Slf4jSink.write(entry);
        } else {
            Slf4jSink.write(name(content), content.logLevel(), content.message(), content.problem());
        }
        LogRecord entry = new LogRecord(content, sequence.getAndIncrement());
        listeners.forEach((listener, filter) -> {
            if (filter.isLoggable(content.bundle(), content.logger(), content.level())) {
                tell(listener, entry);
            }
        });
    }

    boolean isEnabled(Bundle bundle, LogLevel level) {
        return Slf4jSink.isEnabled(String.valueOf(bundle.getSymbolicName()), level);
    }

    private static String name(LogRecord.Content content) {
        return String.valueOf(content.bundle().getSymbolicName());
    }

    private static void tell(LogListener listener, LogRecord entry) {
        try {
            listener.logged(entry);
        } catch (RuntimeException e) {
            // Through slf4j and not through this journal: the same listener would be told again.
            Slf4jSink.write(LogJournal.class.getName(), LogLevel.WARN, "A log listener failed: " + listener, e);
        }
    }
}
