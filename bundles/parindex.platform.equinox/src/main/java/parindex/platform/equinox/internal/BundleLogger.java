package parindex.platform.equinox.internal;

import java.util.Arrays;
import java.util.Locale;
import org.eclipse.equinox.log.Logger;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.log.FormatterLogger;
import org.osgi.service.log.LogLevel;
import org.osgi.service.log.LogService;
import org.osgi.service.log.LoggerConsumer;
import org.slf4j.helpers.MessageFormatter;

/** The logger of one bundle under one name, in the interfaces of OSGi and of Equinox. Everything goes to the journal. */
class BundleLogger implements Logger, FormatterLogger {

    /** How a message takes up its arguments. */
    enum Style {
        /** {@code {}}, as the specification demands of a {@code Logger}. */
        BRACES,
        /** {@code %s}, as it demands of a {@code FormatterLogger}. */
        PERCENT
    }

    private final LogJournal journal;
    private final Bundle bundle;
    private final String name;
    private final Style style;

    /** @param name null for the bundle's default logger */
    BundleLogger(LogJournal journal, Bundle bundle, String name, Style style) {
        this.journal = journal;
        this.bundle = bundle;
        this.name = name;
        this.style = style;
    }

    LogJournal journal() {
        return journal;
    }

    Bundle bundle() {
        return bundle;
    }

    @Override
    public String getName() {
        return name;
    }

    /** Always: a listener may want what slf4j does not. */
    @Override
    public boolean isLoggable(int level) {
        return true;
    }

    @Override
    public void log(int level, String message) {
        add(level, null, null, message, null);
    }

    @Override
    public void log(int level, String message, Throwable problem) {
        add(level, null, null, message, problem);
    }

    @Override
    public void log(ServiceReference<?> service, int level, String message) {
        add(level, null, service, message, null);
    }

    @Override
    public void log(ServiceReference<?> service, int level, String message, Throwable problem) {
        add(level, null, service, message, problem);
    }

    @Override
    public void log(Object context, int level, String message) {
        add(level, context, null, message, null);
    }

    @Override
    public void log(Object context, int level, String message, Throwable problem) {
        add(level, context, null, message, problem);
    }

    private void add(int level, Object context, ServiceReference<?> service, String message, Throwable problem) {
        journal.add(new LogRecord.Content(bundle, name, level, context, service, message, problem));
    }

    private boolean isEnabled(LogLevel level) {
        return journal.isEnabled(bundle, level);
    }

    /** A problem or a service reference as the last arguments is not part of the text. */
    private void add(LogLevel level, String format, Object... arguments) {
        Object[] rest = arguments;
        Throwable problem = null;
        ServiceReference<?> service = null;
        for (int i = 0; i < 2 && rest.length > 0; i++) {
            Object last = rest[rest.length - 1];
            if (problem == null && last instanceof Throwable throwable) {
                problem = throwable;
            } else if (service == null && last instanceof ServiceReference<?> reference) {
                service = reference;
            } else {
                break;
            }
            rest = Arrays.copyOf(rest, rest.length - 1);
        }
        String text = style == Style.BRACES ? MessageFormatter.basicArrayFormat(format, rest) : String.format(Locale.ROOT, format, rest);
        add(number(level), null, service, text, problem);
    }

    private static int number(LogLevel level) {
        return switch (level) {
            case ERROR -> LogService.LOG_ERROR;
            case WARN -> LogService.LOG_WARNING;
            case INFO -> LogService.LOG_INFO;
            case DEBUG -> LogService.LOG_DEBUG;
            case TRACE -> LogService.LOG_DEBUG + 1;
            case AUDIT -> 0;
        };
    }

    @Override
    public boolean isTraceEnabled() {
        return isEnabled(LogLevel.TRACE);
    }

    @Override
    public void trace(String message) {
        add(LogLevel.TRACE, message);
    }

    @Override
    public void trace(String format, Object argument) {
        add(LogLevel.TRACE, format, argument);
    }

    @Override
    public void trace(String format, Object first, Object second) {
        add(LogLevel.TRACE, format, first, second);
    }

    @Override
    public void trace(String format, Object... arguments) {
        add(LogLevel.TRACE, format, arguments);
    }

    @Override
    public <E extends Exception> void trace(LoggerConsumer<E> consumer) throws E {
        if (isEnabled(LogLevel.TRACE)) {
            consumer.accept(this);
        }
    }

    @Override
    public boolean isDebugEnabled() {
        return isEnabled(LogLevel.DEBUG);
    }

    @Override
    public void debug(String message) {
        add(LogLevel.DEBUG, message);
    }

    @Override
    public void debug(String format, Object argument) {
        add(LogLevel.DEBUG, format, argument);
    }

    @Override
    public void debug(String format, Object first, Object second) {
        add(LogLevel.DEBUG, format, first, second);
    }

    @Override
    public void debug(String format, Object... arguments) {
        add(LogLevel.DEBUG, format, arguments);
    }

    @Override
    public <E extends Exception> void debug(LoggerConsumer<E> consumer) throws E {
        if (isEnabled(LogLevel.DEBUG)) {
            consumer.accept(this);
        }
    }

    @Override
    public boolean isInfoEnabled() {
        return isEnabled(LogLevel.INFO);
    }

    @Override
    public void info(String message) {
        add(LogLevel.INFO, message);
    }

    @Override
    public void info(String format, Object argument) {
        add(LogLevel.INFO, format, argument);
    }

    @Override
    public void info(String format, Object first, Object second) {
        add(LogLevel.INFO, format, first, second);
    }

    @Override
    public void info(String format, Object... arguments) {
        add(LogLevel.INFO, format, arguments);
    }

    @Override
    public <E extends Exception> void info(LoggerConsumer<E> consumer) throws E {
        if (isEnabled(LogLevel.INFO)) {
            consumer.accept(this);
        }
    }

    @Override
    public boolean isWarnEnabled() {
        return isEnabled(LogLevel.WARN);
    }

    @Override
    public void warn(String message) {
        add(LogLevel.WARN, message);
    }

    @Override
    public void warn(String format, Object argument) {
        add(LogLevel.WARN, format, argument);
    }

    @Override
    public void warn(String format, Object first, Object second) {
        add(LogLevel.WARN, format, first, second);
    }

    @Override
    public void warn(String format, Object... arguments) {
        add(LogLevel.WARN, format, arguments);
    }

    @Override
    public <E extends Exception> void warn(LoggerConsumer<E> consumer) throws E {
        if (isEnabled(LogLevel.WARN)) {
            consumer.accept(this);
        }
    }

    @Override
    public boolean isErrorEnabled() {
        return isEnabled(LogLevel.ERROR);
    }

    @Override
    public void error(String message) {
        add(LogLevel.ERROR, message);
    }

    @Override
    public void error(String format, Object argument) {
        add(LogLevel.ERROR, format, argument);
    }

    @Override
    public void error(String format, Object first, Object second) {
        add(LogLevel.ERROR, format, first, second);
    }

    @Override
    public void error(String format, Object... arguments) {
        add(LogLevel.ERROR, format, arguments);
    }

    @Override
    public <E extends Exception> void error(LoggerConsumer<E> consumer) throws E {
        if (isEnabled(LogLevel.ERROR)) {
            consumer.accept(this);
        }
    }

    @Override
    public void audit(String message) {
        add(LogLevel.AUDIT, message);
    }

    @Override
    public void audit(String format, Object argument) {
        add(LogLevel.AUDIT, format, argument);
    }

    @Override
    public void audit(String format, Object first, Object second) {
        add(LogLevel.AUDIT, format, first, second);
    }

    @Override
    public void audit(String format, Object... arguments) {
        add(LogLevel.AUDIT, format, arguments);
    }
}
