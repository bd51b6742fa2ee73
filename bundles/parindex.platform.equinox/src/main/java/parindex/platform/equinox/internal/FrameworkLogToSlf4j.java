package parindex.platform.equinox.internal;

import java.io.File;
import java.io.Writer;
import org.eclipse.osgi.framework.log.FrameworkLog;
import org.eclipse.osgi.framework.log.FrameworkLogEntry;
import org.osgi.framework.FrameworkEvent;
import org.osgi.service.log.LogLevel;

/** The log of the framework, to which the extension registry and the application container write. Where it goes is decided by slf4j alone. */
final class FrameworkLogToSlf4j implements FrameworkLog {

    @Override
    public void log(FrameworkEvent event) {
        LogLevel level = event.getType() == FrameworkEvent.ERROR ? LogLevel.ERROR : LogLevel.INFO;
        Slf4jSink.write(String.valueOf(event.getBundle().getSymbolicName()), level, "Framework event " + event.getType(), event.getThrowable());
    }

    @Override
    public void log(FrameworkLogEntry entry) {
        Slf4jSink.write(entry);
    }

    @Override
    public void setWriter(Writer writer, boolean append) {
        // Not into a file of its own.
    }

    @Override
    public void setFile(File file, boolean append) {
        // Not into a file of its own.
    }

    @Override
    public File getFile() {
        return null;
    }

    @Override
    public void setConsoleLog(boolean consoleLog) {
        // The console belongs to the commands.
    }

    @Override
    public void close() {
        // No file is open.
    }
}
